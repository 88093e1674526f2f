import { describe, expect, it } from 'vitest';
import type { ProviderLife, ServiceLife, SessionService } from '../../../shared/model/session';
import type { MemberRecord } from '../../../shared/model/session';
import { aSession } from '../../stores/testing/bridge';
import { resultOf, serviceRows } from './serviceRows';
import { statusText, statusView, whyNoStatus } from './statusView';
import { subjectOf } from './subject';

const provider = (name: string, kind: 'store' | 'transport', life: ProviderLife, status: number | null) => ({
  name,
  kind,
  life,
  result: life === 'active' ? 0 : 0x80040115,
  status,
  resourceFlags: kind === 'store' ? 0x2 : 0x4,
});
const exchange = (life: ServiceLife, state: ProviderLife, status: number): SessionService => ({
  name: 'Contoso Exchange',
  life,
  secondTryUsed: life === 'disabled',
  providers: [
    provider('Mailbox - Ana Ruiz', 'store', state, status),
    provider('Contoso Transport', 'transport', state, status),
  ],
});
const folders: SessionService = {
  name: 'Personal Folders',
  life: 'enabled',
  secondTryUsed: false,
  providers: [provider('Archive', 'store', 'active', 1)],
};
const member = (id: string, client: string, more: Partial<MemberRecord> = {}) =>
  ({ id, client, session: 'S-001', messaging: true, life: 'active', ...more }) as MemberRecord;

describe('the status table on screen', () => {
  const session = aSession(1, {
    profile: 'Outlook',
    services: [exchange('disabled', 'disabled', 4), folders],
    spooler: 'started',
  });

  it("puts MAPI's three rows first and gives the subsystem the name of the profile", () => {
    const rows = statusView(session, member('M-001', 'Outlook'), []);
    expect(rows.slice(0, 3).map(({ raw, type }) => [raw.PR_DISPLAY_NAME, type])).toEqual([
      ['Outlook', 'subsystem'],
      ['MAPI Spooler', 'spooler'],
      ['MAPI Address Book', 'address book'],
    ]);
    expect(rows.slice(0, 3).map(({ service }) => service)).toEqual(['MAPI', 'MAPI', 'MAPI']);
    expect(rows[0]?.note).toBe('display name is the profile');
  });

  it('D30: marks every row of a disabled service and says so in words', () => {
    const rows = statusView(session, member('M-001', 'Outlook'), []);
    expect(
      rows.filter(({ off }) => off).map(({ raw, status, note }) => [raw.PR_DISPLAY_NAME, status, note]),
    ).toEqual([
      ['Mailbox - Ana Ruiz', 'failure', 'disabled for this session'],
      ['Contoso Transport', 'failure', 'disabled for this session'],
    ]);
    expect(rows.at(-1)).toMatchObject({ off: false, status: 'available', note: 'default store' });
  });

  it('C81, C82: shows a nonmessaging member a failing spooler and no transports', () => {
    const rows = statusView(session, member('M-001', 'Outlook', { messaging: false }), []);
    expect(rows[1]).toMatchObject({ status: 'failure', note: 'this program logged on with MAPI_NO_MAIL' });
    expect(rows.map(({ raw }) => raw.PR_DISPLAY_NAME)).not.toContain('Contoso Transport');
  });

  it('decodes several bits, and none', () => {
    expect(statusText(0x00010001)).toBe('available, can receive');
    expect(statusText(0)).toBe('no state');
  });

  it('says why there is none: no session, a logon on its way, transports that start (C93), an ended session', () => {
    const me = member('M-001', 'Outlook');
    expect(whyNoStatus(undefined, undefined)).toBe('none');
    expect(whyNoStatus(aSession(1, { life: 'starting' }), undefined)).toBe('starting');
    expect(whyNoStatus(aSession(1, { spooler: 'told' }), me)).toBe('waiting');
    expect(whyNoStatus(aSession(1, { life: 'closed' }), me)).toBe('ended');
    expect(whyNoStatus(session, me)).toBeNull();
  });
});

describe('whose tables are shown', () => {
  const members = new Map(
    [member('M-001', 'Outlook'), member('M-002', 'Invoices')].map((one) => [one.id, one]),
  );
  const memberOf = (id: string) => members.get(id);
  const shared = aSession(1, { members: ['M-001', 'M-002'] });
  const ended = aSession(2, { life: 'closed' });

  it('is the newest living session and its first member, unless something is chosen', () => {
    const none = { session: null, member: null };
    expect(subjectOf([shared, ended], memberOf, none)).toMatchObject({
      session: { id: 'S-001' },
      member: { id: 'M-001' },
    });
    expect(subjectOf([ended], memberOf, none).session?.id).toBe('S-002');
    const starting = aSession(3, { life: 'starting' });
    expect(subjectOf([shared, starting], memberOf, none).session?.id).toBe('S-003');
    expect(subjectOf([shared, starting], memberOf, none, true).session?.id).toBe('S-001');
    expect(subjectOf([], memberOf, none)).toEqual({ session: undefined, member: undefined });
  });

  it('is the chosen member of the chosen session; a member of another one does not count', () => {
    expect(subjectOf([shared], memberOf, { session: 'S-001', member: 'M-002' }).member?.client).toBe(
      'Invoices',
    );
    expect(subjectOf([shared, ended], memberOf, { session: 'S-002', member: 'M-002' })).toMatchObject({
      session: { id: 'S-002' },
      member: undefined,
    });
  });
});

describe('services and providers as a tree', () => {
  const both = { services: [exchange('degraded', 'failed', 4), folders] };

  it('puts providers below their service, and leaves those of a closed one out', () => {
    const names = (closed: string[]) =>
      serviceRows(both, new Set(closed)).map(({ provider: one, service }) => (one ?? service).name);
    expect(names([])).toEqual([
      'Contoso Exchange',
      'Mailbox - Ana Ruiz',
      'Contoso Transport',
      'Personal Folders',
      'Archive',
    ]);
    expect(names(['Contoso Exchange'])).toEqual(['Contoso Exchange', 'Personal Folders', 'Archive']);
  });

  it('gives a service the result of the provider that did not succeed', () => {
    const rows = serviceRows(both, new Set());
    expect(rows.map(resultOf)).toEqual([0x80040115, 0x80040115, 0x80040115, 0, 0]);
  });
});
