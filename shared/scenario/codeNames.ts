import { extendedCodes } from '../mapi/extendedCodes';
import { messengerCodes } from '../mapi/messengerCodes';
import { simpleCodes } from '../mapi/simpleCodes';

/** Names of result codes of all three families. */
export const codeNames: readonly string[] = [
  ...new Set([...Object.keys(extendedCodes), ...Object.keys(simpleCodes), ...Object.keys(messengerCodes)]),
];
/** The value of a code name; `family` decides where two families share a name. */
export function codeValue(codeName: string, family: 'MAPI' | 'Messenger'): number | undefined {
  const tables = [extendedCodes, messengerCodes, simpleCodes] as const;
  const order = family === 'Messenger' ? [messengerCodes, extendedCodes, simpleCodes] : tables;
  for (const table of order) {
    const entry = (table as Readonly<Record<string, { readonly value: number }>>)[codeName];
    if (entry !== undefined && Object.hasOwn(table, codeName)) return entry.value;
  }
  return undefined;
}
