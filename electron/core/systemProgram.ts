import { CONTROL_PANEL, type ClientRecord } from '../../shared/model/machine';
import type { World } from './world';

/**
 * The Control Panel of Windows is on every machine, whatever programs a world names: it comes into being with its first call.
 * Undefined for any other name.
 */
export function systemProgram(world: World, name: string): ClientRecord | undefined {
  if (name !== CONTROL_PANEL) return undefined;
  return world.clients.add({
    id: CONTROL_PANEL,
    kind: 'desktop',
    role: 'Mail',
    icon: 'mail',
    complaint: null,
    initCount: 0,
    initFlags: 0,
    state: 'running',
    reaction: 'at once',
    busyWith: null,
    lastCall: null,
    dlls: [],
    system: true,
  });
}
