import { describe, expect, it } from 'vitest';
import { HR } from '../../shared/mapi/extendedCodes';
import { StoreLogoffFlag } from '../../shared/mapi/storeLogoffFlags';
import { Bench } from './testing/bench';

const { LOGOFF_ORDERLY, LOGOFF_PURGE, LOGOFF_COMPLETE, LOGOFF_OUTBOUND_QUEUE } = StoreLogoffFlag;

const start = (outbox: string[] = []) => {
  const bench = new Bench({
    clients: [{ name: 'A' }],
    profiles: [
      {
        name: 'Work',
        outbox,
        services: [
          {
            name: 'Mail',
            providers: [
              { name: 'Archive', kind: 'store', tightlyCoupled: true },
              { name: 'Other', kind: 'store', dll: 'other.dll' },
            ],
          },
        ],
      },
    ],
  });
  const logon = bench.logOn('A', 'Work');
  const open = () => String(bench.on(logon, 'OpenMsgStore', { store: 'Archive' }).out['lppMDB']);
  const logoff = (object: string, flags: number) =>
    bench.call('A', { fn: 'IMsgStore.StoreLogoff', object, flags });
  const release = (object: string) => bench.call('A', { fn: 'IUnknown.Release', object });
  return { bench, logon, open, logoff, release };
};

describe('IMsgStore::StoreLogoff (2.8, 5.4)', () => {
  it('StoreLogoff and the last Release log the provider off; the session is unaffected', () => {
    const { bench, logon, open, logoff, release } = start();
    const store = open();
    const from = bench.mark;
    const { result, out } = logoff(store, LOGOFF_ORDERLY);
    expect({ result, out }).toEqual({ result: HR.S_OK, out: { lpulFlags: LOGOFF_COMPLETE } });
    expect(bench.provider(logon, 'Archive').life).toBe('active');
    release(store);
    expect(bench.methods(from)).toEqual(['Archive.Logoff', 'Archive.Release']);
    expect(bench.provider(logon, 'Archive')).toMatchObject({ life: 'loaded', status: null });
    expect(bench.provider(logon, 'Other').life).toBe('active');
    expect(bench.sessionOf(logon).word).toBe('active');
  });

  it('a store that was closed is logged on again when it is opened', () => {
    const { bench, logon, open, logoff, release } = start();
    const store = open();
    logoff(store, LOGOFF_ORDERLY);
    release(store);
    const from = bench.mark;
    open();
    expect(bench.methods(from)).toContain('Archive.Logon');
    expect(bench.provider(logon, 'Archive').life).toBe('active');
  });

  it('as long as another store object is open the provider stays', () => {
    const { bench, logon, open, logoff, release } = start();
    const [first, second] = [open(), open()];
    logoff(first, LOGOFF_ORDERLY);
    release(first);
    expect(bench.provider(logon, 'Archive').life).toBe('active');
    release(second);
    expect(bench.provider(logon, 'Archive').life).toBe('active');
  });

  it('Release alone leaves the provider logged on (D23)', () => {
    const { bench, logon, open, release } = start();
    release(open());
    expect(bench.provider(logon, 'Archive').life).toBe('active');
  });

  it('tells what still waits; LOGOFF_PURGE sends it', () => {
    const { open, logoff } = start(['Report']);
    const store = open();
    expect(logoff(store, LOGOFF_ORDERLY).out['lpulFlags']).toBe(LOGOFF_OUTBOUND_QUEUE);
    expect(logoff(store, LOGOFF_PURGE).out['lpulFlags']).toBe(LOGOFF_COMPLETE);
  });

  it.each([0, 3, 0x10000])('takes exactly one input value, not %i', (flags) => {
    const { open, logoff } = start();
    expect(logoff(open(), flags).result).toBe(HR.MAPI_E_UNKNOWN_FLAGS);
  });
});
