import type { SessionRecord } from '../../shared/model/session';
import type { Ctx } from './context';
import { Step, type Procedure } from './step';

const ENDED = new Step('MAPI', 'session ended', 'LO12', 'MAPI');

/** Logoff step 12: the last member has gone; providers are taken down and the session is closed for good. */
export function* tearDown(ctx: Ctx, session: SessionRecord): Procedure<void> {
  session.life = 'closed';
  session.word = 'ended';
  session.endedAt = ctx.machine.clock.now;
  for (const service of session.services) service.life = 'closed';
  ctx.world.sessionOver(session);
  yield ENDED;
}
