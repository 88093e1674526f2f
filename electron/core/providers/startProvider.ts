import { HR } from '../../../shared/mapi/extendedCodes';
import { ServiceFlag } from '../../../shared/mapi/serviceFlags';
import type { FaultOperation } from '../../../shared/model/fault';
import type { Answer } from '../../../shared/model/prompt';
import type { SessionService } from '../../../shared/model/session';
import { firedStep } from '../faults';
import { isLiving } from '../sessions';
import { askStep, Step, type Procedure } from '../step';
import { dataFileOf } from './configuration';
import { disableService } from './disableService';
import { callLogon, loadProvider, succeeded } from './logOn';
import { configureOwn } from './ownSheet';
import { mayWorkOffline, workOffline } from './offline';
import { faultBehind, faultOn, isFaulty, rightAgain } from './places';
import type { PlannedProvider } from './plan';
import { configIn, nowActive, say, serviceIn, stateIn, type StartUp } from './startUp';

/** Faults that a user can put right in the sheet of the service. */
const IN_THE_SHEET: readonly FaultOperation[] = ['provider: settings', 'provider: logon'];

/** What follows a first failure: another try, none, or the end of the whole logon. */
type Chance = 'try again' | 'no second try' | 'cancel logon';

/**
 * Procedure P (3.3) for one provider: first try, correction, second try, and what becomes of its service. False when the
 * user has cancelled the whole logon.
 */
export function* startProvider(up: StartUp, provider: PlannedProvider): Procedure<boolean> {
  const goesOn = yield* tryTwice(up, provider);
  const state = stateIn(up.session, provider);
  if (!isLiving(up.session) && state.life !== 'disabled') {
    // A program let the session go while somebody was asked (D52): what came up goes with it.
    state.life = 'shut down';
    state.status = null;
  }
  return goesOn;
}

function* tryTwice(up: StartUp, provider: PlannedProvider): Procedure<boolean> {
  const { session } = up;
  const service = serviceIn(session, provider.service);
  const state = stateIn(session, provider);
  if (service.life === 'idle') service.life = 'starting';
  // A provider that was set aside, or whose store was closed, is loaded already (5.4).
  let isLoaded = state.life === 'set aside' || state.life === 'loaded';
  let code: number;
  for (let attempt = 1; ; attempt++) {
    code = isLoaded ? HR.S_OK : yield* loadProvider(up, provider);
    isLoaded = code === HR.S_OK;
    if (isLoaded) code = yield* callLogon(up, provider, attempt);
    else state.result = code;
    if (yield* isSettled(up, provider, code)) return true;
    // Of a session that has ended nothing is left to fail, to try again or to disable.
    if (!isLiving(session)) return true;
    state.life = code === HR.MAPI_E_UNCONFIGURED ? 'unconfigured' : 'failed';
    up.world.sessions.touch(session);
    if (service.secondTryUsed || code === HR.MAPI_E_USER_CANCEL) break;
    const chance = yield* chanceOf(up, provider, code, isLoaded);
    if (chance === 'cancel logon') return false;
    if (!isLiving(session)) return true;
    if (chance === 'no second try') break;
    service.secondTryUsed = true;
    const rule = code === HR.MAPI_E_UNCONFIGURED ? 'P7' : 'P8';
    yield new Step('MAPI', 'second try', rule, 'MAPI', { service: service.name, provider: state.name }, code);
  }
  yield* disableService(up, provider.service, code);
  return true;
}

/** P4 and P5: active, or set aside without a word to anybody. */
export function* isSettled(up: StartUp, provider: PlannedProvider, code: number): Procedure<boolean> {
  const { session } = up;
  const state = stateIn(session, provider);
  const service = serviceIn(session, provider.service);
  if (succeeded(code)) nowActive(session, provider, code);
  else if (code === HR.MAPI_E_FAILONEPROVIDER) {
    state.life = 'set aside';
    state.status = provider.failingStatus;
    if (service.life === 'failed once') service.life = 'starting';
    yield new Step('MAPI', 'provider set aside', 'P5', 'MAPI', { provider: state.name }, code);
  } else return false;
  up.world.sessions.touch(session);
  return true;
}

