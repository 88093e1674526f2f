import type { ProviderLife } from '../../shared/model/session';
import type { Ctx } from './context';
import { takeDlls } from './providers/dlls';
import { isLiving } from './sessions';
import { Step, type Procedure } from './step';

/** Lives of a provider from which the last MAPIUninitialize leads to `unloaded` (5.4); a disabled one stays disabled. */
const UNLOADED_FROM: ReadonlySet<ProviderLife> = new Set(['shut down', 'loaded', 'set aside']);

/**
 * Provider DLLs are unloaded when the process that loaded them has called MAPIUninitialize for the last time, not at Logoff
 * (C125, 5.4). The providers of its ended sessions are then unloaded too.
 */
export function* unloadDlls({ world, client }: Ctx): Procedure<void> {
  for (const session of world.sessions.values()) {
    if (session.owner !== client.id || isLiving(session)) continue;
    for (const { providers } of session.services)
      for (const provider of providers) if (UNLOADED_FROM.has(provider.life)) provider.life = 'unloaded';
    if (session.services.length > 0) world.sessions.touch(session);
  }
  for (const dll of takeDlls(world, client)) {
    yield new Step('MAPI', 'provider call', 'UN1', 'MAPI', { method: 'FreeLibrary', dll }, 0);
  }
}
