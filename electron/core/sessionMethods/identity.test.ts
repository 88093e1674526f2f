import { describe, expect, it } from 'vitest';
import { HR } from '../../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import { ResourceFlag } from '../../../shared/mapi/resourceFlags';
import type { CallRecord } from '../../../shared/model/run';
import { Bench } from '../testing/bench';

const { MAPI_ALLOW_OTHERS, MAPI_NO_MAIL } = LogonFlag;

const world = {
  clients: [{ name: 'A' }, { name: 'B' }],
  profiles: [
    {
      name: 'Work',
      services: [
        {
          name: 'Mail',
          providers: [
            { name: 'Mail list', kind: 'address book' as const },
            { name: 'Mail store', kind: 'store' as const },
            { name: 'Mail transport', kind: 'transport' as const },
          ],
        },
      ],
    },
    { name: 'Plain' },
  ],
};

describe('identity and default store', () => {
  const withFlags = (...flags: number[]) => ({
    clients: [{ name: 'A' }],
    profiles: [
      {
        name: 'Work',
        services: [
          {
            name: 'Mail',
            providers: flags.map((resourceFlags, n) => ({
              name: `Transport ${n + 1}`,
              kind: 'transport' as const,
              resourceFlags,
            })),
          },
        ],
      },
    ],
  });
  const { STATUS_PRIMARY_IDENTITY, STATUS_NO_PRIMARY_IDENTITY } = ResourceFlag;

  const identity = (bench: Bench, flags = 0) => {
    const { result, out } = bench.on(bench.logOn('A', 'Work', flags), 'QueryIdentity', {});
    return { result, id: out['lppEntryID'] };
  };

  it('QueryIdentity takes the flagged row, else the first identity', () => {
    const first = { result: HR.S_OK, id: 'Transport 1/identity' };
    expect(identity(new Bench(withFlags(0, STATUS_PRIMARY_IDENTITY))).id).toBe('Transport 2/identity');
    expect(identity(new Bench(withFlags(0, 0)))).toEqual(first);
  });

  it('C92: without any identity QueryIdentity answers MAPI_W_NO_SERVICE and a built-in identifier', () => {
    const none = { result: HR.MAPI_W_NO_SERVICE, id: 'MAPI/no identity' };
    expect(identity(new Bench(withFlags(STATUS_NO_PRIMARY_IDENTITY)))).toEqual(none);
    expect(identity(new Bench(withFlags(STATUS_PRIMARY_IDENTITY)), MAPI_NO_MAIL)).toEqual(none);
  });

  it('C99: SetDefaultStore accepts exactly the values 1 to 5 (D57)', () => {
    const bench = new Bench(world);
    const logon = bench.logOn('A', 'Work');
    const results = [0, 1, 2, 3, 4, 5, 6, 8, 0x10].map(
      (flags) => bench.on(logon, 'SetDefaultStore', { flags, store: 'Mail store' }).result,
    );
    const no = HR.MAPI_E_UNKNOWN_FLAGS;
    expect(results).toEqual([no, 0, 0, 0, 0, 0, no, no, no]);
  });

  it.each([
    [1, ResourceFlag.STATUS_DEFAULT_STORE, true],
    [2, ResourceFlag.STATUS_SIMPLE_STORE, false],
    [3, ResourceFlag.STATUS_SIMPLE_STORE, true],
    [4, ResourceFlag.STATUS_PRIMARY_STORE, true],
    [5, ResourceFlag.STATUS_SECONDARY_STORE, true],
  ])('D57: value %i sets bit %i, in the profile: %s', (flags, bit, inProfile) => {
    const bench = new Bench(world);
    const logon = bench.logOn('A', 'Work');
    bench.on(logon, 'SetDefaultStore', { flags, store: 'Mail store' });
    const inSession = () => bench.provider(logon, 'Mail store').resourceFlags & bit;
    const [profile] = bench.world.profiles.values();
    expect(inSession()).toBe(bit);
    expect((profile?.services[0]?.providers[1]?.resourceFlags ?? 0) & bit).toBe(inProfile ? bit : 0);
    bench.on(logon, 'SetDefaultStore', { flags, store: null });
    expect(inSession()).toBe(0);
  });

  it('D57: an unknown store answers MAPI_E_NOT_FOUND, an unsuitable one MAPI_E_NO_SUPPORT', () => {
    const bench = new Bench({
      clients: [{ name: 'A' }],
      profiles: [
        {
          name: 'Work',
          services: [
            {
              name: 'S',
              providers: [
                { name: 'Never', kind: 'store', resourceFlags: ResourceFlag.STATUS_NO_DEFAULT_STORE },
              ],
            },
          ],
        },
      ],
    });
    const logon = bench.logOn('A', 'Work');
    const set = (store: string) => bench.on(logon, 'SetDefaultStore', { flags: 1, store }).result;
    expect(set('Elsewhere')).toBe(HR.MAPI_E_NOT_FOUND);
    expect(set('Never')).toBe(HR.MAPI_E_NO_SUPPORT);
  });

  it('3.4: transport options exist for a messaging member only', () => {
    const bench = new Bench(world);
    const messaging = bench.logOn('A', 'Work', MAPI_ALLOW_OTHERS);
    const silent = bench.join('B', MAPI_NO_MAIL);
    const options = (logon: CallRecord, addressType: string | null) =>
      bench.on(logon, 'MessageOptions', { addressType }).result;
    bench.on(messaging, 'GetStatusTable', {});
    expect(options(messaging, 'SMTP')).toBe(HR.S_OK);
    expect(options(messaging, null)).toBe(HR.S_OK);
    expect(options(messaging, 'FAX')).toBe(HR.MAPI_E_NOT_FOUND);
    expect(options(silent, 'SMTP')).toBe(HR.MAPI_E_NOT_FOUND);
    expect(bench.on(messaging, 'MessageOptions', { flags: 1 }).result).toBe(HR.MAPI_E_UNKNOWN_FLAGS);
  });

  it('EnumAdrTypes lists the types of transports that run', () => {
    const bench = new Bench(world);
    const types = (profile: string) =>
      bench.on(bench.logOn('A', profile), 'EnumAdrTypes', {}).out['lpppszAdrTypes'];
    expect(types('Work')).toEqual(['SMTP']);
    expect(types('Plain')).toEqual([]);
  });

  it('2.3: ShowForm returns MAPI_E_USER_CANCEL when its user cancels, and any code of the form; the token is used up', () => {
    const bench = new Bench(world);
    const logon = bench.logOn('A', 'Work');
    const message = String(bench.on(logon, 'OpenEntry', { entry: 'Mail store/Inbox' }).out['lppUnk']);
    const show = () => {
      const token = Number(bench.on(logon, 'PrepareForm', { message }).out['lpulMessageToken']);
      const { result } = bench.on(logon, 'ShowForm', { token });
      expect(bench.on(logon, 'ShowForm', { token }).result).toBe(HR.MAPI_E_INVALID_PARAMETER);
      return result;
    };
    bench.arm({ preset: 'form.cancelled', trigger: { kind: 'only', attempt: 1 } });
    expect([show(), show()]).toEqual([HR.MAPI_E_USER_CANCEL, HR.S_OK]);
    bench.engine.faults.clearAll();
    bench.arm({ id: 'own', operation: 'method: form', result: HR.MAPI_E_NO_SUPPORT });
    expect(show()).toBe(HR.MAPI_E_NO_SUPPORT);
  });

  it('PrepareForm keeps a reference to the message; ShowForm uses the token up', () => {
    const bench = new Bench(world);
    const logon = bench.logOn('A', 'Work');
    const message = String(bench.on(logon, 'OpenEntry', { entry: 'Mail store/Inbox' }).out['lppUnk']);
    const token = Number(bench.on(logon, 'PrepareForm', { message }).out['lpulMessageToken']);
    expect(bench.world.objects.get(message)?.refs).toBe(2);
    const show = (args: { token: number; flags?: number }) => bench.on(logon, 'ShowForm', args).result;
    expect(show({ token, flags: 8 })).toBe(HR.MAPI_E_UNKNOWN_FLAGS);
    expect(show({ token })).toBe(HR.S_OK);
    expect(show({ token })).toBe(HR.MAPI_E_INVALID_PARAMETER);
    expect(bench.on(logon, 'PrepareForm', { message: null }).result).toBe(HR.MAPI_E_INVALID_PARAMETER);
    expect(bench.sessionOf(logon).objects).toBe(1);
  });
});