/** Only a service that is being started has a first failure (5.3): one that is up stays so until a provider fails for good. */
function failedOnce(service: SessionService): void {
  if (service.life === 'starting') service.life = 'failed once';
}

/** Asked anew: the program in whose card a dialog would open may have ended since its user pressed a button. */
const mayStillAsk = (up: StartUp): boolean => up.mayAsk;

/** P7 and P8 up to the second try. */
function* chanceOf(
  up: StartUp,
  provider: PlannedProvider,
  code: number,
  isLoaded: boolean,
): Procedure<Chance> {
  const { session, world } = up;
  const { serviceConfig } = provider;
  const service = serviceIn(session, provider.service);
  if (code === HR.MAPI_E_UNCONFIGURED) {
    if (!serviceConfig.entryPoint) return 'no second try';
    failedOnce(service);
    return yield* configure(up, provider, up.mayAsk ? ServiceFlag.SERVICE_UI_ALLOWED : 0);
  }
  if (!up.mayAsk) return 'no second try';
  failedOnce(service);
  say(up, 'configuring');
  world.sessions.touch(session);
  if (mayWorkOffline(up, provider, code)) return yield* offerOffline(up, provider, code);
  const body = {
    kind: 'logon-failure',
    service: service.name,
    provider: provider.config.name,
    code,
    canCorrect: serviceConfig.entryPoint,
    canCancelLogon: up.by === 'logon',
    ...namesOf(up, provider, isLoaded),
    ...numbersOf(up, provider),
  } as const;
  const { press } = (yield askStep(body, session.id, 'P8')) as Answer;
  say(up, 'logging on');
  if (press === 'Cancel logon') return 'cancel logon';
  if (press === 'Correct') {
    return mayStillAsk(up) ? yield* configure(up, provider, ServiceFlag.SERVICE_UI_ALWAYS) : 'no second try';
  }
  return press === 'Retry' ? 'try again' : 'no second try';
}

/** The failure dialog of a service that can work without its server: the choice of P8 with other buttons. */
function* offerOffline(up: StartUp, provider: PlannedProvider, code: number): Procedure<Chance> {
  const { config, serviceConfig } = provider;
  const names = { service: serviceConfig.name, provider: config.name };
  const body = { kind: 'server-unavailable', ...names, code, ...numbersOf(up, provider) } as const;
  const { press } = (yield askStep(body, up.session.id, 'P8')) as Answer;
  say(up, 'logging on');
  if (press === 'Cancel') return 'cancel logon';
  if (press === 'Work Offline') yield* workOffline(up, provider);
  return 'try again';
}

/** What the failure is about, for its sentence: the DLL that did not load, else the data file (1.5 of the UX reference). */
function namesOf(up: StartUp, { config, service }: PlannedProvider, isLoaded: boolean) {
  if (!isLoaded) return { dll: config.dll };
  const own = configIn(up, service);
  const file = own === undefined ? null : dataFileOf(own);
  return file === null || file === '' ? {} : { file };
}

/** The two numbers of MAPIERROR, when the cause has them (1.5 of the UX reference). */
function numbersOf(up: StartUp, provider: PlannedProvider): { context?: number; lowLevel?: number } {
  const detail = faultBehind(up, provider)?.detail;
  if (!detail || (detail.context === 0 && detail.lowLevel === 0)) return {};
  return { context: detail.context, lowLevel: detail.lowLevel };
}

/** The entry point of the service after a failed logon; a cancelled sheet leaves no second try. */
function* configure(up: StartUp, provider: PlannedProvider, uiFlag: number): Procedure<Chance> {
  say(up, 'configuring');
  const fault = faultOn(up, 'service: entry point', provider);
  if (fault !== null) yield firedStep(fault);
  const code = yield* configureOwn(up, provider.service, {
    flags: uiFlag | ServiceFlag.SERVICE_LOGON_FAILED,
    rule: uiFlag === ServiceFlag.SERVICE_UI_ALWAYS ? 'P8' : 'P7',
    seemsIncomplete: isFaulty(up, 'provider: settings', provider),
    forced: fault?.result ?? null,
    onCorrected: () => rightAgain(up, IN_THE_SHEET, provider),
  });
  say(up, 'logging on');
  return code === HR.MAPI_E_USER_CANCEL ? 'no second try' : 'try again';
}
