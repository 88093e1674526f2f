import { Msgr } from '../../../shared/mapi/messengerCodes';
import { isOnline, MiStatus } from '../../../shared/mapi/miStatus';
import type { RuleId } from '../../../shared/mapi/rules';
import { answer, type ProcedureOf } from '../context';
import { faultFor, firedStep, isUnderFault } from '../faults';
import { Step, type Procedure } from '../step';
import { enter, onMyStatusChange, onSignout, setStatus } from './events';
import { placeOf, reach, type Scene } from './scene';

/** IMessenger::Signout: leaves every service (C147); the status stays DISCONNECTING until the server answers (M7). */
export const Signout: ProcedureOf<'IMessenger.Signout'> = function* (ctx) {
  const scene = yield* reach(ctx);
  return answer(typeof scene === 'number' ? scene : yield* signOut(scene));
};

/** Signout, also from the menu of Messenger; returns its code. */
export function* signOut(scene: Scene): Procedure<number> {
  const { machine, world, messenger } = scene;
  // Secondary services do not count: not signed in to the primary one is not signed in (M9).
  if (messenger.state !== 'signed in') return Msgr.MSGR_E_NOT_LOGGED_ON;
  const fault = faultFor(world, 'messenger: send sign-out', placeOf(messenger), machine.clock.now);
  if (fault !== null) {
    yield firedStep(fault);
    if (fault.result !== null) return fault.result;
  }
  leaveSecondary(scene, MiStatus.MISTATUS_LOCAL_DISCONNECTING_FROM_SERVER);
  enter(scene, 'disconnecting');
  yield* onMyStatusChange(scene, 'M7', Msgr.S_OK);
  machine.background(messenger.client, awaitAnswer(scene));
  return Msgr.S_OK;
}

/** Waits for the server's answer; a server that never answers leaves the client where it is (N04). */
function* awaitAnswer(scene: Scene): Procedure<void> {
  const { machine, world, messenger } = scene;
  const { clock } = machine;
  const place = placeOf(messenger);
  const number = ++messenger.attempt;
  const fault = faultFor(world, 'messenger: sign-out answer', place, clock.now);
  if (fault !== null) yield firedStep(fault);
  const delayMs = fault?.delayMs ?? 0;
  const isSilent = () =>
    fault !== null && delayMs === 0 && isUnderFault(world, 'messenger: sign-out answer', place, clock.now);
  let due = false;
  const stop = clock.after(messenger.delays.signoutMs + delayMs, () => (due = true));
  const ready = () => messenger.attempt !== number || (due && !isSilent());
  const about = 'waiting for the answer of the server';
  yield new Step('client', 'note', 'M7', messenger.client, { about }, null, null, { kind: 'until', ready });
  stop();
  if (messenger.attempt === number) yield* signedOut(scene, 'M7', Msgr.S_OK);
}

/** OnSignout, then the status OFFLINE (M7, M10): every service is left. */
export function* signedOut(scene: Scene, rule: RuleId, hr: number): Procedure<void> {
  scene.messenger.attempt++;
  yield* onSignout(scene, rule);
  leaveSecondary(scene, MiStatus.MISTATUS_OFFLINE);
  enter(scene, 'signed out');
  yield* onMyStatusChange(scene, rule, hr);
}

/** Secondary services that are not offline take the status; they raise no event of their own. */
function leaveSecondary({ machine, messenger }: Scene, status: number): void {
  for (const service of messenger.services) {
    const leaving =
      isOnline(service.status) || service.status === MiStatus.MISTATUS_LOCAL_DISCONNECTING_FROM_SERVER;
    if (!service.primary && leaving) setStatus(service, status, machine.clock.now);
  }
}
