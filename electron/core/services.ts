import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import { ResourceFlag } from '../../shared/mapi/resourceFlags';
import { ServiceFlag } from '../../shared/mapi/serviceFlags';
import type { FaultRecord } from '../../shared/model/fault';
import type { ClientRecord } from '../../shared/model/machine';
import type { SessionRecord } from '../../shared/model/session';
import { has, isInteractive, servicesMayAsk, type Attempt } from './attempt';
import type { Machine } from './context';
import { StraightCourse, type Course, type Route } from './course';
import { isLoaded, rememberDll } from './providers/dlls';
import { goesThrough, logonFlags } from './providers/logOn';
import { firedStep } from './faults';
import { configureOwn } from './providers/ownSheet';
import { faultOn } from './providers/places';
import type { Plan, PlannedProvider } from './providers/plan';
import { startProvider } from './providers/startProvider';
import { holdsObject, nowActive, serviceIn, stateIn, type StartUp } from './providers/startUp';
import { settleServices } from './sessions';
import { Step, type Procedure } from './step';
import type { World } from './world';

const NO_DESKTOP = new Step('MAPI', 'warning', 'D21', 'MAPI', { about: 'no desktop for the settings' });
const REQUIRED = new Step('MAPI', 'refused', 'LX26', 'MAPI', { argument: 'required service' });

/** Where the start of the services goes on after it has been interrupted. */
const At = {
  PROVIDERS: 1,
  LOADED: 2,
  INITIALISED: 3,
  AFTER_P: 4,
  STORES: 5,
  GIVE_STORE: 6,
  DEFAULT_STORE: 7,
  SETTLE: 8,
} as const;

/** The providers of a session being started, one after the other. */
class ServicesStart implements StartUp {
  readonly machine: Machine;
  readonly world: World;
  readonly client: ClientRecord;
  readonly session: SessionRecord;
  readonly plan: Plan;
  readonly mayAsk: boolean;
  readonly messaging: boolean;
  /** How many of the providers, then of the stores for the spooler, it has come to. */
  count = 0;
  /** What is arranged for the newest store. */
  fault: FaultRecord | null = null;

  constructor(readonly attempt: Attempt) {
    const { machine, world, client } = attempt.ctx;
    this.machine = machine;
    this.world = world;
    this.client = client;
    this.session = attempt.row as SessionRecord;
    this.plan = attempt.plan as Plan;
    this.mayAsk = servicesMayAsk(attempt);
    this.messaging = !has(attempt, LogonFlag.MAPI_NO_MAIL);
  }

  get by(): 'logon' {
    return 'logon';
  }
}
type Starting = StraightCourse<ServicesStart, number>;

/** Steps 21 to 26 of 3.2: starts the providers of every service; `S_OK` or the code that the logon fails with. */
export const startServices = (attempt: Attempt): Course<number> =>
  new StraightCourse(attempt.ctx.machine, route, new ServicesStart(attempt), HR.S_OK);

const route: Route<ServicesStart, number> = (course, start, at, came) => {
  const { attempt } = start;
  if (at < At.PROVIDERS && has(attempt, LogonFlag.MAPI_SERVICE_UI_ALWAYS)) {
    if (!isInteractive(attempt)) return course.end(HR.MAPI_E_LOGON_FAILED, NO_DESKTOP);
    return course.detour(showAllSettings(start), At.PROVIDERS);
  }
  if (at < At.STORES) {
    const interruption = startProviders(course, start, at, came);
    if (interruption !== undefined) return interruption;
    start.count = 0;
  }
  if (at < At.DEFAULT_STORE) {
    const step = giveStores(course, start, at);
    if (step !== null) return step;
  }
  const { defaultStoreChosen, hasRequired } = start.plan;
  if (at < At.SETTLE && defaultStoreChosen !== null) {
    chooseDefaultStore(start);
    if (course.stops(defaultStoreChosen, At.SETTLE)) return defaultStoreChosen;
  }
  if (at > At.SETTLE) return null;
  settleServices(start.session);
  return hasRequired && lacksRequired(start)
    ? course.end(HR.MAPI_E_LOGON_FAILED, REQUIRED)
    : course.end(HR.S_OK);
};

