import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultStores, DEFAULT_STORE_SUPPORT, bitOfDefaultStore } from './defaultStore';
import { namesOf, type ValueTable } from './define';
import { decodeFlags, encodeFlags, flagsText, hasFlag, maskOf } from './flags';
import { flushFlags } from './flushFlags';
import { imsgFlags } from './imsgFlags';
import { INIT_FLAGS_MASK, initFlags } from './initFlags';
import { LOGOFF_FLAGS_MASK, logoffFlags } from './logoffFlags';
import { LOGON_FLAGS_MASK, logonFlags, simpleLogonPresets, toolLogonFlags } from './logonFlags';
import { isOnline, isSettable, miStatuses } from './miStatus';
import { LOGOFF_EXTENDED_EVENT, notificationEvents, tableEvents } from './notificationEvents';
import { openEntryFlags } from './openEntryFlags';
import { OPEN_STORE_FLAGS_MASK, openStoreFlags } from './openStoreFlags';
import { profileFlags } from './profileFlags';
import * as provider from './providerLogonFlags';
import { resourceFlags } from './resourceFlags';
import { resourceMethods } from './resourceMethods';
import { resourceTypes } from './resourceTypes';
import { serviceAdminFlags } from './serviceAdminFlags';
import { serviceContexts, ServiceFlag, serviceFlags } from './serviceFlags';
import { serviceResourceFlags } from './serviceResourceFlags';
import { simpleFlags } from './simpleFlags';
import { statusBits } from './statusBits';
import { storeLogoffFlags } from './storeLogoffFlags';
import { validateFlags } from './validateFlags';

const flagTables: Readonly<Record<string, ValueTable>> = {
  logonFlags,
  logoffFlags,
  initFlags,
  openStoreFlags,
  openEntryFlags,
  storeLogoffFlags,
  statusBits,
  resourceFlags,
  serviceResourceFlags,
  resourceMethods,
  flushFlags,
  validateFlags,
  notificationEvents,
  simpleFlags,
  imsgFlags,
  profileFlags,
  serviceAdminFlags,
  serviceFlags,
  abLogonFlags: provider.abLogonFlags,
  storeLogonFlags: provider.storeLogonFlags,
  transportLogonFlags: provider.transportLogonFlags,
  transportNotifyFlags: provider.transportNotifyFlags,
  transportLogoffFlags: provider.transportLogoffFlags,
};
const tables = Object.entries(flagTables);

describe('flags as numbers and names', () => {
  it.each(tables)('%s: every entry is one bit of its own', (_, table) => {
    const values = Object.values(table).map((entry) => entry.value);
    for (const value of values) expect(Math.log2(value) % 1).toBe(0);
    expect(new Set(values).size).toBe(values.length);
  });

  it.each(tables)('%s: any number survives being taken apart and put together', (_, table) => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (value) => {
        const { names, unknownBits } = decodeFlags(table, value);
        expect((encodeFlags(table, names) | unknownBits) >>> 0).toBe(value);
        expect((unknownBits & maskOf(table)) >>> 0).toBe(0);
      }),
    );
  });

  it.each(tables)('%s: any choice of names survives the way through a number', (_, table) => {
    fc.assert(
      fc.property(fc.subarray([...namesOf(table)]), (names) => {
        const value = encodeFlags(table, names);
        expect(value).toBe(value >>> 0);
        expect(decodeFlags(table, value)).toEqual({ names, unknownBits: 0 });
      }),
    );
  });

  it('writes flags for the trace', () => {
    expect(flagsText(logonFlags, 0x22)).toBe('MAPI_NEW_SESSION | MAPI_EXTENDED');
    expect(flagsText(logonFlags, 0x40000022)).toBe('MAPI_NEW_SESSION | MAPI_EXTENDED | 0x40000000');
    expect(flagsText(logonFlags, 0)).toBe('0');
    expect(hasFlag(0x80000000, 0x80000000)).toBe(true);
    expect(hasFlag(0, 0)).toBe(false);
  });
});

