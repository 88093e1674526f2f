import { describe, expect, it } from 'vitest';
import { HR } from '../../shared/mapi/extendedCodes';
import { OpenSectionFlag } from '../../shared/mapi/openSectionFlags';
import type { CallRecord } from '../../shared/model/run';
import { Bench } from './testing/bench';

const { MAPI_MODIFY, MAPI_FORCE_ACCESS } = OpenSectionFlag;

const start = () => {
  const bench = new Bench({
    clients: [{ name: 'A' }, { name: 'B' }],
    profiles: [
      {
        name: 'Work',
        services: [{ name: 'Mail', providers: [{ name: 'Archive', kind: 'store' }] }],
      },
    ],
  });
  const open = (logon: CallRecord, section: string, flags = 0) =>
    bench.on(logon, 'OpenProfileSection', { section, flags });
  const close = ({ client, out }: CallRecord) =>
    bench.call(client, { fn: 'IUnknown.Release', object: String(out['lppProfSect']) });
  return { bench, a: bench.logOn('A', 'Work'), b: bench.logOn('B', 'Work'), open, close };
};

describe('OpenProfileSection (2.3)', () => {
  it('C94: a writer is kept out while another client has the section open', () => {
    const { a, b, open, close } = start();
    const reader = open(a, 'Mail');
    const { result, out } = open(b, 'Mail', MAPI_MODIFY);
    expect({ result, out }).toEqual({ result: HR.MAPI_E_NO_ACCESS, out: { lppProfSect: null } });
    close(reader);
    expect(open(b, 'Mail', MAPI_MODIFY).result).toBe(HR.S_OK);
  });

  it('C94: readers share a section, but not with a writer', () => {
    const { a, b, open, close } = start();
    expect([open(a, 'Mail').result, open(b, 'Mail').result]).toEqual([HR.S_OK, HR.S_OK]);
    const writer = open(a, 'Own', MAPI_MODIFY);
    expect(open(b, 'Own').result).toBe(HR.MAPI_E_NO_ACCESS);
    close(writer);
    expect(open(b, 'Own').result).toBe(HR.S_OK);
  });

  it('C94: a section that its member lost at Logoff is free again', () => {
    const { bench, a, b, open } = start();
    open(a, 'Mail', MAPI_MODIFY);
    bench.logOff(a);
    expect(open(b, 'Mail', MAPI_MODIFY).result).toBe(HR.S_OK);
  });

  it('C95: an unknown section answers MAPI_E_NOT_FOUND read-only and is made with MAPI_MODIFY', () => {
    const { a, open, close } = start();
    expect(open(a, 'Own').result).toBe(HR.MAPI_E_NOT_FOUND);
    const made = open(a, 'Own', MAPI_MODIFY);
    expect(made.result).toBe(HR.S_OK);
    close(made);
    expect(open(a, 'Own').result).toBe(HR.S_OK);
  });

  it('sections of providers take MAPI_FORCE_ACCESS', () => {
    const { a, open } = start();
    expect(open(a, 'Archive').result).toBe(HR.MAPI_E_NO_ACCESS);
    expect(open(a, 'Archive', MAPI_FORCE_ACCESS).result).toBe(HR.S_OK);
  });

  it('refuses undefined flags and an empty identifier', () => {
    const { a, open } = start();
    expect(open(a, 'Mail', 0x2).result).toBe(HR.MAPI_E_UNKNOWN_FLAGS);
    expect(open(a, '').result).toBe(HR.MAPI_E_INVALID_PARAMETER);
  });
});
