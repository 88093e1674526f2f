import { Msgr } from '../../../shared/mapi/messengerCodes';
import type { MessengerRecord, MessengerServiceRecord } from '../../../shared/model/messenger';
import type { Ctx, Machine } from '../context';
import { faultFor, firedStep, ofClient, type FaultPlace } from '../faults';
import type { Procedure } from '../step';
import type { World } from '../world';

/** What Messenger's own procedures work with; they outlive the calls that begin them. */
export interface Scene {
  readonly machine: Machine;
  readonly world: World;
  readonly messenger: MessengerRecord;
}

/** The Messenger of the machine, or undefined where none is installed. */
export function messengerOf(world: World): MessengerRecord | undefined {
  const [messenger] = world.messenger.values();
  return messenger;
}

/** Where fault rules look for Messenger: at its program. */
export const placeOf = ({ client }: MessengerRecord): FaultPlace => ofClient(client);

/** Key of the accepted password of a service in the vault. */
export const serviceKey = (service: string): string => `messenger ${service}`;

/** The service that Signin, AutoSignin and the events speak of. */
export function primaryOf({ services }: MessengerRecord): MessengerServiceRecord {
  const primary = services.find((service) => service.primary);
  if (primary === undefined) throw new Error('Messenger has no primary service.');
  return primary;
}

/**
 * The Messenger that a method reaches, or the code that the method answers because there is no object, it is not running,
 * or it does not respond (2.12, 5.7).
 */
export function* reach(ctx: Ctx): Procedure<Scene | number> {
  const { machine, world } = ctx;
  const messenger = messengerOf(world);
  if (messenger === undefined || messenger.state === 'not running') return Msgr.E_FAIL;
  if (world.clients.get(messenger.client)?.state === 'dead') return Msgr.E_FAIL;
  const fault = faultFor(world, 'messenger: object', placeOf(messenger), machine.clock.now);
  if (fault === null) return { machine, world, messenger };
  yield firedStep(fault);
  return fault.result ?? Msgr.E_FAIL;
}
