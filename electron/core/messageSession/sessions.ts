import { HR } from '../../../shared/mapi/extendedCodes';
import { ImsgFlag } from '../../../shared/mapi/imsgFlags';
import type { MessageSessionRecord } from '../../../shared/model/messageSession';
import { answer, type Ctx, type ProcedureOf } from '../context';
import { Step } from '../step';
import { closeMessage } from './objects';

const NOTHING_TO_CLOSE = new Step('MAPI', 'warning', 'IM1', 'MAPI', {
  about: 'CloseIMsgSession without a session',
});
const OPENED = new Step('MAPI', 'object opened', 'IM7', 'MAPI', { kind: 'message session' });

/** OpenIMsgSession: no MAPI session is needed (IM6); of the flags only MAPI_UNICODE is defined (D50). */
export const OpenIMsgSession: ProcedureOf<'OpenIMsgSession'> = function* (ctx, call) {
  const { world, client, machine } = ctx;
  if (!call.allocator || !call.outSession) return answer(HR.MAPI_E_INVALID_PARAMETER, { lppMsgSess: null });
  if ((call.flags & ~ImsgFlag.MAPI_UNICODE) !== 0)
    return answer(HR.MAPI_E_UNKNOWN_FLAGS, { lppMsgSess: null });
  const session = world.messageSessions.add({
    id: world.nextId('messageSession'),
    client: client.id,
    state: 'open',
    flags: call.flags,
    messages: [],
    callbacks: 0,
    startedAt: machine.clock.now,
    endedAt: null,
  });
  yield OPENED;
  return answer(HR.S_OK, { lppMsgSess: session.id });
};

/** The message session of this process that is open; undefined for a closed, foreign or unknown one. */
export function messageSessionFor(ctx: Ctx, reference: string | null): MessageSessionRecord | undefined {
  const session = reference === null ? undefined : ctx.world.messageSessions.get(reference);
  return session?.client === ctx.client.id && session.state === 'open' ? session : undefined;
}

/** CloseIMsgSession (4.3): everything that was opened in the session is closed, in opening order. Returns nothing. */
export const CloseIMsgSession: ProcedureOf<'CloseIMsgSession'> = function* (ctx, call) {
  const { world } = ctx;
  const session = messageSessionFor(ctx, call.session);
  if (session === undefined) {
    yield NOTHING_TO_CLOSE;
    return answer(null);
  }
  for (const id of [...session.messages]) {
    const message = world.messageObjects.get(id);
    if (message?.state === 'open') yield* closeMessage(ctx, message);
  }
  session.state = 'closed';
  session.endedAt = ctx.machine.clock.now;
  world.oldMessageSessions.add(session);
  yield new Step('MAPI', 'object released', 'IM2', 'MAPI', { kind: 'message session', object: session.id });
  return answer(null);
};
