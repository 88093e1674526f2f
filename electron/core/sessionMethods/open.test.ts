import { describe, expect, it } from 'vitest';
import { HR } from '../../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import { OpenAddressBookFlag } from '../../../shared/mapi/openAddressBookFlags';
import { OpenEntryFlag } from '../../../shared/mapi/openEntryFlags';
import { OpenStoreFlag } from '../../../shared/mapi/openStoreFlags';
import { interfaceIds } from '../../../shared/mapi/sessionMethods';
import { Bench } from '../testing/bench';

const { MAPI_LOGON_UI, MAPI_ALLOW_OTHERS } = LogonFlag;
const asks = { accepts: 'letmein' };

/** Two services; the store `Mailbox` and the directory `Remote List` ask for a password themselves. */
const world = {
  clients: [{ name: 'A' }, { name: 'B' }],
  profiles: [
    {
      name: 'Work',
      outbox: ['Report'],
      services: [
        {
          name: 'Exchange',
          providers: [
            { name: 'Remote List', kind: 'address book' as const, dll: 'a.dll', prompt: asks },
            { name: 'Mailbox', kind: 'store' as const, dll: 'b.dll', prompt: asks },
          ],
        },
        {
          name: 'Local',
          providers: [
            { name: 'Contacts', kind: 'address book' as const, dll: 'c.dll' },
            { name: 'Archive', kind: 'store' as const, dll: 'd.dll' },
          ],
        },
      ],
    },
  ],
};

/** A silent logon: what asks for a password is set aside. */
const silent = () => {
  const bench = new Bench(world);
  return { bench, logon: bench.logOn('A', 'Work') };
};

/** A logon whose first service is out: the server is down and nobody may be asked. */
const disabled = () => {
  const bench = new Bench(world);
  bench.arm({
    id: 'down',
    operation: 'provider: logon',
    result: HR.MAPI_E_NETWORK_ERROR,
    scope: { service: 'Exchange' },
  });
  return { bench, logon: bench.logOn('A', 'Work') };
};

describe('QueryInterface', () => {
  it.each(['IUnknown', 'IMAPISession', 'IMAPIClientShutdown'] as const)('C89: yields %s', (name) => {
    const { bench, logon } = silent();
    const { result, out } = bench.on(logon, 'QueryInterface', { iid: `{${interfaceIds[name]}}` });
    expect({ result, out }).toEqual({ result: HR.S_OK, out: { ppvObj: bench.member(logon) } });
    expect(bench.on(logon, 'Release', {}).out['count']).toBe(1);
  });

  it('C89: answers E_NOINTERFACE for other IIDs', () => {
    const { bench, logon } = silent();
    const { result, out } = bench.on(logon, 'QueryInterface', { iid: interfaceIds.IMAPIProviderShutdown });
    expect({ result, out }).toEqual({ result: HR.MAPI_E_INTERFACE_NOT_SUPPORTED, out: { ppvObj: null } });
  });
});

