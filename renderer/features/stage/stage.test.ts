import { describe, expect, it } from 'vitest';
import { Records } from '../../../shared/ipc/records';
import type { ClientRecord } from '../../../shared/model/machine';
import type { PromptRecord } from '../../../shared/model/prompt';
import type { CallRecord } from '../../../shared/model/run';
import type { MemberRecord, SessionRecord } from '../../../shared/model/session';
import { aClient as client } from '../../stores/testing/bridge';
import { shortCallText } from '../../ui/callText';
import { arrangeStage, cardsThatFit, lockAsClients, type StageFacts } from './arrange';
import { stateOf, type ClientFacts } from './clientState';
import { MOST_SESSIONS, membersOf, ownSessions } from './ownSessions';
import { quickCalls } from './quickCalls';

const prompt = (id: string, of: string) => ({ id, client: of }) as PromptRecord;
const names = (clients: readonly ClientRecord[]) => clients.map(({ id }) => id);
const stage = (over: Partial<StageFacts> = {}): StageFacts => ({
  clients: ['Outlook', 'Invoices', 'Indexer', 'Scan station'].map((id) => client(id)),
  prompts: [],
  lockHolder: null,
  lockWaiters: [],
  newestCall: 0,
  ...over,
});

describe('who stands on the stage', () => {
  it('shows the first two programs while nothing has happened, and none on an empty machine', () => {
    const order = arrangeStage(stage(), null);
    expect([order.focus, names(order.cards), names(order.others)]).toEqual([
      'Outlook',
      ['Outlook', 'Invoices'],
      ['Indexer', 'Scan station'],
    ]);
    expect(arrangeStage(stage({ clients: [] }), null)).toEqual({ focus: null, cards: [], others: [] });
  });

  it('gives the room to the newest dialog, then to the logon lock and its first waiter', () => {
    const facts = stage({
      prompts: [prompt('D-001', 'Scan station')],
      lockHolder: 'Scan station',
      lockWaiters: ['Indexer', 'Invoices'],
    });
    const order = arrangeStage(facts, null);
    expect(order.focus).toBe('Scan station');
    expect(names(order.cards)).toEqual(['Indexer', 'Scan station']);
  });

  it('never swaps sides: cards stand in the order in which the programs were made', () => {
    const clients = [client('Outlook', { lastCall: 1 }), client('Invoices', { lastCall: 2 })];
    const order = arrangeStage(stage({ clients, newestCall: 2 }), null);
    expect([order.focus, names(order.cards)]).toEqual(['Invoices', ['Outlook', 'Invoices']]);
  });

  it('keeps a program that was brought forward until another dialog opens', () => {
    const choice = { client: 'Indexer', prompt: 'D-001', call: 4 };
    const open = [prompt('D-001', 'Outlook')];
    expect(arrangeStage(stage({ prompts: open, newestCall: 9 }), choice).focus).toBe('Indexer');
    expect(names(arrangeStage(stage({ prompts: open }), choice).cards)).toEqual(['Outlook', 'Indexer']);
    const next = stage({ prompts: [...open, prompt('D-002', 'Invoices')] });
    expect(arrangeStage(next, choice).focus).toBe('Invoices');
  });

  it('shows one card where two do not fit', () => {
    expect([cardsThatFit(560), cardsThatFit(892)]).toEqual([1, 2]);
    const order = arrangeStage(stage({ prompts: [prompt('D-001', 'Indexer')] }), null, 1);
    expect(names(order.cards)).toEqual(['Indexer']);
    expect(order.others).toHaveLength(3);
  });

  it('knows the lock by program although it is kept by call', () => {
    const calls = new Map([5, 6].map((id) => [id, { client: `P${id}` } as CallRecord]));
    expect(lockAsClients(5, [6, 7], (id) => calls.get(id))).toEqual({
      lockHolder: 'P5',
      lockWaiters: ['P6'],
    });
  });
});

const facts = (over: Partial<ClientFacts> = {}): ClientFacts => ({
  client: client('Outlook'),
  call: undefined,
  prompt: undefined,
  attempt: undefined,
  sessions: [],
  members: [],
  ...over,
});
const session = (word: SessionRecord['word']) => ({ id: 'S-001', word, profile: 'Field' }) as SessionRecord;

describe('state of a program in a word', () => {
  it('says the dialog before the session, and the session before idle', () => {
    expect(stateOf(facts()).word).toBe('idle');
    expect(stateOf(facts({ client: client('X', { initCount: 0 }) })).word).toBe('not initialised');
    expect(stateOf(facts({ sessions: [session('active')] })).word).toBe('active');
    const call = { state: 'waiting for user' } as CallRecord;
    const attempt = session('choosing profile');
    expect(stateOf(facts({ call, attempt, sessions: [session('active')] })).word).toBe('choosing profile');
    expect(stateOf(facts({ call: { state: 'waiting for lock' } as CallRecord, attempt })).word).toBe(
      'waiting',
    );
    expect(stateOf(facts({ client: client('X', { state: 'dead' }), attempt })).word).toBe('ended');
  });
});

