import type { Bridge } from '../../shared/ipc/contract';
import { BRIDGE_NAME } from '../../shared/ipc/names';

/** What the preload shows to the page, or null when the page was opened without the program around it. */
export function readBridge(): Bridge | null {
  const found = (window as unknown as Record<string, unknown>)[BRIDGE_NAME];
  return typeof found === 'object' && found !== null ? (found as Bridge) : null;
}
