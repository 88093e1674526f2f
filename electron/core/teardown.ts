import { HR } from '../../shared/mapi/extendedCodes';
import type { SessionRecord } from '../../shared/model/session';
import type { Ctx } from './context';
import { firedStep } from './faults';
import { endOf } from './providers/endProvider';
import { faultOn } from './providers/places';
import type { Plan } from './providers/plan';
import { stateIn } from './providers/startUp';
import { waitForSpooler } from './spooler';
import { Step, type Procedure } from './step';

const ENDED = new Step('MAPI', 'session ended', 'LO12', 'MAPI');

/** Logoff step 12: the last member has gone; providers are taken down and the session is closed for good. */
export function* tearDown(ctx: Ctx, session: SessionRecord): Procedure<void> {
  if (session.spooler === 'told') yield* waitForSpooler(session);
  const plan = ctx.world.living.planOf(session);
  if (plan !== undefined) yield* endProviders(ctx, session, plan);
  session.life = 'closed';
  session.word = 'ended';
  session.endedAt = ctx.machine.clock.now;
  for (const service of session.services) service.life = 'closed';
  ctx.world.sessionOver(session);
  if (!ctx.machine.tell(ENDED)) yield ENDED;
}

/**
 * Takes the active providers down: address books, then stores, then transports, each group in profile order (D49). Errors
 * are logged and ignored (D53); status rows go away. DLLs stay loaded (C125).
 */
export function* endProviders(ctx: Ctx, session: SessionRecord, plan: Plan): Procedure<void> {
  const { world, machine, client } = ctx;
  for (const provider of plan.all) {
    const state = stateIn(session, provider);
    const wasActive = state.life === 'active';
    state.status = null;
    if (!wasActive) continue;
    state.life = 'logging off';
    let code: number = HR.S_OK;
    if (world.armedFaults.length > 0) {
      const fault = faultOn({ world, machine, client, session }, 'provider: logoff', provider);
      if (fault !== null) yield firedStep(fault);
      code = fault?.result ?? HR.S_OK;
    }
    const steps = endOf(session, provider, code);
    // By index: in a generator every turn of a for-of makes an object.
    for (let i = 0; i < steps.length; i++) {
      const step = steps[i] as Step;
      if (!machine.tell(step)) yield step;
    }
    state.life = 'shut down';
  }
}
