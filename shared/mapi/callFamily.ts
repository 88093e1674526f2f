import type { CodeFamily } from './codes';

/** The functions of Simple MAPI that the simulator knows. */
const SIMPLE: ReadonlySet<string> = new Set(['MAPILogon', 'MAPILogoff']);

/**
 * The family that the result code of a function, method or event belongs to, by its name: Simple MAPI's plain numbers,
 * Messenger's codes, or the HRESULTs of Extended MAPI (which message sessions share).
 */
export function familyOf(fn: string): CodeFamily {
  if (SIMPLE.has(fn)) return 'Simple MAPI';
  return fn.startsWith('IMessenger.') || fn.startsWith('DMessengerEvents.') ? 'Messenger' : 'MAPI';
}
