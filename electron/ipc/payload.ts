import type { CommandName } from '../../shared/ipc/names';
import { msgLimits } from '../../shared/msg/limits';

/** Most characters of all texts of one message together. Only `lesson` carries a whole file. */
const CHARACTERS: Partial<Record<CommandName, number>> = { lesson: 1_100_000 };
const USUAL_CHARACTERS = 100_000;
/** Most bytes of a file that a message may bring. Only `messageFile` brings one. */
const BYTES: Partial<Record<CommandName, number>> = { messageFile: msgLimits.bytes };
/** Most values in one message, and how deep they may lie in each other. */
const VALUES = 5_000;
const DEPTH = 12;

/**
 * Looks at a message before any schema does: plain JSON values only (and the bytes of a file where one is expected), and no more of them than a command could need.
 * Returns what is wrong, as the end of a sentence, or null.
 */
export function payloadFlaw(command: CommandName, payload: unknown): string | null {
  const limit = CHARACTERS[command] ?? USUAL_CHARACTERS;
  let characters = 0;
  let values = 0;
  const flawOf = (value: unknown, depth: number): string | null => {
    if (++values > VALUES) return `it holds more than ${VALUES} values`;
    if (typeof value === 'string') {
      characters += value.length;
      return characters > limit ? `it holds more than ${limit} characters` : null;
    }
    if (value === null || typeof value === 'boolean') return null;
    if (typeof value === 'number') return Number.isFinite(value) ? null : 'it holds a number without a value';
    if (typeof value !== 'object') return `it holds a value of type ${typeof value}`;
    const bytes = BYTES[command];
    if (bytes !== undefined && value instanceof Uint8Array)
      return value.length > bytes ? `it holds a file of more than ${bytes / 2 ** 20} MB` : null;
    if (depth === DEPTH) return `its values lie in each other more than ${DEPTH} deep`;
    if (Array.isArray(value)) return firstFlaw(value, depth);
    const prototype: unknown = Object.getPrototypeOf(value);
    if (prototype !== Object.prototype && prototype !== null)
      return 'it holds something other than plain data';
    for (const key of Object.keys(value)) {
      characters += key.length;
      if (characters > limit) return `it holds more than ${limit} characters`;
    }
    return firstFlaw(Object.values(value), depth);
  };
  const firstFlaw = (list: unknown[], depth: number): string | null => {
    for (const value of list) {
      // An optional field may arrive as undefined: a structured clone keeps such keys.
      const flaw = value === undefined ? null : flawOf(value, depth + 1);
      if (flaw !== null) return flaw;
    }
    return null;
  };
  return flawOf(payload, 0);
}

/** Texts under a key `password`: they must not come back in any message. */
export function secretsIn(payload: unknown): string[] {
  if (typeof payload !== 'object' || payload === null) return [];
  return Object.entries(payload).flatMap(([key, value]) => {
    if (key === 'password') return typeof value === 'string' && value !== '' ? [value] : [];
    return secretsIn(value);
  });
}
