import type { CallOf } from '../../../shared/mapi/calls';
import { HR } from '../../../shared/mapi/extendedCodes';
import { IMSG_FLAGS_MASK, ImsgFlag } from '../../../shared/mapi/imsgFlags';
import { answer, type Ctx, type Outcome, type ProcedureOf } from '../context';
import { Step } from '../step';
import { addObject } from './objects';
import { messageSessionFor } from './sessions';

const LEAKS = new Step('MAPI', 'warning', 'IM4', 'MAPI', {
  about: 'message without a session: only Release closes it',
});

const refused = (code: number, argument: string): { code: number; argument: string } => ({ code, argument });

/** What D51 refuses, in its order: pointers, storage, flags, session. */
function refusal(ctx: Ctx, call: CallOf<'OpenIMsgOnIStg'>): { code: number; argument: string } | null {
  const { storage } = call;
  if (!call.outMessage) return refused(HR.MAPI_E_INVALID_PARAMETER, 'lppMsg');
  if (!call.allocator) return refused(HR.MAPI_E_INVALID_PARAMETER, 'lpMalloc');
  if (!call.memoryFunctions && !call.support) return refused(HR.MAPI_E_INVALID_PARAMETER, 'memory functions');
  if (storage === null) return refused(HR.MAPI_E_INVALID_PARAMETER, 'lpStg');
  const writes = storage.access !== 'read';
  if (storage.access === 'write' || (writes && !storage.transacted)) {
    return refused(
      HR.MAPI_E_INVALID_PARAMETER,
      `lpStg (${storage.access}${storage.transacted ? '' : ', not transacted'})`,
    );
  }
  if ((call.flags & ~IMSG_FLAGS_MASK) !== 0) return refused(HR.MAPI_E_UNKNOWN_FLAGS, 'ulFlags');
  if (call.session !== null && messageSessionFor(ctx, call.session) === undefined) {
    return refused(HR.MAPI_E_INVALID_OBJECT, 'lpMsgSess');
  }
  return null;
}

/** OpenIMsgOnIStg: a message on the storage of a .msg file, tracked by the session if there is one. */
export const OpenIMsgOnIStg: ProcedureOf<'OpenIMsgOnIStg'> = function* (ctx, call) {
  const { world } = ctx;
  const wrong = refusal(ctx, call);
  if (wrong !== null || call.storage === null) {
    const code = wrong?.code ?? HR.MAPI_E_INVALID_PARAMETER;
    yield new Step(
      'MAPI',
      'refused',
      code === HR.MAPI_E_INVALID_PARAMETER ? 'IM8' : 'D51',
      'MAPI',
      { argument: wrong?.argument ?? 'lpStg' },
      code,
    );
    return noMessage(code);
  }
  const of = world.storages.get(call.storage.file);
  if (of === undefined || of.content === null) {
    const code = of === undefined || of.file.size === 0 ? HR.MAPI_E_NOT_FOUND : HR.MAPI_E_CORRUPT_DATA;
    const argument = of?.file.problem ?? `There is no file ${call.storage.file}.`;
    yield new Step('MAPI', 'refused', 'D51', 'MAPI', { argument }, code);
    return noMessage(code);
  }
  const commitsItself = (call.flags & ImsgFlag.IMSG_NO_ISTG_COMMIT) === 0;
  const message = addObject(
    ctx,
    {
      kind: 'message',
      name: call.storage.file,
      access: call.storage.access === 'read' ? 'read' : 'read/write',
      file: call.storage.file,
      session: call.session,
      parent: null,
      callerData: call.callback ? call.callerData : null,
    },
    { content: of.content, number: null, storage: { of, commitsItself, saved: null } },
  );
  const session = messageSessionFor(ctx, call.session);
  if (session === undefined) yield LEAKS;
  else {
    session.messages.push(message.id);
    world.messageSessions.touch(session);
  }
  yield new Step('MAPI', 'object opened', 'IM8', 'MAPI', {
    kind: 'message',
    name: message.name,
    object: message.id,
  });
  return answer(HR.S_OK, { lppMsg: message.id });
};

const noMessage = (code: number): Outcome => answer(code, { lppMsg: null });
