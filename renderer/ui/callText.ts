import type { Call } from '../../shared/mapi/calls';
import { decodeFlags } from '../../shared/mapi/flags';
import { choicesOf, flagTableOf, isPassword, numberText } from './vocabulary';

/** Arguments that say nothing in one line: the session object itself, windows, out pointers, memory functions. */
const unsaid = new Set(['fn', 'session', 'uiParam', 'hwndParent', 'reserved']);

/** How a number is written. */
type NumberWords = (call: Call, place: string, value: number) => string | null;

const inFull: NumberWords = ({ fn }, place, value) => numberText(fn, place, value);

/** How much a flag tells about what will be seen; every logon should have MAPI_EXTENDED, so it tells least. */
const tells = (name: string): number =>
  ({ MAPI_LOGON_UI: 3, MAPI_NEW_SESSION: 2, MAPI_EXTENDED: 0 })[name] ?? 1;

/** One flag and dots: a card has room for no more. */
const inShort: NumberWords = (call, place, value) => {
  if (choicesOf(call.fn, place) !== null) return numberText(call.fn, place, value);
  const { names } = decodeFlags(flagTableOf(call.fn, place), value);
  const [first] = [...names].sort((a, b) => tells(b) - tells(a));
  if (first !== undefined) return names.length > 1 ? `${first} ...` : first;
  return value === 0 ? null : numberText(call.fn, place, value);
};

function argument(call: Call, place: string, value: unknown, words: NumberWords): string | null {
  if (unsaid.has(place) || isPassword(place)) return null;
  if (value === null) return 'NULL';
  if (typeof value === 'string') return `"${value}"`;
  if (typeof value === 'number') return words(call, place, value);
  if (Array.isArray(value)) return `[${value.map((one) => `"${String(one)}"`).join(', ')}]`;
  return typeof value === 'object' ? structure(call, place, value as Record<string, unknown>, words) : null;
}

/** A structure by what it is about: its flags or its file; settings and properties by their names. */
function structure(call: Call, place: string, parts: Record<string, unknown>, words: NumberWords) {
  const telling = ['flags', 'file'].find((name) => name in parts);
  if (telling !== undefined) return argument(call, `${place}.${telling}`, parts[telling], words);
  return `{${Object.keys(parts).join(', ')}}`;
}

function line(call: Call, words: NumberWords): string {
  const said = Object.entries(call)
    .map(([name, value]) => argument(call, name, value, words))
    .filter((text) => text !== null);
  return `${call.fn}(${said.join(', ')})`;
}

/** A call in one line, as a programmer would write it: `MAPILogonEx("Outlook", MAPI_LOGON_UI | MAPI_NEW_SESSION)`. */
export const callText = (call: Call): string => line(call, inFull);

/** The same in a short line for a card: `MAPILogonEx(NULL, MAPI_LOGON_UI ...)`. */
export const shortCallText = (call: Call): string => line(call, inShort);
