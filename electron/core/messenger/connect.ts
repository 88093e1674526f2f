import { Msgr } from '../../../shared/mapi/messengerCodes';
import { MiStatus } from '../../../shared/mapi/miStatus';
import type { RuleId } from '../../../shared/mapi/rules';
import type { NeighbourOperation } from '../../../shared/model/neighbourFault';
import { corrected, faultFor, firedStep } from '../faults';
import { askStep, Step, type Procedure } from '../step';
import { accepts } from '../vault';
import { enter, onMyStatusChange, onSignin, setStatus } from './events';
import { placeOf, primaryOf, serviceKey, type Scene } from './scene';

/** With what, and how, an attempt to sign in is made. */
export interface Credentials {
  /** AutoSignin: those that are stored. */
  readonly stored: boolean;
  readonly account: string;
  readonly password: string | null;
  /** "Sign me in automatically": they are stored when they are accepted. */
  readonly remember: boolean;
}

/** An attempt on its way. What ends it is decided by whichever comes first. */
interface Attempt {
  /** An upgrade or a lost connection has made it void. */
  readonly isVoid: () => boolean;
  timedOut: boolean;
  cancelled: boolean;
}

/** How a stretch of the way ended: a Messenger code, or the attempt is void. */
type Stretch = number | 'void';

const waitStep = (rule: RuleId, who: string, about: string, ready: () => boolean) =>
  new Step('client', 'note', rule, who, { about }, null, null, { kind: 'until', ready });

/**
 * An attempt to sign in to the primary service (M1 to M4, M6), from finding the server to the synchronized lists. With a
 * dialog the user may cancel until the server has accepted the logon.
 */
export function* connect(scene: Scene, credentials: Credentials): Procedure<void> {
  const { machine, world, messenger } = scene;
  const rule: RuleId = credentials.stored ? 'M2' : 'M1';
  const number = ++messenger.attempt;
  const attempt: Attempt = {
    isVoid: () => messenger.attempt !== number,
    timedOut: false,
    cancelled: false,
  };
  const stopTimer = machine.clock.after(world.settings.messengerTimeoutMs, () => (attempt.timedOut = true));
  enter(scene, 'finding');
  let accepted = false;
  if (!credentials.stored) {
    const over = () => accepted || attempt.timedOut || attempt.isVoid() || messenger.state === 'signed out';
    machine.background(messenger.client, connectingDialog(scene, credentials, attempt, over));
  }
  yield* onMyStatusChange(scene, rule, Msgr.S_OK);
  let end = yield* stretch(scene, attempt, 'messenger: connection', messenger.delays.findMs);
  if (end === Msgr.S_OK) {
    enter(scene, 'connecting');
    yield* onMyStatusChange(scene, rule, Msgr.S_OK);
    end = yield* stretch(scene, attempt, 'messenger: logon', messenger.delays.logonMs);
    if (end === Msgr.S_OK && !opens(scene, credentials)) end = Msgr.MSGR_E_INVALID_PASSWORD;
  }
  stopTimer();
  if (end === 'void') return;
  if (end !== Msgr.S_OK) {
    yield* fail(scene, end);
    return;
  }
  accepted = true;
  yield* synchronize(scene, attempt, credentials);
}

/** The server has accepted the logon: lists are synchronized, then the user is online (M1). */
function* synchronize(scene: Scene, attempt: Attempt, credentials: Credentials): Procedure<void> {
  const { machine, messenger } = scene;
  const primary = primaryOf(messenger);
  if (credentials.remember) primary.saved = true;
  messenger.state = 'synchronizing';
  yield* onSignin(scene, 'M1', Msgr.S_OK);
  enter(scene, 'synchronizing');
  yield* onMyStatusChange(scene, 'M1', Msgr.S_OK);
  let done = false;
  machine.clock.after(messenger.delays.listsMs, () => (done = true));
  yield waitStep('M1', messenger.client, 'synchronizing lists', () => done || attempt.isVoid());
  if (attempt.isVoid()) return;
  enter(scene, 'signed in');
  // Secondary services ride along with a sign-in of the user; AutoSignin signs in the primary one only (2.12).
  for (const service of messenger.services) {
    if (service.primary || !service.saved || credentials.stored) continue;
    setStatus(service, MiStatus.MISTATUS_ONLINE, machine.clock.now);
    service.lastResult = Msgr.S_OK;
  }
  yield* onMyStatusChange(scene, 'M1', Msgr.S_OK);
}

/** One stretch of the way to the server; a silent server lets it last until the time is up (M3). */
function* stretch(
  { machine, world, messenger }: Scene,
  attempt: Attempt,
  operation: NeighbourOperation,
  ms: number,
): Procedure<Stretch> {
  const fault = faultFor(world, operation, placeOf(messenger), machine.clock.now);
  if (fault !== null) yield firedStep(fault);
  const delayMs = fault?.delayMs ?? 0;
  const silent = fault?.result === null && delayMs === 0;
  let due = false;
  const stop = silent ? () => undefined : machine.clock.after(ms + delayMs, () => (due = true));
  const ready = () => due || attempt.timedOut || attempt.cancelled || attempt.isVoid();
  yield waitStep('M3', messenger.client, `waiting for ${operation}`, ready);
  stop();
  if (attempt.isVoid()) return 'void';
  if (attempt.cancelled) return Msgr.MSGR_E_CANCEL;
  if (attempt.timedOut) return Msgr.MSGR_E_LOGON_TIMEOUT;
  return fault?.result ?? Msgr.S_OK;
}

/** Unknown users count as a wrong password (2.12). */
function opens({ world, messenger }: Scene, { stored, account, password }: Credentials): boolean {
  const primary = primaryOf(messenger);
  if (stored) return true;
  return (
    account.toLowerCase() === primary.account.toLowerCase() &&
    accepts(world, serviceKey(primary.name), password)
  );
}

/** A user who types what is right after a refusal has put it right. */
export function tellCorrected(scene: Scene, credentials: Credentials): void {
  const refused = primaryOf(scene.messenger).lastResult === Msgr.MSGR_E_INVALID_PASSWORD;
  if (refused && opens(scene, credentials))
    corrected(scene.world, ['messenger: logon'], placeOf(scene.messenger), scene.machine.clock.now);
}

const failureRules: ReadonlyMap<number, RuleId> = new Map([
  [Msgr.MSGR_E_LOGON_TIMEOUT, 'M3'],
  [Msgr.MSGR_E_CANCEL, 'M6'],
]);

/** M3, M4, M6: signed out again. The main window of Messenger shows its link to sign in (F60, F61). */
export function* fail(scene: Scene, hr: number): Procedure<void> {
  const rule = failureRules.get(hr) ?? 'M4';
  yield* onSignin(scene, rule, hr);
  enter(scene, 'signed out');
  yield* onMyStatusChange(scene, rule, hr);
}

/** The dialog while the attempt is on its way: only Cancel is left (G9); it goes away with the attempt. */
function* connectingDialog(
  { messenger }: Scene,
  { account }: Credentials,
  attempt: Attempt,
  over: () => boolean,
): Procedure<void> {
  const body = {
    kind: 'messenger-signin',
    service: primaryOf(messenger).name,
    name: account,
    passwordGiven: true,
    connecting: true,
  } as const;
  while (!over()) {
    const answer = yield askStep(body, null, 'M6', over);
    if (typeof answer !== 'object') return;
    if (answer.press === 'Cancel') {
      attempt.cancelled = true;
      return;
    }
  }
}
