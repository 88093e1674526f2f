import { REFERENCE_ARGUMENTS } from './referenceArguments';
import { object, text, type Path } from './rawValues';

/** What an argument of a call points at: something that an earlier call made, an entry of a store, a file, a profile. */
export interface CallReference {
  readonly argument: Path;
  readonly value: string;
  readonly kind: 'alias' | 'entry' | 'file' | 'profile';
}

/** Arguments that name entries by readable identifiers: a store, something in it, a row of the status table. */
const ENTRIES: ReadonlySet<string> = new Set(['store', 'entry', 'entry1', 'entry2']);
/** Numbers that an earlier call returned. */
const NUMBERS: ReadonlySet<string> = new Set(['connection', 'token']);
/** Functions whose `name` is a profile that must be there. */
const BY_NAME = /^IProfAdmin\.(?!CreateProfile$)/;

/** Everything in a written call that must be there already. */
export function referencesInCall(call: unknown): CallReference[] {
  const written = object(call);
  const fn = text(written['fn']) ?? '';
  return Object.entries(written).flatMap(([key, field]): CallReference[] => {
    const file = key === 'storage' ? text(object(field)['file']) : undefined;
    if (file !== undefined) return [{ argument: [key, 'file'], value: file, kind: 'file' }];
    const value = text(field);
    if (value === undefined) return [];
    const kind = kindOf(fn, key);
    return kind === null ? [] : [{ argument: [key], value, kind }];
  });
}

function kindOf(fn: string, key: string): CallReference['kind'] | null {
  if (key === 'profileName' || (key === 'name' && BY_NAME.test(fn))) return 'profile';
  if (ENTRIES.has(key) || (key === 'message' && fn === 'IMAPISession.PrepareForm')) return 'entry';
  return REFERENCE_ARGUMENTS.has(key) || NUMBERS.has(key) ? 'alias' : null;
}
