import { describe, expect, it } from 'vitest';
import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import { Bench } from './testing/bench';

const { MAPI_EXTENDED, MAPI_LOGON_UI, MAPI_NEW_SESSION, MAPI_PASSWORD_UI, MAPI_SERVICE_UI_ALWAYS } =
  LogonFlag;

const logOn = (flags: number, more: object = {}, client = 'Invoices') => {
  const bench = new Bench();
  const record = bench.call(client, { fn: 'MAPILogonEx', profileName: 'Empty', flags, ...more });
  return { bench, record };
};

describe('arguments of MAPILogonEx (procedure 3.2 A, order D1)', () => {
  it('C1: answers MAPI_E_NOT_INITIALIZED before anything else in a program without MAPIInitialize (D2, F1)', () => {
    const bench = new Bench({ clients: [{ name: 'Outlook', initialized: false }] });
    const record = bench.call('Outlook', { fn: 'MAPILogonEx', flags: 0x4, outSession: false });
    expect(record.result).toBe(HR.MAPI_E_NOT_INITIALIZED);
    expect(bench.world.sessions.size).toBe(0);
  });

  it('C9: refuses a NULL out pointer with MAPI_E_INVALID_PARAMETER, before undefined flags (D3, F9)', () => {
    expect(logOn(MAPI_EXTENDED, { outSession: false }).record.result).toBe(HR.MAPI_E_INVALID_PARAMETER);
    expect(logOn(0x80, { outSession: false }).record.result).toBe(HR.MAPI_E_INVALID_PARAMETER);
  });

  it.each([0x80, 0x100, 0x4000, 0x40000, 0x00400000, 0x40000000])(
    'C10: refuses the undefined bit 0x%s with MAPI_E_UNKNOWN_FLAGS and a NULL session (D4, F10)',
    (bit) => {
      const { record } = logOn((MAPI_EXTENDED | bit) >>> 0);
      expect(record.result).toBe(HR.MAPI_E_UNKNOWN_FLAGS);
      expect(record.out).toEqual({ lppSession: null });
    },
  );

  it('C11: refuses MAPI_LOGON_UI together with MAPI_PASSWORD_UI (D5, F11)', () => {
    const { bench, record } = logOn(MAPI_EXTENDED | MAPI_LOGON_UI | MAPI_PASSWORD_UI);
    expect(record.result).toBe(HR.MAPI_E_LOGON_FAILED);
    expect(bench.dialogs).toEqual([]);
  });

  it('C12: accepts MAPI_SERVICE_UI_ALWAYS together with MAPI_LOGON_UI (D5)', () => {
    const { record } = logOn(MAPI_EXTENDED | MAPI_LOGON_UI | MAPI_SERVICE_UI_ALWAYS | MAPI_NEW_SESSION);
    expect(record.result).toBe(HR.S_OK);
  });

  it('C13: a call without MAPI_EXTENDED behaves as the same call with it (D6)', () => {
    const without = logOn(MAPI_NEW_SESSION);
    const withIt = logOn(MAPI_NEW_SESSION | MAPI_EXTENDED);
    expect(without.record.result).toBe(HR.S_OK);
    expect(without.bench.path(without.record)).toEqual(withIt.bench.path(withIt.record));
    const lines = without.bench.world.trace.since(0).filter((line) => line.what === 'argument warning');
    expect(lines.map((line) => line.rule)).toEqual(['D6']);
  });

  it.each([
    ['MAPI_LOGON_UI', MAPI_LOGON_UI],
    ['MAPI_PASSWORD_UI', MAPI_PASSWORD_UI],
    ['MAPI_SERVICE_UI_ALWAYS', MAPI_SERVICE_UI_ALWAYS],
  ])('C86: MAPI_NT_SERVICE with %s is MAPI_E_LOGON_FAILED (D21, F12)', (_name, flag) => {
    const { record } = logOn(MAPI_EXTENDED | LogonFlag.MAPI_NT_SERVICE | flag, {}, 'Indexer');
    expect(record.result).toBe(HR.MAPI_E_LOGON_FAILED);
  });

  it('C87: MAPI_NT_SERVICE without MAPI_NO_MAIL yields a nonmessaging member (D21)', () => {
    const { bench, record } = logOn(MAPI_EXTENDED | LogonFlag.MAPI_NT_SERVICE);
    expect(record.result).toBe(HR.S_OK);
    expect(bench.world.members.get('M-001')?.messaging).toBe(false);
  });

  it('C19: ulUIParam has no effect on a logon that shows no dialog', () => {
    const plain = logOn(MAPI_EXTENDED);
    const withWindow = logOn(MAPI_EXTENDED, { uiParam: 0x10204 });
    expect(withWindow.record.result).toBe(plain.record.result);
    expect(withWindow.bench.path(withWindow.record)).toEqual(plain.bench.path(plain.record));
  });

  it.each([
    ['NULL out pointer is refused', 0x20, { outSession: false }],
    ['undefined flag', 0x80, {}],
    ['no profile', 0x20, { profileName: null }],
    ['unknown profile', 0x20, { profileName: 'Nobody' }],
    ['password given', 0x20, { password: 'secret' }],
  ])('C20: the out pointer is NULL after a failure: %s (D36)', (_name, flags, more) => {
    const { record } = logOn(flags, more);
    expect(record.result).not.toBe(HR.S_OK);
    expect(record.out['lppSession'] ?? null).toBeNull();
  });
});
