import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import { ResourceFlag } from '../../shared/mapi/resourceFlags';
import { ServiceFlag } from '../../shared/mapi/serviceFlags';
import type { FaultRecord } from '../../shared/model/fault';
import type { SessionRecord } from '../../shared/model/session';
import { has, isInteractive, servicesMayAsk, type Attempt } from './attempt';
import { Parts, type Course, type Part } from './course';
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

const NO_DESKTOP = new Step('MAPI', 'warning', 'D21', 'MAPI', { about: 'no desktop for the settings' });
const REQUIRED = new Step('MAPI', 'refused', 'LX26', 'MAPI', { argument: 'required service' });

/** The providers of a session being started, one after the other. */
interface ServicesStart {
  readonly attempt: Attempt;
  readonly up: StartUp;
  /** How many of the providers, then of the stores for the spooler, it has come to. */
  count: number;
  /** The newest of them. */
  provider: PlannedProvider | null;
  fault: FaultRecord | null;
}
type Starting = Parts<ServicesStart, number>;

const PARTS: readonly Part<ServicesStart, number>[] = [
  ({ attempt, up }, _, course) => {
    if (!has(attempt, LogonFlag.MAPI_SERVICE_UI_ALWAYS)) return null;
    if (!isInteractive(attempt)) return course.end(HR.MAPI_E_LOGON_FAILED, NO_DESKTOP);
    return course.detour(showAllSettings(up));
  },
  nextProvider,
  callEntryFunction,
  callLogon,
  afterProcedureP,
  nextStore,
  giveStore,

  ({ up }) => {
    if (up.plan.defaultStoreChosen !== null) chooseDefaultStore(up);
    return up.plan.defaultStoreChosen;
  },

  ({ up }, _, course) => {
    settleServices(up.session);
    return up.plan.hasRequired && lacksRequired(up) ? course.end(HR.MAPI_E_LOGON_FAILED, REQUIRED) : null;
  },
];
const NEXT_PROVIDER = PARTS.indexOf(nextProvider);
const AFTER_P = PARTS.indexOf(afterProcedureP);
const NEXT_STORE = PARTS.indexOf(nextStore);
const STORES_DONE = PARTS.indexOf(giveStore) + 1;

/** Steps 21 to 26 of 3.2: starts the providers of every service; `S_OK` or the code that the logon fails with. */
export function startServices(attempt: Attempt): Course<number> {
  const { machine, world, client } = attempt.ctx;
  const up: StartUp = {
    machine,
    world,
    client,
    session: attempt.row as SessionRecord,
    plan: attempt.plan as Plan,
    mayAsk: servicesMayAsk(attempt),
    messaging: !has(attempt, LogonFlag.MAPI_NO_MAIL),
    by: 'logon',
  };
  const start: ServicesStart = { attempt, up, count: 0, provider: null, fault: null };
  return new Parts(machine, PARTS, start, HR.S_OK);
}

/** Steps 22 and 23. What goes through takes the ordinary course of procedure P without a detour: nearly all do. */
function nextProvider(start: ServicesStart, _: unknown, course: Starting): Step | null {
  const { up } = start;
  const { plan, session } = up;
  while (start.count < plan.startedByLogon.length) {
    const provider = plan.startedByLogon[start.count++] as PlannedProvider;
    if (serviceIn(session, provider.service).life === 'disabled') continue;
    if (!goesThrough(up, provider)) {
      course.goTo(AFTER_P);
      return course.detour(startProvider(up, provider));
    }
    start.provider = provider;
    if (isLoaded(up, provider)) return null;
    rememberDll(up, provider);
    return provider.load.with(0, 0, HR.S_OK);
  }
  start.count = 0;
  course.goTo(NEXT_STORE);
  return null;
}

function callEntryFunction({ up, provider }: ServicesStart): Step | null {
  if (provider === null || holdsObject(up.session, provider)) return null;
  return provider.init.with(0, 0, HR.S_OK);
}

function callLogon({ up, provider }: ServicesStart, _: unknown, course: Starting): Step | null {
  course.goTo(NEXT_PROVIDER);
  if (provider === null) return null;
  nowActive(up.session, provider, HR.S_OK);
  return provider.logon.with(logonFlags(up, provider), 1, HR.S_OK);
}

function afterProcedureP(_: unknown, goesOn: unknown, course: Starting): Step | null {
  if (goesOn !== true) return course.end(HR.MAPI_E_USER_CANCEL);
  course.goTo(NEXT_PROVIDER);
  return null;
}

/** Step 24: the active stores, for a session that moves mail. */
function nextStore(start: ServicesStart, _: unknown, course: Starting): Step | null {
  const { up } = start;
  const { stores } = up.plan;
  while (up.messaging && start.count < stores.length) {
    const store = stores[start.count++] as PlannedProvider;
    if (stateIn(up.session, store).life !== 'active') continue;
    start.provider = store;
    start.fault = faultOn(up, 'spooler: store logon', store);
    return start.fault && firedStep(start.fault);
  }
  course.goTo(STORES_DONE);
  return null;
}

function giveStore({ provider, fault }: ServicesStart, _: unknown, course: Starting): Step | null {
  course.goTo(NEXT_STORE);
  return provider && provider.spoolerLogon.with(0, 0, fault?.result ?? HR.S_OK);
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
