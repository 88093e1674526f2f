import { HR } from '../../shared/mapi/extendedCodes';
import type { Ctx } from './context';
import { takeDlls } from './providers/dlls';
import { isLiving } from './sessions';
import { Step, type Procedure } from './step';

/**
 * Provider DLLs are unloaded when the process has called MAPIUninitialize for the last time, not at Logoff (5.4, C125).
 * Those of the spooler go with the last process that used MAPI. Sessions that other processes still use keep theirs.
 */
export function* unloadDlls({ world, client }: Ctx): Procedure<void> {
  for (const dll of takeDlls(world, client)) {
    yield new Step('MAPI', 'provider call', 'UN1', 'MAPI', { method: 'FreeLibrary', dll }, HR.S_OK);
  }
  for (const session of world.sessions.values()) {
    if (session.owner !== client.id || isLiving(session)) continue;
    for (const { providers } of session.services) {
      for (const provider of providers) if (provider.life !== 'disabled') provider.life = 'unloaded';
    }
    world.sessions.touch(session);
  }
}