describe('masks and presets', () => {
  it('the logon flags add up to 0x8033B07F (C10, section 2.2)', () => {
    expect(LOGON_FLAGS_MASK).toBe(0x8033b07f);
  });

  it('the init flags add up to 0x00010009, the logoff flags to 0x3 (C4, C102)', () => {
    expect(INIT_FLAGS_MASK).toBe(0x00010009);
    expect(LOGOFF_FLAGS_MASK).toBe(0x3);
    expect(OPEN_STORE_FLAGS_MASK).toBe(0x1bd);
  });

  it('the header macros for Simple MAPI are 0x1009 and 0x1012 (section 2.2)', () => {
    expect(simpleLogonPresets).toEqual({ MAPI_SIMPLE_DEFAULT: 0x1009, MAPI_SIMPLE_EXPLICIT: 0x1012 });
  });

  it('what tools pass uses defined flags only (section 2.2)', () => {
    for (const value of Object.values(toolLogonFlags))
      expect(decodeFlags(logonFlags, value).unknownBits).toBe(0);
    expect(decodeFlags(logonFlags, toolLogonFlags['MFCMAPI, Logon']).names.toSorted()).toEqual([
      'MAPI_ALLOW_OTHERS',
      'MAPI_EXPLICIT_PROFILE',
      'MAPI_EXTENDED',
      'MAPI_LOGON_UI',
      'MAPI_NEW_SESSION',
    ]);
  });

  it('the lines of the Lab fit into 45 characters', () => {
    for (const [name, flag] of Object.entries(logonFlags)) {
      expect(flag.meaning.length, name).toBeLessThanOrEqual(45);
      expect(flag.sentence, name).toMatch(/^[A-Z].*\.$/);
    }
  });

  it('the first TransportLogon carries 0x18 (C62)', () => {
    expect(provider.FIRST_TRANSPORT_LOGON).toBe(0x18);
  });

  it('every kind of provider has the no-dialog flag 0x1 (C63)', () => {
    expect(new Set(Object.values(provider.noDialogFlag))).toEqual(new Set([0x1]));
  });

  it('the entry point gets context 3 and flag 0x2 for a forced sheet (C58)', () => {
    expect(serviceContexts.MSG_SERVICE_CONFIGURE.value).toBe(3);
    expect(ServiceFlag.SERVICE_UI_ALWAYS).toBe(0x2);
    expect(ServiceFlag.UI_SERVICE).toBe(0x2);
  });
});

describe('enumerations', () => {
  it('SetDefaultStore knows exactly the values 1 to 5, each with its status bit (C99, D57)', () => {
    expect(Object.values(defaultStores).map((entry) => entry.value)).toEqual([1, 2, 3, 4, 5]);
    expect(namesOf(defaultStores).map(bitOfDefaultStore)).toEqual([0x2, 0x8, 0x8, 0x1000, 0x2000]);
    expect(DEFAULT_STORE_SUPPORT).toBe(0x98);
  });

  it('a status means "signed in" exactly if bit 0x2 is set (C155)', () => {
    const online = Object.entries(miStatuses).filter(([, entry]) => isOnline(entry.value));
    expect(online.map(([name]) => name)).toEqual([
      'MISTATUS_ONLINE',
      'MISTATUS_INVISIBLE',
      'MISTATUS_BUSY',
      'MISTATUS_BE_RIGHT_BACK',
      'MISTATUS_IDLE',
      'MISTATUS_AWAY',
      'MISTATUS_ON_THE_PHONE',
      'MISTATUS_OUT_TO_LUNCH',
    ]);
  });

  it('a client may set the signed-in states only (D68)', () => {
    expect(isSettable(0x22)).toBe(true);
    for (const value of [0x0, 0x1, 0x100, 0x200, 0x300, 0x400, 0x52]) expect(isSettable(value)).toBe(false);
  });

  it('resource types run from 33 to 40, table events from 1 to 9 (section 2.3)', () => {
    expect(Object.values(resourceTypes).map((entry) => entry.value)).toEqual([
      33, 34, 35, 36, 37, 38, 39, 40,
    ]);
    expect(Object.values(tableEvents)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(LOGOFF_EXTENDED_EVENT).toBe(1);
  });
});