describe('the sessions of a program', () => {
  const members = (count: number) =>
    Array.from({ length: count }, (_, n) => ({
      id: `M-${n}`,
      session: `S-${n}`,
      client: n % 2 === 0 ? 'Outlook' : 'Indexer',
      life: n === 0 ? 'logged off' : n === 2 ? 'released' : 'active',
    })) as MemberRecord[];
  const table = <T extends { id: string }>(rows: readonly T[]) =>
    Records.of(rows.map((row) => [row.id, row] as const));
  const sessions = (count: number) =>
    table(Array.from({ length: count }, (_, n) => ({ id: `S-${n}` }) as SessionRecord));
  const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

  it('are those of its session objects that it still uses, in order of creation', () => {
    const own = membersOf(table(members(8)), 'Outlook');
    expect([ids(own.newest), own.more]).toEqual([['M-0', 'M-4', 'M-6'], 0]);
    const open = ownSessions(table(members(8)), 'Outlook', sessions(8));
    expect([ids(open.newest), open.more]).toEqual([['S-4', 'S-6'], 0]);
    const nobody = ownSessions(table(members(8)), 'Invoices', sessions(8));
    expect([nobody.newest, nobody.more]).toEqual([[], 0]);
  });

  it('are the newest of very many, and a count of the others', () => {
    const all = table(members(1_000));
    const own = membersOf(all, 'Indexer');
    const open = ownSessions(all, 'Indexer', sessions(1_000));
    for (const { newest, more } of [own, open])
      expect([newest.length, more]).toEqual([MOST_SESSIONS, 500 - MOST_SESSIONS]);
    expect(ids(open.newest)).toEqual(
      Array.from({ length: MOST_SESSIONS }, (_, n) => `S-${1_001 - 2 * (MOST_SESSIONS - n)}`),
    );
    const calls = quickCalls(facts({ members: own.newest, sessions: open.newest }), () => []);
    expect(calls).toHaveLength(MOST_SESSIONS + 3);
  });
});

describe('quick calls', () => {
  const nobody = () => [];
  const member = (life: MemberRecord['life']) => ({ id: 'M-001', session: 'S-001', life }) as MemberRecord;

  it('offers logoff with confirmation for a session, and Release after it', () => {
    const active = quickCalls(facts({ members: [member('active')], sessions: [session('active')] }), nobody);
    expect(active[0]?.calls).toEqual([{ fn: 'IMAPISession.Logoff', session: 'M-001', flags: 2 }]);
    const left = quickCalls(facts({ members: [member('logged off')] }), nobody);
    expect(left[0]?.calls).toEqual([{ fn: 'IMAPISession.Release', session: 'M-001' }]);
  });

  it('initialises openly, in the words of the entry, never silently', () => {
    const [first] = quickCalls(facts({ client: client('X', { initCount: 0 }) }), nobody);
    expect(first?.label).toContain('Initialise MAPI, then');
    expect(first?.calls.map(({ fn }) => fn)).toEqual(['MAPIInitialize', 'MAPILogonEx']);
  });

  it('lets a Windows service log on without any dialog flag (D21)', () => {
    const [logon] = quickCalls(facts({ client: client('X', { kind: 'service' }) }), nobody);
    expect(logon?.calls).toEqual([{ fn: 'MAPILogonEx', flags: 0x18062 }]);
  });

  it('names who is hit and what they do before a shared logoff can be chosen (LO7, D48)', () => {
    const told = () => [
      { member: 'M-002', client: 'Invoices', reaction: 'ignores it and stays' },
      { member: 'M-003', client: 'Indexer', reaction: 'logs off when told' },
    ];
    const at = facts({ members: [member('active')], sessions: [session('active')] });
    const shared = quickCalls(at, told).find(({ id }) => id === 'logoff-shared-M-001');
    expect(shared?.hits).toBe('Invoices ignores it and stays; Indexer logs off when told');
    expect(shared?.calls).toEqual([{ fn: 'IMAPISession.Logoff', session: 'M-001', flags: 3 }]);
    expect(quickCalls(at, nobody).map(({ id }) => id)).not.toContain('logoff-shared-M-001');
  });

  it('offers nothing to a program that has ended', () => {
    expect(quickCalls(facts({ client: client('X', { state: 'dead' }) }), nobody)).toEqual([]);
  });
});

describe('a call in one line', () => {
  it('names profile and the most telling flag, never a password', () => {
    const call = {
      fn: 'MAPILogonEx',
      uiParam: 0,
      profileName: null,
      password: 'p',
      flags: 0x29,
      outSession: true,
    } as const;
    expect(shortCallText(call)).toBe('MAPILogonEx(NULL, MAPI_LOGON_UI ...)');
    expect(shortCallText({ ...call, profileName: 'Field', flags: 0x22 })).toBe(
      'MAPILogonEx("Field", MAPI_NEW_SESSION ...)',
    );
    expect(shortCallText({ fn: 'IMAPISession.Release', session: 'M-001' })).toBe('IMAPISession.Release()');
  });
});