/**
 * Steps 22 and 23; undefined: all are through. What goes through takes the ordinary course of procedure P without a detour:
 * nearly all do.
 */
function startProviders(
  course: Starting,
  start: ServicesStart,
  from: number,
  came: unknown,
): Step | null | undefined {
  const { session } = start;
  const { startedByLogon } = start.plan;
  if (from === At.AFTER_P && came !== true) return course.end(HR.MAPI_E_USER_CANCEL);
  // The first one that was come to before the interruption goes on from there.
  let at = from === At.AFTER_P ? At.PROVIDERS : from;
  for (;;) {
    if (at <= At.PROVIDERS && start.count++ === startedByLogon.length) return undefined;
    const provider = startedByLogon[start.count - 1] as PlannedProvider;
    if (at <= At.PROVIDERS) {
      if (serviceIn(session, provider.service).life === 'disabled') continue;
      if (!goesThrough(start, provider)) return course.detour(startProvider(start, provider), At.AFTER_P);
      if (!isLoaded(start, provider)) {
        rememberDll(start, provider);
        const load = provider.load.with(0, 0, HR.S_OK);
        if (course.stops(load, At.LOADED)) return load;
      }
    }
    if (at <= At.LOADED && !holdsObject(session, provider)) {
      const init = provider.init.with(0, 0, HR.S_OK);
      if (course.stops(init, At.INITIALISED)) return init;
    }
    nowActive(session, provider, HR.S_OK);
    const logon = provider.logon.with(logonFlags(start, provider), 1, HR.S_OK);
    if (course.stops(logon, At.PROVIDERS)) return logon;
    at = At.PROVIDERS;
  }
}

/** Step 24: the active stores are given to the spooler, for a session that moves mail; null: all have been. */
function giveStores(course: Starting, start: ServicesStart, from: number): Step | null {
  const { stores } = start.plan;
  if (!start.messaging) return null;
  for (let at = from; ; at = At.STORES) {
    if (at <= At.STORES && start.count++ === stores.length) return null;
    const store = stores[start.count - 1] as PlannedProvider;
    if (at <= At.STORES) {
      if (stateIn(start.session, store).life !== 'active') continue;
      start.fault = faultOn(start, 'spooler: store logon', store);
      const fired = start.fault && firedStep(start.fault);
      if (fired !== null && course.stops(fired, At.GIVE_STORE)) return fired;
    }
    const given = store.spoolerLogon.with(0, 0, start.fault?.result ?? HR.S_OK);
    if (course.stops(given, At.STORES)) return given;
  }
}

/** Step 21: every sheet, in profile order, before any provider logon; a cancelled one leaves its settings (D27). */
function* showAllSettings(up: StartUp): Procedure<void> {
  const { world, session, plan } = up;
  session.word = 'configuring';
  world.sessions.touch(session);
  for (const [index, service] of plan.services.entries()) {
    if (!service.entryPoint) continue;
    yield* configureOwn(up, index, { flags: ServiceFlag.SERVICE_UI_ALWAYS, rule: 'LX21' });
  }
  session.word = 'logging on';
  world.sessions.touch(session);
}

/** Step 25: only the first store of the profile that claims it is the default store of the session. */
function chooseDefaultStore({ plan, session }: StartUp): void {
  for (const store of plan.stores) {
    if (store !== plan.defaultStore)
      stateIn(session, store).resourceFlags &= ~ResourceFlag.STATUS_DEFAULT_STORE;
  }
}

/** Step 26: a service that the scenario marks required is disabled (D29). */
function lacksRequired({ plan, session }: StartUp): boolean {
  return plan.services.some(
    ({ required }, index) => required && serviceIn(session, index).life === 'disabled',
  );
}
