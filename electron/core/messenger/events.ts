import { Msgr } from '../../../shared/mapi/messengerCodes';
import type { MessengerEventName } from '../../../shared/mapi/messengerEvents';
import { miStatusName } from '../../../shared/mapi/miStatus';
import type { RuleId } from '../../../shared/mapi/rules';
import { statusOfMessenger, type MessengerState } from '../../../shared/mapi/states/messenger';
import { Step, type Procedure } from '../step';
import { primaryOf, type Scene } from './scene';

/** Codes that OnMyStatusChange can carry; it says S_OK in place of any other (2.12, M4). */
const STATUS_CODES: ReadonlySet<number> = new Set([
  Msgr.S_OK,
  Msgr.MSGR_E_DISCONNECTED,
  Msgr.MSGR_E_UNEXPECTED,
  Msgr.MSGR_E_SERVER_TOO_BUSY,
  Msgr.MSGR_E_SERVER_UNAVAILABLE,
  Msgr.MSGR_E_LOGON_TIMEOUT,
]);

function* raise(
  { machine, world, messenger }: Scene,
  rule: RuleId,
  event: MessengerEventName,
  hr: number | null,
  status: number | null,
): Procedure<void> {
  const { client } = messenger;
  const seq = world.nextNumber('messengerEvent');
  const record = world.messengerEvents.add({ seq, t: machine.clock.now, client, event, hr, status });
  world.oldMessengerEvents.add(record);
  const params = {
    fn: `DMessengerEvents.${event}`,
    event,
    content: status === null ? null : (miStatusName(status) ?? status),
  };
  yield new Step('client', 'notified', rule, client, params, hr);
}

/** OnSignin: how the attempt at the primary service ended. */
export function* onSignin(scene: Scene, rule: RuleId, hr: number): Procedure<void> {
  primaryOf(scene.messenger).lastResult = hr;
  scene.world.messenger.touch(scene.messenger);
  yield* raise(scene, rule, 'OnSignin', hr, null);
}

/** OnSignout: once, for the primary service, however many services were left. */
export const onSignout = (scene: Scene, rule: RuleId): Procedure<void> =>
  raise(scene, rule, 'OnSignout', null, null);

/** OnAppShutdown: upgrades only. */
export const onAppShutdown = (scene: Scene): Procedure<void> =>
  raise(scene, 'M11', 'OnAppShutdown', null, null);

/** OnMyStatusChange with the status that the user has now. */
export function onMyStatusChange(scene: Scene, rule: RuleId, hr: number): Procedure<void> {
  const told = STATUS_CODES.has(hr) ? hr : Msgr.S_OK;
  return raise(scene, rule, 'OnMyStatusChange', told, scene.messenger.status);
}

/** Messenger goes into a state and its primary service takes the status that belongs to it. */
export function enter({ machine, world, messenger }: Scene, state: MessengerState): void {
  const now = machine.clock.now;
  messenger.state = state;
  setStatus(messenger, statusOfMessenger[state], now);
  setStatus(primaryOf(messenger), messenger.status, now);
  world.messenger.touch(messenger);
}

/** Changes a status; the moment counts from a real change only. */
export function setStatus(of: { status: number; since: number }, status: number, now: number): void {
  if (of.status !== status) of.since = now;
  of.status = status;
}
