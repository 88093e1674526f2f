import { HR } from '../../../shared/mapi/extendedCodes';
import { CURRENT_SPI_VERSION, StoreLogonFlag } from '../../../shared/mapi/providerLogonFlags';
import type { CredentialPrompt } from '../../../shared/model/machine';
import { firedStep } from '../faults';
import { Step, type Procedure } from '../step';
import { askForCredentials } from './credentialPrompt';
import { isLoaded, rememberDll } from './dlls';
import { fillCopy, isOfTheServer, openOffline } from './offline';
import { faultOn } from './places';
import { NO_DIALOG, type PlannedProvider } from './plan';
import { holdsObject, isSetUp, serviceIn, stateIn, type StartUp } from './startUp';

/** Warnings are successes (P4). */
export const succeeded = (code: number): boolean => code < 0x80000000;

const SLOW = { about: 'the server answers slowly' };

/** Flags of the logon method (2.7, P3), unsigned. */
export function logonFlags({ mayAsk, messaging }: StartUp, { baseFlags, config }: PlannedProvider): number {
  const noMail = config.kind === 'store' && !messaging ? StoreLogonFlag.MDB_NO_MAIL : 0;
  return baseFlags | noMail | (mayAsk ? 0 : NO_DIALOG);
}

/** P2: the DLL and its entry function. `S_OK`, or the code that stands for a logon that failed. */
export function* loadProvider(up: StartUp, provider: PlannedProvider): Procedure<number> {
  const { session } = up;
  const { config } = provider;
  const loadFault = faultOn(up, 'provider: load', provider);
  if (loadFault !== null) yield firedStep(loadFault);
  if (loadFault !== null || !config.dllPresent) {
    const code = loadFault?.result ?? HR.MAPI_E_NOT_FOUND;
    yield provider.load.with(0, 0, code);
    return code;
  }
  if (!isLoaded(up, provider)) {
    yield provider.load.with(0, 0, HR.S_OK);
    rememberDll(up, provider);
  }
  if (!holdsObject(session, provider)) {
    const fault = faultOn(up, 'provider: entry function', provider);
    if (fault !== null) yield firedStep(fault);
    const fits = config.interfaceVersion === CURRENT_SPI_VERSION;
    const code = fault?.result ?? (fits ? HR.S_OK : HR.MAPI_E_VERSION);
    yield provider.init.with(0, 0, code);
    if (code !== HR.S_OK) return code;
  }
  stateIn(session, provider).life = 'loaded';
  return HR.S_OK;
}

/** P3: the logon method, with what the provider does in it. */
export function* callLogon(up: StartUp, provider: PlannedProvider, attempt: number): Procedure<number> {
  const state = stateIn(up.session, provider);
  const isOffline = serviceIn(up.session, provider.service).offline === true;
  const fault = faultOn(up, 'provider: logon', provider, isOffline ? isOfTheServer : undefined);
  if (fault !== null) {
    yield firedStep(fault);
    if (fault.delayMs > 0) yield slowStep(provider, fault.delayMs);
  }
  const code = fault?.result ?? (yield* answerOf(up, provider, isOffline));
  state.result = code;
  up.world.sessions.touch(up.session);
  yield provider.logon.with(logonFlags(up, provider), attempt, code);
  if (!isOffline && succeeded(code)) yield* fillCopy(up, provider);
  if (provider.config.kind === 'transport' && succeeded(code))
    yield provider.addressTypes.with(0, 0, HR.S_OK);
  return code;
}

const slowStep = ({ config }: PlannedProvider, ms: number) =>
  new Step('provider', 'note', 'SIM.world', config.name, SLOW, null, null, { kind: 'sleep', ms });

/**
 * What the provider itself does in its logon (2.7, steps (1) to (8)): a session too many, settings that are missing, its
 * own question for credentials. Missing settings are left to the sheet of the service, which MAPI's second try shows (F25 to
 * F28), with or without a desktop.
 */
function* answerOf(up: StartUp, provider: PlannedProvider, isOffline: boolean): Procedure<number> {
  const { config } = provider;
  if (!isOffline && isBeyondLimit(up, provider)) return HR.MAPI_E_SESSION_LIMIT;
  const unset = faultOn(up, 'provider: settings', provider);
  if (unset !== null) {
    yield firedStep(unset);
    return unset.result ?? HR.MAPI_E_UNCONFIGURED;
  }
  if (!isSetUp(up, provider)) return HR.MAPI_E_UNCONFIGURED;
  if (isOffline) return openOffline(config);
  const refused = faultOn(up, 'provider: credentials', provider);
  if (refused !== null) yield firedStep(refused);
  const prompt = refused === null ? config.prompt : (config.prompt ?? strangersPrompt(up));
  if (prompt === null || (prompt.remembered && refused === null)) return HR.S_OK;
  if (!up.mayAsk) return HR.MAPI_E_FAILONEPROVIDER;
  return yield* askForCredentials(up, provider, prompt, refused);
}

/** What a provider asks that never asked before: the trainer has arranged that its credentials are refused. */
const strangersPrompt = ({ world }: StartUp): CredentialPrompt => ({
  dialog: 'enter-password',
  user: world.run.user,
  domain: '',
  remembered: false,
});

/** Living sessions of this machine that have the same provider active reach its limit. */
export function isBeyondLimit({ world, session }: StartUp, { config }: PlannedProvider): boolean {
  if (config.sessionLimit === null) return false;
  let active = 0;
  for (const other of world.living) {
    if (other === session) continue;
    for (const one of world.living.planOf(other)?.all ?? []) {
      const same = one.config.name === config.name && one.config.dll === config.dll;
      if (same && stateIn(other, one).life === 'active') active++;
    }
  }
  return active >= config.sessionLimit;
}

/** Whether P2 and P3 go through without a question, a fault or a failure: the ordinary course. */
export function goesThrough(up: StartUp, provider: PlannedProvider): boolean {
  const { config } = provider;
  return (
    up.world.armedFaults.length === 0 &&
    config.offlineCopy !== 'empty' &&
    config.sessionLimit === null &&
    (config.prompt === null || config.prompt.remembered) &&
    config.dllPresent &&
    config.interfaceVersion === CURRENT_SPI_VERSION &&
    isSetUp(up, provider)
  );
}
