import { describe, expect, it } from 'vitest';
import {
  type CodeFamily,
  describeCode,
  formatCode,
  formatHex,
  isSuccess,
  isWarning,
  lookUpCode,
  signedDecimal,
} from './codes';
import { rowsOf } from './define';
import { extendedCodes, HR } from './extendedCodes';
import { messengerCodes, Msgr } from './messengerCodes';
import type { CodeEntry } from './resultCode';
import { Simple, simpleCodes } from './simpleCodes';

/** Name, value and signed decimal as printed in section 0.2 of the session reference. */
const printed: readonly [keyof typeof HR, number, number][] = [
  ['MAPI_W_NO_SERVICE', 0x00040203, 262659],
  ['MAPI_W_ERRORS_RETURNED', 0x00040380, 263040],
  ['MAPI_E_CALL_FAILED', 0x80004005, -2147467259],
  ['MAPI_E_UNKNOWN_FLAGS', 0x80040106, -2147221242],
  ['MAPI_E_INVALID_OBJECT', 0x80040108, -2147221240],
  ['MAPI_E_LOGON_FAILED', 0x80040111, -2147221231],
  ['MAPI_E_SESSION_LIMIT', 0x80040112, -2147221230],
  ['MAPI_E_USER_CANCEL', 0x80040113, -2147221229],
  ['MAPI_E_UNCONFIGURED', 0x8004011c, -2147221220],
  ['MAPI_E_FAILONEPROVIDER', 0x8004011d, -2147221219],
  ['MAPI_E_END_OF_SESSION', 0x80040200, -2147220992],
  ['MAPI_E_TIMEOUT', 0x80040401, -2147220479],
  ['MAPI_E_NOT_INITIALIZED', 0x80040605, -2147219963],
  ['MAPI_E_NO_ACCESS', 0x80070005, -2147024891],
  ['MAPI_E_INVALID_PARAMETER', 0x80070057, -2147024809],
];

const families: readonly (readonly [CodeFamily, Readonly<Record<string, CodeEntry>>])[] = [
  ['MAPI', extendedCodes],
  ['Simple MAPI', simpleCodes],
  ['Messenger', messengerCodes],
];

describe('result codes', () => {
  it.each(printed)(
    '%s has the printed hex and signed decimal value (section 0.2)',
    (name, value, decimal) => {
      expect(HR[name]).toBe(value);
      expect(signedDecimal(HR[name])).toBe(decimal);
    },
  );

  it('gives the five OLE aliases the value of their MAPI names (section 0.2)', () => {
    expect(HR.E_NOINTERFACE).toBe(HR.MAPI_E_INTERFACE_NOT_SUPPORTED);
    expect(HR.E_FAIL).toBe(HR.MAPI_E_CALL_FAILED);
    expect(HR.E_ACCESSDENIED).toBe(HR.MAPI_E_NO_ACCESS);
    expect(HR.E_OUTOFMEMORY).toBe(HR.MAPI_E_NOT_ENOUGH_MEMORY);
    expect(HR.E_INVALIDARG).toBe(HR.MAPI_E_INVALID_PARAMETER);
    expect(HR.SUCCESS_SUCCESS).toBe(HR.S_OK);
  });

  it('numbers Simple MAPI from 0 to 26 without 7 (section 0.3)', () => {
    const values = rowsOf(simpleCodes).map((row) => row.value);
    expect(values).toEqual([...Array(27).keys()].filter((value) => value !== 7));
    expect(Simple.MAPI_USER_ABORT).toBe(1);
    expect(Simple.MAPI_E_LOGON_FAILURE).toBe(3);
    expect(Simple.MAPI_E_INVALID_SESSION).toBe(19);
  });

  it('knows the Messenger codes with their printed signed values (section 0.4)', () => {
    expect(signedDecimal(Msgr.MSGR_E_NOT_LOGGED_ON)).toBe(-2130705634);
    expect(signedDecimal(Msgr.MSGR_E_ALREADY_LOGGED_ON)).toBe(-2130705660);
    expect(signedDecimal(Msgr.MSGR_E_LOGON_TIMEOUT)).toBe(-2130705658);
    expect(Object.keys(messengerCodes).filter((name) => name.startsWith('MSGR_E_'))).toHaveLength(30);
    expect(lookUpCode('Messenger', 0x8100031f)?.evidence).toBe('HOUSE');
  });

  it.each(families)('%s: values are unique, unsigned, and every sentence reads as one', (_, table) => {
    const rows = rowsOf(table);
    expect(new Set(rows.map((row) => row.value)).size).toBe(rows.length);
    for (const row of rows) {
      expect(row.value).toBe(row.value >>> 0);
      expect(row.sentence, row.name).toMatch(/^[A-Z].*\.$/);
      expect(row.source, row.name).not.toBe('');
    }
  });

  it('never names a code without knowing who returned it (section 0.2)', () => {
    expect(lookUpCode('MAPI', 0x80040111)?.name).toBe('MAPI_E_LOGON_FAILED');
    expect(lookUpCode('Messenger', 0x80040111)).toBeUndefined();
    expect(lookUpCode('MAPI', 3)).toBeUndefined();
    expect(lookUpCode('Simple MAPI', 3)?.name).toBe('MAPI_E_LOGIN_FAILURE');
    expect(lookUpCode('MAPI', -2147221231)?.name).toBe('MAPI_E_LOGON_FAILED');
  });

  it('writes codes as name, number, sentence', () => {
    expect(formatHex(-1)).toBe('0xFFFFFFFF');
    expect(formatHex(0xb)).toBe('0x0000000B');
    expect(formatCode('MAPI', HR.MAPI_E_LOGON_FAILED)).toBe('MAPI_E_LOGON_FAILED  0x80040111');
    expect(formatCode('Simple MAPI', 19)).toBe('MAPI_E_INVALID_SESSION  19');
    expect(formatCode('MAPI', 0x80049999)).toBe('0x80049999');
    expect(formatCode('Simple MAPI', 7)).toBe('7');
    expect(describeCode('MAPI', HR.MAPI_E_LOGON_FAILED)).toBe(
      'MAPI_E_LOGON_FAILED  0x80040111  The logon failed.',
    );
  });

  it('counts warnings as success and 1 to 26 of Simple MAPI as failure', () => {
    expect(isSuccess('MAPI', HR.MAPI_W_ERRORS_RETURNED)).toBe(true);
    expect(isWarning('MAPI', HR.MAPI_W_ERRORS_RETURNED)).toBe(true);
    expect(isWarning('MAPI', HR.S_OK)).toBe(false);
    expect(isSuccess('MAPI', HR.MAPI_E_USER_CANCEL)).toBe(false);
    expect(isSuccess('Messenger', Msgr.S_FALSE)).toBe(true);
    for (let value = 1; value <= 26; value++) expect(isSuccess('Simple MAPI', value)).toBe(false);
    expect(isSuccess('Simple MAPI', 0)).toBe(true);
  });

  it.each(families)(
    '%s: a code of kind error or cancel is not a success, the other kinds are',
    (api, table) => {
      for (const entry of Object.values(table)) {
        expect(isSuccess(api, entry.value)).toBe(entry.kind === 'success' || entry.kind === 'warning');
      }
    },
  );
});
