import { describe, expect, it } from 'vitest';
import type { CallRecord } from '../../../shared/model/run';
import { aLine } from '../../stores/testing/bridge';
import { filterTrace, lineText, lineWho, withoutHidden } from './filter';

const call = {
  id: 1,
  client: 'Outlook',
  call: {
    fn: 'MAPILogonEx',
    uiParam: 0,
    profileName: 'Outlook',
    password: 'secret',
    flags: 0x3,
    outSession: true,
  },
} as unknown as CallRecord;

const lines = [
  aLine(1, { level: 'client', what: 'called', who: 'Outlook', call: 1, params: { fn: 'MAPILogonEx' } }),
  aLine(2, { what: 'decided', params: { node: 'logon-ui', answer: 'yes' } }),
  aLine(3, {
    level: 'client',
    what: 'returned',
    who: 'Outlook',
    params: { fn: 'MAPILogonEx' },
    result: 0x80040111,
  }),
];
const find = (search: string, hiddenLevels: Parameters<typeof filterTrace>[1]['hiddenLevels'] = []) =>
  filterTrace(lines, { search, hiddenLevels }, () => call).map(({ seq }) => seq);

describe('lines about faults', () => {
  const about = (seq: number, who: string, hidden: boolean) =>
    aLine(seq, { level: 'fault', what: 'fault fired', who, params: { preset: 'server.down', hidden } });
  const all = [lines[0]!, about(8, 'down', true), about(9, 'plain', false)];

  it('are kept from the class while their rule is hidden, and appear when it is revealed', () => {
    const seen = (now: Record<string, boolean>) => withoutHidden(all, (id) => now[id]).map(({ seq }) => seq);
    expect(seen({ down: true, plain: false })).toEqual([1, 9]);
    expect(seen({ down: false, plain: false })).toEqual([1, 8, 9]);
    expect(seen({ down: true, plain: true })).toEqual([1]);
    expect(seen({}), 'rules that are gone stay as they were').toEqual([1, 9]);
    expect(withoutHidden(lines, () => true)).toBe(lines);
  });
});

describe('lines of the trace', () => {
  it('write a call as its caller would, and never its password', () => {
    expect(lineText(lines[0]!, call)).toBe('MAPILogonEx("Outlook", MAPI_NEW_SESSION | MAPI_LOGON_UI)');
    expect(find('secret')).toEqual([]);
  });

  it('say where an answer of the official picture leads', () => {
    expect(lineText(lines[1]!, undefined)).toBe('MAPI_LOGON_UI? Yes: prompt user');
    expect(
      lineText(aLine(4, { what: 'decided', params: { node: 'new-session', answer: 'no' } }), undefined),
    ).toBe('MAPI_NEW_SESSION? No');
  });

  it('name the client for what MAPI does', () => {
    expect(lineWho(lines[1]!)).toBe('Outlook');
    expect(lineWho(aLine(5, { level: 'provider', who: 'Mailbox - Ana Ruiz' }))).toBe('Mailbox - Ana Ruiz');
  });

  it('are found by text, code name, code number and client, whatever the case', () => {
    expect(find('')).toEqual([1, 2, 3]);
    expect(find('mapi_logon_ui')).toEqual([1, 2]);
    expect(find('LOGON_FAILED')).toEqual([3]);
    expect(find('0x80040111')).toEqual([3]);
    expect(find('outlook')).toEqual([1, 2, 3]);
  });

  it('are hidden by level', () => {
    expect(find('', ['client'])).toEqual([2]);
  });
});
