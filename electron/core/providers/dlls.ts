import type { ClientRecord } from '../../../shared/model/machine';
import type { World } from '../world';
import type { PlannedProvider } from './plan';
import type { StartUp } from './startUp';

/**
 * Which DLLs are loaded where. Address books and stores run in the process of the program, transports in that of the
 * spooler. Logoff unloads nothing; the last MAPIUninitialize of a process does (C125).
 */

const processOf = ({ client, world }: StartUp, { config }: PlannedProvider): string[] =>
  config.kind === 'transport' ? world.spoolerDlls : client.dlls;

export const isLoaded = (up: StartUp, provider: PlannedProvider): boolean =>
  processOf(up, provider).includes(provider.config.dll);

export function rememberDll(up: StartUp, provider: PlannedProvider): void {
  processOf(up, provider).push(provider.config.dll);
  up.world.clients.touch(up.client);
}

/** Forgets the DLLs that a process has loaded, for FreeLibrary; the spooler's go with the last process that used MAPI. */
export function takeDlls(world: World, client: ClientRecord): string[] {
  const taken = client.dlls;
  client.dlls = [];
  for (const other of world.clients.values()) if (other !== client && other.initCount > 0) return taken;
  taken.push(...world.spoolerDlls);
  world.spoolerDlls = [];
  return taken;
}
