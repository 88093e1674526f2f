import { rowsOf } from './define';
import { extendedCodes, type ExtendedCodeName } from './extendedCodes';
import { messengerCodes, type MessengerCodeName } from './messengerCodes';
import { simpleCodes, type SimpleCodeName } from './simpleCodes';
import type { CodeEntry } from './resultCode';

/** Who returned a code. The same number means different things per family, so a code is never named without it. */
export type CodeFamily = 'MAPI' | 'Simple MAPI' | 'Messenger';

/** Any result code name. */
export type CodeName = ExtendedCodeName | SimpleCodeName | MessengerCodeName;

/** A code that was found in its family's table. */
export type NamedCode = CodeEntry & { readonly name: CodeName };

const byNumber = (table: Readonly<Record<string, CodeEntry>>): ReadonlyMap<number, NamedCode> =>
  new Map(rowsOf(table).map((row) => [row.value, { ...row, name: row.name as CodeName }]));

const index: Readonly<Record<CodeFamily, ReadonlyMap<number, NamedCode>>> = {
  MAPI: byNumber(extendedCodes),
  'Simple MAPI': byNumber(simpleCodes),
  Messenger: byNumber(messengerCodes),
};

/** The entry of a code that `api` returned; undefined when that family defines no such code. */
export function lookUpCode(api: CodeFamily, value: number): NamedCode | undefined {
  return index[api].get(value >>> 0);
}

/** `0x` and eight upper-case digits of a 32-bit number, signed or not. */
export function formatHex(value: number): string {
  return `0x${(value >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;
}

/** The number of a code as its family writes it: decimal for Simple MAPI, hex for HRESULTs. */
export function formatValue(api: CodeFamily, value: number): string {
  return api === 'Simple MAPI' ? String(value >>> 0) : formatHex(value);
}

/** One line without the sentence: `MAPI_E_LOGON_FAILED  0x80040111`; only the number when the code has no name. */
export function formatCode(api: CodeFamily, value: number): string {
  const name = lookUpCode(api, value)?.name;
  const number = formatValue(api, value);
  return name === undefined ? number : `${name}  ${number}`;
}

/** One line for copying: `MAPI_E_LOGON_FAILED  0x80040111  The logon failed.` */
export function describeCode(api: CodeFamily, value: number): string {
  const sentence = lookUpCode(api, value)?.sentence;
  return sentence === undefined ? formatCode(api, value) : `${formatCode(api, value)}  ${sentence}`;
}

/** Whether a call that returned `value` did its work: HRESULTs with bit 31 clear (warnings too), Simple MAPI only 0. */
export function isSuccess(api: CodeFamily, value: number): boolean {
  return api === 'Simple MAPI' ? value === 0 : value >>> 31 === 0;
}

/** Whether the call did its work but has something to report (the MAPI_W_ codes). */
export function isWarning(api: CodeFamily, value: number): boolean {
  return lookUpCode(api, value)?.kind === 'warning';
}

/** The signed decimal form in which debuggers and scripts show an HRESULT. */
export function signedDecimal(value: number): number {
  return value | 0;
}
