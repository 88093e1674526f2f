import type { CallName } from '../../shared/mapi/calls';
import { defaultStores } from '../../shared/mapi/defaultStore';
import { rowsOf, type Valued, type ValueTable } from '../../shared/mapi/define';
import { extendedCodes } from '../../shared/mapi/extendedCodes';
import { flagsText } from '../../shared/mapi/flags';
import { formatHex } from '../../shared/mapi/codes';
import { miStatuses } from '../../shared/mapi/miStatus';
import { sessionMethods, type SessionMethod } from '../../shared/mapi/sessionMethods';
import { storeLogoffFlags, storeLogoffInputs } from '../../shared/mapi/storeLogoffFlags';
import { vocabularyOf } from '../../shared/scenario/callVocabularies';

/** A vocabulary of numbers; `meaning` where its entries say more than their name. */
export type FlagTable = Readonly<Record<string, Valued & { readonly meaning?: string }>>;

/** Vocabularies of which a caller gives exactly one entry, with the entries that it may give. */
const enumerations: ReadonlyMap<ValueTable, FlagTable> = new Map<ValueTable, FlagTable>([
  [defaultStores, defaultStores],
  [miStatuses, miStatuses],
  [extendedCodes, extendedCodes],
  [storeLogoffFlags, Object.fromEntries(storeLogoffInputs.map((name) => [name, storeLogoffFlags[name]]))],
]);

const methods: Readonly<Record<string, SessionMethod>> = sessionMethods;

/** Whether the documentation reserves ulFlags of a function: nothing may be passed in it. */
function isReserved(fn: string): boolean {
  const [owner, name = ''] = fn.split('.');
  if (owner !== 'IMAPISession') return false;
  return methods[name]?.parameters.some((one) => one.name === 'ulFlags' && one.reserved === true) === true;
}

/** The flags of an argument; `place` is its path inside the call, e.g. `init.flags`. No entries: there is no vocabulary. */
export function flagTableOf(fn: CallName, place = 'flags'): FlagTable {
  return place === 'flags' && isReserved(fn) ? {} : vocabularyOf(fn, place);
}

/** The values of an argument that takes exactly one of them; null: its bits are flags, or it has no vocabulary. */
export function choicesOf(fn: CallName, place: string): FlagTable | null {
  return enumerations.get(vocabularyOf(fn, place)) ?? null;
}

/** A number of a call in the words of its vocabulary: `MAPI_LOGON_UI | 0x4`, `MAPI_DEFAULT_STORE`, or hex. */
export function numberText(fn: CallName, place: string, value: number): string {
  const choices = choicesOf(fn, place);
  if (choices !== null) return rowsOf(choices).find((one) => one.value === value)?.name ?? formatHex(value);
  const table = flagTableOf(fn, place);
  if (rowsOf(table).length > 0) return flagsText(table, value);
  return value === 0 ? '0' : formatHex(value);
}

/** Arguments that hold a password: what is in them is never shown. */
export const isPassword = (name: string): boolean => /password$/i.test(name);