describe('OpenMsgStore', () => {
  it('D23: hands out what the logon has made active, without another logon', () => {
    const { bench, logon } = silent();
    const from = bench.mark;
    const { result, out } = bench.on(logon, 'OpenMsgStore', { store: 'Archive' });
    expect(result).toBe(HR.S_OK);
    expect(bench.methods(from)).toEqual([]);
    expect(bench.world.objects.get(String(out['lppMDB']))).toMatchObject({ kind: 'store', writable: false });
  });

  it('opens read-only unless MDB_WRITE or MAPI_BEST_ACCESS is set', () => {
    const { bench, logon } = silent();
    for (const flags of [OpenStoreFlag.MDB_WRITE, OpenStoreFlag.MAPI_BEST_ACCESS]) {
      const { out } = bench.on(logon, 'OpenMsgStore', { store: 'Archive', flags });
      expect(bench.world.objects.get(String(out['lppMDB']))?.writable).toBe(true);
    }
  });

  it.each([
    [{ store: null }, HR.MAPI_E_INVALID_PARAMETER],
    [{ store: 'Archive', flags: 0x2 }, HR.MAPI_E_UNKNOWN_FLAGS],
    [{ store: 'Nowhere' }, HR.MAPI_E_NOT_FOUND],
    [{ store: 'Contacts' }, HR.MAPI_E_NOT_FOUND],
  ])('refuses %o', (args, code) => {
    const { bench, logon } = silent();
    const { result, out } = bench.on(logon, 'OpenMsgStore', args);
    expect({ result, out }).toEqual({ result: code, out: { lppMDB: null } });
  });

  it('C71, F30: a store set aside is logged on again; without a dialog it stays aside (D31)', () => {
    const { bench, logon } = silent();
    expect(bench.provider(logon, 'Mailbox').life).toBe('set aside');
    const from = bench.mark;
    const quiet = bench.on(logon, 'OpenMsgStore', { store: 'Mailbox', flags: OpenStoreFlag.MDB_NO_DIALOG });
    expect(quiet.result).toBe(HR.MAPI_E_FAILONEPROVIDER);
    expect(bench.methods(from)).toContain('Mailbox.Logon');
  });

  it('C71, F30: the program asks for the password and opens the store again (D31, 5.3)', () => {
    const { bench, logon } = silent();
    const open = bench.on(logon, 'OpenMsgStore', { store: 'Mailbox' });
    bench.answer({ press: 'OK', password: 'letmein' });
    expect(open.result).toBe(HR.S_OK);
    expect(bench.provider(logon, 'Mailbox').life).toBe('active');
    expect(bench.service(logon, 'Exchange').life).toBe('degraded');
    bench.on(logon, 'OpenAddressBook', {});
    bench.answer({ press: 'OK', password: 'letmein' });
    expect(bench.service(logon, 'Exchange').life).toBe('enabled');
    expect(bench.sessionOf(logon).word).toBe('active');
  });

  it('C72, D32: a store of a disabled service answers MAPI_E_LOGON_FAILED and is not called', () => {
    const { bench, logon } = disabled();
    expect(bench.service(logon, 'Exchange').life).toBe('disabled');
    const from = bench.mark;
    expect(bench.on(logon, 'OpenMsgStore', { store: 'Mailbox' }).result).toBe(HR.MAPI_E_LOGON_FAILED);
    expect(bench.methods(from)).toEqual([]);
  });
});

describe('OpenAddressBook and GetLastError', () => {
  const quiet = { flags: OpenAddressBookFlag.AB_NO_DIALOG };

  it('answers S_OK when every address book is active', () => {
    const bench = new Bench(world);
    const logon = bench.logOn('A', 'Work', MAPI_LOGON_UI);
    bench.answer({ press: 'OK', password: 'letmein' });
    bench.answer({ press: 'OK', password: 'letmein' });
    expect(bench.on(logon, 'OpenAddressBook', {}).result).toBe(HR.S_OK);
  });

  it('C90, F40: one that cannot be loaded makes it a warning with a valid object (D31)', () => {
    const { bench, logon } = silent();
    const from = bench.mark;
    const { result, out } = bench.on(logon, 'OpenAddressBook', quiet);
    expect(result).toBe(HR.MAPI_W_ERRORS_RETURNED);
    expect(bench.world.objects.get(String(out['lppAdrBook']))).toMatchObject({ valid: true });
    expect(bench.methods(from)).toEqual(['Remote List.Logon']);
  });

  it('C90, D32: a disabled one counts too, and is not called', () => {
    const { bench, logon } = disabled();
    const from = bench.mark;
    expect(bench.on(logon, 'OpenAddressBook', quiet).result).toBe(HR.MAPI_W_ERRORS_RETURNED);
    expect(bench.methods(from)).toEqual([]);
  });

  it('C91: GetLastError names the failing providers in one structure', () => {
    const { bench, logon } = silent();
    bench.on(logon, 'OpenAddressBook', quiet);
    const { out } = bench.on(logon, 'GetLastError', { hResult: HR.MAPI_W_ERRORS_RETURNED });
    expect(out['lppMAPIError']).toContain('Remote List: MAPI_E_FAILONEPROVIDER');
    expect(out['lppMAPIError']).not.toContain('Contacts');
  });

  it('GetLastError knows only errors that this object returned; otherwise S_OK and NULL', () => {
    const bench = new Bench(world);
    const first = bench.logOn('A', 'Work', MAPI_ALLOW_OTHERS);
    const second = bench.join('B');
    bench.on(first, 'OpenAddressBook', quiet);
    const ask = (logon: typeof first, hResult: number) => {
      const { result, out } = bench.on(logon, 'GetLastError', { hResult });
      return { result, error: out['lppMAPIError'] };
    };
    const nothing = { result: HR.S_OK, error: null };
    expect(ask(second, HR.MAPI_W_ERRORS_RETURNED)).toEqual(nothing);
    expect(ask(first, HR.MAPI_E_NOT_FOUND)).toEqual(nothing);
  });

  it('GetLastError checks its own arguments', () => {
    const { bench, logon } = silent();
    const ask = (args: { flags?: number; outError?: boolean }) =>
      bench.on(logon, 'GetLastError', { hResult: 0, ...args }).result;
    expect(ask({ outError: false })).toBe(HR.MAPI_E_INVALID_PARAMETER);
    expect(ask({ flags: 1 })).toBe(HR.MAPI_E_UNKNOWN_FLAGS);
    expect(ask({ flags: LogonFlag.MAPI_UNICODE })).toBe(HR.S_OK);
  });
});

