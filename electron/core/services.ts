import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import { ResourceFlag } from '../../shared/mapi/resourceFlags';
import { ServiceFlag } from '../../shared/mapi/serviceFlags';
import { has, isInteractive, type Attempt } from './attempt';
import { isLoaded, rememberDll } from './providers/dlls';
import { goesThrough, logonFlags } from './providers/logOn';
import { firedStep } from './faults';
import { configureOwn } from './providers/ownSheet';
import { faultOn } from './providers/places';
import type { PlannedProvider } from './providers/plan';
import { startProvider } from './providers/startProvider';
import { holdsObject, nowActive, serviceIn, stateIn, type StartUp } from './providers/startUp';
import { settleServices } from './sessions';
import { Step, type Procedure } from './step';

const NO_DESKTOP = new Step('MAPI', 'warning', 'D21', 'MAPI', { about: 'no desktop for the settings' });
const REQUIRED = new Step('MAPI', 'refused', 'LX26', 'MAPI', { argument: 'required service' });

/** Steps 21 to 26 of 3.2: starts the providers of every service; `S_OK` or the code that the logon fails with. */
export function* startServices(attempt: Attempt, up: StartUp): Procedure<number> {
  const { plan, session, machine } = up;
  if (has(attempt, LogonFlag.MAPI_SERVICE_UI_ALWAYS)) {
    if (!isInteractive(attempt)) {
      yield NO_DESKTOP;
      return HR.MAPI_E_LOGON_FAILED;
    }
    yield* showAllSettings(up);
  }
  // By index: in a procedure every turn of a for-of makes an object.
  for (let i = 0; i < plan.startedByLogon.length; i++) {
    const provider = plan.startedByLogon[i] as PlannedProvider;
    if (serviceIn(session, provider.service).life === 'disabled') continue;
    if (!goesThrough(up, provider)) {
      if (yield* startProvider(up, provider)) continue;
      return HR.MAPI_E_USER_CANCEL;
    }
    // The ordinary course of procedure P without a detour: most logons consist of it.
    if (!isLoaded(up, provider)) {
      rememberDll(up, provider);
      const load = provider.load.with(0, 0, HR.S_OK);
      if (!machine.tell(load)) yield load;
    }
    if (!holdsObject(session, provider)) {
      const init = provider.init.with(0, 0, HR.S_OK);
      if (!machine.tell(init)) yield init;
    }
    nowActive(session, provider, HR.S_OK);
    const logon = provider.logon.with(logonFlags(up, provider), 1, HR.S_OK);
    if (!machine.tell(logon)) yield logon;
  }
  if (up.messaging) {
    for (let i = 0; i < plan.stores.length; i++) {
      const store = plan.stores[i] as PlannedProvider;
      if (stateIn(session, store).life !== 'active') continue;
      const fault = faultOn(up, 'spooler: store logon', store);
      if (fault !== null) yield firedStep(fault);
      const given = store.spoolerLogon.with(0, 0, fault?.result ?? HR.S_OK);
      if (!machine.tell(given)) yield given;
    }
  }
  if (plan.defaultStoreChosen !== null) {
    chooseDefaultStore(up);
    if (!machine.tell(plan.defaultStoreChosen)) yield plan.defaultStoreChosen;
  }
  settleServices(session);
  if (plan.hasRequired && lacksRequired(up)) {
    yield REQUIRED;
    return HR.MAPI_E_LOGON_FAILED;
  }
  return HR.S_OK;
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
