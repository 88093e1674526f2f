import type { Ctx } from './context';
import { takeDlls } from './providers/dlls';
import { isLiving } from './sessions';
import { Step, type Procedure } from './step';

/**
 * Provider DLLs are unloaded when the process that loaded them has called MAPIUninitialize for the last time, not at Logoff
 * (C125, 5.4). The providers of its ended sessions are then unloaded too.
 */
export function* unloadDlls({ world, client }: Ctx): Procedure<void> {
  for (const session of world.sessions.values()) {
    if (session.owner !== client.id || isLiving(session)) continue;
    for (const { providers } of session.services)
      for (const provider of providers) provider.life = 'unloaded';
    if (session.services.length > 0) world.sessions.touch(session);
  }
  for (const dll of takeDlls(world, client)) {
    yield new Step('MAPI', 'provider call', 'UN1', 'MAPI', { method: 'FreeLibrary', dll }, 0);
  }
}
