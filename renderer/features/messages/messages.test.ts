import { describe, expect, it } from 'vitest';
import { callSchema } from '../../../shared/mapi/calls';
import type { MessageObjectRecord, MessageSessionRecord } from '../../../shared/model/messageSession';
import { rowActions } from './calls';
import { callbackText, rowState, rowTitle, unsavedText } from './rowText';
import { messageRows } from './tree';

const session = (id: string, over: Partial<MessageSessionRecord> = {}): MessageSessionRecord => ({
  id,
  client: 'Outlook',
  state: 'open',
  flags: 0,
  messages: [],
  callbacks: 0,
  startedAt: 0,
  endedAt: null,
  ...over,
});
const object = (id: string, over: Partial<MessageObjectRecord> = {}): MessageObjectRecord => ({
  id,
  client: 'Outlook',
  session: 'MS-001',
  kind: 'message',
  name: 'offer.msg',
  parent: null,
  file: 'offer.msg',
  access: 'read/write',
  refs: 1,
  state: 'open',
  unsaved: 0,
  uncommitted: 0,
  attachments: 0,
  callerData: 'offer.msg',
  calledBack: 0,
  startedAt: 0,
  endedAt: null,
  ...over,
});

const machine = {
  sessions: [
    session('MS-001', { messages: ['MO-001'] }),
    session('MS-002', { state: 'closed', callbacks: 1, endedAt: 9 }),
  ],
  objects: [
    object('MO-001', { unsaved: 2, attachments: 2 }),
    object('MO-002', { kind: 'attachment', name: 'price list.pdf', parent: 'MO-001', callerData: null }),
    object('MO-003', { session: 'MS-002', state: 'invalid', calledBack: 1 }),
    object('MO-004', { session: null, name: 'loose.msg', client: 'Scan station' }),
    object('MO-005', { session: null, state: 'released' }),
  ],
};
const rows = (toggled: readonly string[] = []) =>
  messageRows(machine.sessions, machine.objects, new Set(toggled));
const outline = (toggled?: readonly string[]) =>
  rows(toggled).map((row) => `${'  '.repeat(row.level - 1)}${rowTitle(row)}: ${rowState(row).word}`);

describe('the tree of message sessions', () => {
  it('has a root for each session, closed ones shut, and one of its own for messages without a session (C141)', () => {
    expect(outline()).toEqual([
      'MS-001: open, 1 message, 1 attachment',
      '  offer.msg: open',
      '    price list.pdf: open',
      'MS-002: ended, 1 callback',
      'no session: open, leaks',
      '  loose.msg: stays until Release',
    ]);
  });

  it('opens and closes any row, and keeps the messages of a closed session with their callbacks (C140)', () => {
    const toggled = rows(['MS-001', 'MS-002', 'loose']);
    expect(toggled.map(rowTitle)).toEqual(['MS-001', 'MS-002', 'offer.msg', 'no session']);
    const [, , closed] = toggled;
    expect(closed && [rowState(closed).word, callbackText(closed)]).toEqual([
      'invalid, not released',
      'called once',
    ]);
  });

  it('says what is unsaved, and what was saved without a commit', () => {
    const [, message] = rows();
    expect(message && unsavedText(message)).toBe('2 changes');
    const [uncommitted] = messageRows(
      [],
      [object('MO-001', { session: null, uncommitted: 1 })],
      new Set(),
    ).slice(1);
    expect(uncommitted && unsavedText(uncommitted)).toBe('1 not committed');
  });

  it('offers only calls that the contract knows, in the name of the owner', () => {
    const all = rows(['MS-002']).flatMap((row) => rowActions(row));
    for (const { calls } of all) for (const call of calls) expect(callSchema.parse(call).fn).toBe(call.fn);
    expect(new Set(all.map(({ client }) => client))).toEqual(new Set(['Outlook', 'Scan station']));
  });

  it('opens the attachments of a message, also of one inside another, by their numbers', () => {
    const numbers = (over: Partial<MessageObjectRecord>) => {
      const [, row] = messageRows([], [object('MO-001', { session: null, ...over })], new Set());
      const action = row && rowActions(row).find(({ id }) => id === 'attachments');
      return action?.calls.map((call) => ('number' in call ? call.number : null));
    };
    expect(numbers({ attachments: 2 })).toEqual([0, 1]);
    expect(numbers({ attachments: 3, kind: 'embedded message' })).toEqual([0, 1, 2]);
    expect(numbers({ attachments: 0 })).toBeUndefined();
  });
});
