import { HR } from '../../shared/mapi/extendedCodes';
import type { SessionProvider, SessionRecord } from '../../shared/model/session';
import type { Ctx } from './context';
import { StraightCourse, type Course, type Route } from './course';
import { firedStep } from './faults';
import { endOf } from './providers/endProvider';
import { faultOn } from './providers/places';
import type { Plan, PlannedProvider } from './providers/plan';
import { stateIn } from './providers/startUp';
import { NONE } from './records';
import { waitForSpooler } from './spooler';
import { Step } from './step';

const ENDED = new Step('MAPI', 'session ended', 'LO12', 'MAPI');

/** Where it goes on after it has been interrupted. */
const At = { SPOOLER_READY: 1, PROVIDERS_ENDED: 2 } as const;

/** A session that comes to its end, and in whose name. */
interface Ending {
  readonly ctx: Ctx;
  readonly session: SessionRecord;
}

const route: Route<Ending, 'torn down'> = (course, { ctx, session }, at) => {
  if (at < At.SPOOLER_READY && session.spooler === 'told')
    return course.detour(waitForSpooler(session), At.SPOOLER_READY);
  if (at <= At.SPOOLER_READY) {
    const plan = ctx.world.living.planOf(session);
    if (plan !== undefined) return course.into(new ProviderEnds(ctx, session, plan), At.PROVIDERS_ENDED);
  }
  if (at > At.PROVIDERS_ENDED) return null;
  session.life = 'closed';
  session.word = 'ended';
  session.endedAt = ctx.machine.clock.now;
  for (const service of session.services) service.life = 'closed';
  ctx.world.sessionOver(session);
  return course.end('torn down', ENDED);
};

/** Logoff step 12: the last member has gone; providers are taken down and the session is closed for good. */
export const tearDown = (ending: Ending): Course<'torn down'> =>
  new StraightCourse(ending.ctx.machine, route, ending, 'torn down');

/**
 * The active providers being taken down: address books, then stores, then transports, each group in profile order (D49).
 * Errors are logged and ignored (D53); status rows go away. DLLs stay loaded (C125).
 */
export class ProviderEnds implements Course<void> {
  readonly result = undefined;
  #provider = 0;
  #state: SessionProvider | null = null;
  #steps: readonly Step[] = NONE;
  #told = 0;

  constructor(
    private readonly ctx: Ctx,
    private readonly session: SessionRecord,
    private readonly plan: Plan,
  ) {}

  next(): Step | null {
    const { machine } = this.ctx;
    for (;;) {
      while (this.#told === this.#steps.length) if (!this.#nextProvider()) return null;
      if (this.#told > 0 || !machine.tellAll(this.#steps)) return this.#steps[this.#told++] as Step;
      this.#told = this.#steps.length;
    }
  }

  #nextProvider(): boolean {
    if (this.#state !== null) this.#state.life = 'shut down';
    this.#state = null;
    const { all } = this.plan;
    if (this.#provider === all.length) return false;
    const provider = all[this.#provider++] as PlannedProvider;
    const state = stateIn(this.session, provider);
    state.status = null;
    if (state.life !== 'active') return true;
    state.life = 'logging off';
    this.#state = state;
    this.#steps = this.#stepsOf(provider);
    this.#told = 0;
    return true;
  }

  #stepsOf(provider: PlannedProvider): readonly Step[] {
    const { session, ctx } = this;
    const { world, machine, client } = ctx;
    if (world.armedFaults.length === 0) return endOf(session, provider, HR.S_OK);
    const fault = faultOn({ world, machine, client, session }, 'provider: logoff', provider);
    const steps = endOf(session, provider, fault?.result ?? HR.S_OK);
    return fault === null ? steps : [firedStep(fault), ...steps];
  }
}
