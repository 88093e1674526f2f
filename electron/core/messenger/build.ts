import { statusOfMessenger } from '../../../shared/mapi/states/messenger';
import { MiStatus } from '../../../shared/mapi/miStatus';
import type { WorldSpec } from '../../../shared/scenario/worldSchema';
import type { World } from '../world';
import { serviceKey } from './scene';

type MessengerSpec = NonNullable<WorldSpec['messenger']>;

/** The program of Messenger in a description that does not list it. */
export const clientOfMessenger = (name: string): WorldSpec['clients'][number] => ({
  name,
  kind: 'desktop',
  role: 'Windows Messenger',
  icon: 'messenger',
  complaint: null,
  initialized: false,
});

/** Puts Messenger on the machine. */
export function addMessenger(world: World, spec: MessengerSpec): void {
  const { client, version, windowsXp, running, otherDialog, delays } = spec;
  const primaryAt = Math.max(
    0,
    spec.services.findIndex((service) => service.primary),
  );
  const services = spec.services.map((service, index) => {
    world.vault.set(serviceKey(service.name), service.accepts);
    const { name, account, saved, signedIn } = service;
    const status = running && signedIn ? MiStatus.MISTATUS_ONLINE : MiStatus.MISTATUS_OFFLINE;
    return { name, primary: index === primaryAt, account, saved, status, since: 0, lastResult: null };
  });
  const signedIn = spec.services[primaryAt]?.signedIn === true;
  const state = !running ? 'not running' : signedIn ? 'signed in' : 'signed out';
  world.messenger.add({
    client,
    version,
    windowsXp,
    state,
    status: statusOfMessenger[state],
    since: 0,
    services,
    otherDialog,
    delays,
    attempt: 0,
  });
}