describe('OpenEntry and CompareEntryIDs', () => {
  it.each([
    ['Archive', HR.S_OK, 1],
    ['Archive/Inbox', HR.S_OK, 3],
    ['Archive/Outbox/Report', HR.S_OK, 5],
    ['Contacts', HR.S_OK, 4],
    ['Contacts/ana', HR.S_OK, 6],
    ['status/subsystem', HR.S_OK, 10],
    ['status/Archive', HR.S_OK, 10],
    ['Archive/Nothing', HR.MAPI_E_NOT_FOUND, 0],
    ['Elsewhere', HR.MAPI_E_UNKNOWN_ENTRYID, 0],
    ['status/Elsewhere', HR.MAPI_E_UNKNOWN_ENTRYID, 0],
    ['Mailbox/Inbox', HR.MAPI_E_UNKNOWN_ENTRYID, 0],
    ['Mailbox', HR.MAPI_E_FAILONEPROVIDER, 0],
  ])('opens %s', (entry, code, type) => {
    const { bench, logon } = silent();
    const { result, out } = bench.on(logon, 'OpenEntry', { entry });
    expect({ result, type: out['lpulObjType'] }).toEqual({ result: code, type });
  });

  it('a store identifier equals OpenMsgStore with MDB_NO_DIALOG: no dialog appears', () => {
    const { bench, logon } = silent();
    expect(bench.on(logon, 'OpenEntry', { entry: 'Mailbox' }).result).toBe(HR.MAPI_E_FAILONEPROVIDER);
    expect(bench.dialogs).toEqual([]);
  });

  it('D32: objects of a disabled service are unknown', () => {
    const { bench, logon } = disabled();
    const entry = 'Mailbox/Inbox';
    expect(bench.on(logon, 'OpenEntry', { entry }).result).toBe(HR.MAPI_E_UNKNOWN_ENTRYID);
    expect(bench.on(logon, 'Advise', { entry }).result).toBe(HR.MAPI_E_UNKNOWN_ENTRYID);
  });

  it('address books and status rows cannot be opened for writing', () => {
    const { bench, logon } = silent();
    for (const entry of ['Contacts/ana', 'status/spooler']) {
      const { result } = bench.on(logon, 'OpenEntry', { entry, flags: OpenEntryFlag.MAPI_MODIFY });
      expect(result).toBe(HR.MAPI_E_NO_ACCESS);
    }
  });

  it.each([
    ['Archive', 'Archive', HR.S_OK, true],
    ['Archive', 'Archive/Inbox', HR.S_OK, false],
    ['status/spooler', 'status/subsystem', HR.S_OK, false],
    ['Archive', 'Contacts', HR.MAPI_E_UNKNOWN_ENTRYID, 0],
    ['Archive', 'Elsewhere', HR.MAPI_E_UNKNOWN_ENTRYID, 0],
    ['Mailbox', 'Mailbox', HR.MAPI_E_UNKNOWN_ENTRYID, 0],
  ])('D56: compares %s with %s', (entry1, entry2, code, same) => {
    const { bench, logon } = silent();
    const { result, out } = bench.on(logon, 'CompareEntryIDs', { entry1, entry2 });
    expect({ result, same: out['lpulResult'] }).toEqual({ result: code, same });
  });

  it('D43: reserved flags answer MAPI_E_UNKNOWN_FLAGS', () => {
    const { bench, logon } = silent();
    const compare = { entry1: 'Archive', entry2: 'Archive', flags: 1 };
    expect(bench.on(logon, 'CompareEntryIDs', compare).result).toBe(HR.MAPI_E_UNKNOWN_FLAGS);
    expect(bench.on(logon, 'AdminServices', { flags: 1 }).result).toBe(HR.MAPI_E_UNKNOWN_FLAGS);
  });
});
