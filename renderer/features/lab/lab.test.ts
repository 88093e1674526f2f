import { describe, expect, it } from 'vitest';
import type { CallInput } from '../../../shared/mapi/calls';
import type { ClientRecord } from '../../../shared/model/machine';
import type { MemberRecord, SessionRecord } from '../../../shared/model/session';
import { aClient } from '../../stores/testing/bridge';
import { asCpp } from './cpp';
import { parseFlags, parseNumber, withFlag } from './numbers';
import { radiusLine, reactionText } from './blastRadius';
import { othersIn, warningsOf } from './warnings';

const client = aClient('Outlook');
const aMember = (id: string, program: string, more: Partial<MemberRecord> = {}) =>
  ({ id, client: program, session: 'S-001', refs: 1, life: 'active', ...more }) as MemberRecord;
const member = aMember('M-001', 'Outlook');
const members = [
  member,
  aMember('M-002', 'Indexer'),
  aMember('M-003', 'Invoices'),
  aMember('M-004', 'Gone', { life: 'logged off' }),
  aMember('M-005', 'Elsewhere', { session: 'S-002' }),
];
const clients = [client, { ...client, id: 'Indexer', reaction: { afterMs: 1500 } } satisfies ClientRecord];
const shared = { id: 'S-001', kind: 'shared', members: ['M-001', 'M-002', 'M-003'] } as SessionRecord;
const idsOf = (call: CallInput, over: Partial<Parameters<typeof warningsOf>[0]> = {}) =>
  warningsOf({ client, call, member, session: shared, members, clients, ...over }).map(({ id }) => id);

describe('numbers', () => {
  it('reads hex with and without 0x, an empty field as 0, and says why a text is no number', () => {
    expect(parseFlags('23')).toEqual({ ok: true, value: 0x23 });
    expect(parseFlags(' 0x8033B07f ')).toEqual({ ok: true, value: 0x8033b07f });
    expect(parseFlags('')).toEqual({ ok: true, value: 0 });
    expect(parseFlags('0x')).toEqual({ ok: false, why: 'no number' });
    expect(parseFlags('xyz')).toEqual({ ok: false, why: 'no number' });
    expect(parseFlags('100000000')).toEqual({ ok: false, why: 'too large' });
    expect(parseNumber('10')).toEqual({ ok: true, value: 10 });
    expect(parseNumber('0x10')).toEqual({ ok: true, value: 16 });
    expect(parseNumber('-1')).toEqual({ ok: false, why: 'no number' });
  });

  it('keeps bits that no flag has', () => {
    expect(withFlag(0x40000001, 0x2, true)).toBe(0x40000003);
    expect(withFlag(0x40000003, 0x1, false)).toBe(0x40000002);
    expect(withFlag(0, 0x80000000, true)).toBe(0x80000000);
  });
});

describe('warnings never stop a call, they say what to expect', () => {
  const logon = (flags: number, more: object = {}): CallInput => ({ fn: 'MAPILogonEx', flags, ...more });

  it('has nothing to say about a plain call', () => {
    expect(idsOf(logon(0x21))).toEqual([]);
    expect(idsOf({ fn: 'IMAPISession.Logoff', session: 'M-001', flags: 2 })).toEqual([]);
  });

  it('names D5: MAPI_LOGON_UI with MAPI_PASSWORD_UI, and D6: MAPI_EXTENDED missing', () => {
    expect(idsOf(logon(0x20021))).toEqual(['bothUi']);
    expect(idsOf(logon(0x1))).toEqual(['notExtended']);
  });

  it('names D21: a service that asks for dialogs or forgets its flags', () => {
    expect(idsOf(logon(0x18021))).toEqual(['serviceUi']);
    expect(idsOf(logon(0x10060))).toEqual(['serviceMail']);
    expect(idsOf(logon(0x21), { client: { ...client, kind: 'service' } })).toEqual(['serviceClient']);
  });

  it('names D3, D4, D7, D9, D10, D12 and D33', () => {
    expect(idsOf(logon(0x21, { outSession: false }))).toEqual(['noOut']);
    expect(idsOf(logon(0x40000021))).toEqual(['unknownFlags']);
    expect(idsOf(logon(0x21, { profileName: 'x'.repeat(65) }))).toEqual(['longName']);
    expect(idsOf(logon(0x60, { profileName: 'Field' }))).toEqual(['defaultName']);
    expect(idsOf(logon(0x70))).toEqual(['explicitDefault']);
    expect(idsOf(logon(0x21, { password: '?' }))).toEqual(['password']);
    expect(idsOf(logon(0x9021))).toEqual(['downloadNoMail']);
    expect(idsOf(logon(0x20))).toEqual(['noWay']);
  });

  it('says who is hit by MAPI_LOGOFF_SHARED, with names and reactions', () => {
    const call: CallInput = { fn: 'IMAPISession.Logoff', session: 'M-001', flags: 3 };
    const context = { client, call, member, session: shared, members, clients };
    expect(radiusLine(othersIn(context))).toBe(
      'Indexer logs off after 0:01.500; Invoices ignores it and stays',
    );
    expect(warningsOf(context)[0]?.text).toContain('Indexer, Invoices');
    expect(idsOf(call, { members: [member] })).toEqual(['sharedAlone']);
    expect(othersIn({ ...context, session: { ...shared, kind: 'individual' } })).toEqual([]);
    expect(reactionText({ ...client, reaction: { afterMs: 1500 } })).toContain('0:01.500');
    expect(reactionText(undefined)).toBe(reactionText(client));
  });

  it('names D42, D43, D52 and a missing session object', () => {
    const logoff = (more: object): CallInput => ({
      fn: 'IMAPISession.Logoff',
      session: 'M-001',
      flags: 0,
      ...more,
    });
    expect(idsOf(logoff({ reserved: 1 }))).toEqual(['reserved']);
    expect(idsOf(logoff({ flags: 0x10 }))).toEqual(['unknownFlags']);
    expect(idsOf(logoff({}), { member: undefined })).toEqual(['notMember']);
    expect(idsOf({ fn: 'IMAPISession.Release', session: 'M-001' })).toEqual(['lastRelease']);
    expect(idsOf({ fn: 'IMAPISession.QueryIdentity', session: 'M-9' }, { member: undefined })).toEqual([
      'notMember',
    ]);
  });

  it('carries evidence and a source with every remark', () => {
    for (const warning of warningsOf({
      client,
      call: logon(0x40020001),
      member,
      session: shared,
      members,
      clients,
    })) {
      expect(warning.source).not.toBe('');
      expect(['DOC', 'HDR', 'KB', 'HOUSE']).toContain(warning.evidence);
    }
  });
});

describe('the call as C++', () => {
  it('names the flags and keeps unknown bits', () => {
    expect(asCpp({ fn: 'MAPILogonEx', flags: 0x40000021 })).toContain(
      'MAPI_EXTENDED | MAPI_LOGON_UI | 0x40000000',
    );
    expect(asCpp({ fn: 'IMAPISession.Logoff', session: 'M-001', flags: 2 })).toBe(
      'HRESULT hr = session->Logoff(0, MAPI_LOGOFF_UI, 0);',
    );
  });

  it('never writes a password out', () => {
    const code = asCpp({ fn: 'MAPILogonEx', profileName: 'A "b"', password: 'top secret', flags: 0 });
    expect(code).not.toContain('top secret');
    expect(code).toContain('(LPTSTR)"A \\"b\\""');
  });
});
