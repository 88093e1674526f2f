import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Records, type Edit } from '../../../shared/ipc/records';
import type { SessionRecord } from '../../../shared/model/session';
import type { HandleRecord } from '../../../shared/model/simpleMapi';
import { aSession } from '../../stores/testing/bridge';
import type { Sort } from '../../stores/view';
import { SessionOrder } from './sessionOrder';
import { sortSessions } from './sorting';

const table = (sessions: readonly SessionRecord[]) => Records.of(sessions.map((one) => [one.id, one]));
const put = (record: SessionRecord): Edit<SessionRecord> => ({ key: record.id, record });
const handle = (number: number, session: string): HandleRecord => ({
  handle: number,
  session,
  member: `M-${number}`,
  client: 'Scan station',
  state: 'valid',
  lastResult: 0,
  startedAt: 0,
  endedAt: null,
});

describe('the order of the sessions table', () => {
  it('is what sorting everything anew gives, after any changes of sessions, sort, clock and handles', () => {
    const session = fc
      .record({
        number: fc.integer({ min: 1, max: 60 }),
        owner: fc.constantFrom('Outlook', 'Invoices', 'Indexer'),
        startedAt: fc.nat({ max: 5 }),
        endedAt: fc.option(fc.integer({ min: 5, max: 9 })),
        objects: fc.nat({ max: 3 }),
      })
      .map(({ number, ...given }) => aSession(number, given));
    const edit = fc.oneof(
      { weight: 4, arbitrary: session.map(put) },
      session.map(({ id }): Edit<SessionRecord> => ({ key: id })),
    );
    const sort: fc.Arbitrary<Sort | null> = fc.option(
      fc.record({
        column: fc.constantFrom('id', 'owner', 'duration', 'objects', 'handles'),
        direction: fc.constantFrom('ascending', 'descending'),
      }),
    );
    const step = fc.record({
      edits: fc.array(edit, { maxLength: 6 }),
      sort: fc.option(sort, { nil: undefined }),
      now: fc.option(fc.nat({ max: 20 }), { nil: undefined }),
      handles: fc.option(fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 4 }), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.array(session, { maxLength: 60 }), sort, fc.array(step), (first, start, steps) => {
        const order = new SessionOrder();
        let facts = { sessions: table(first), sort: start, now: 0, handles: [] as HandleRecord[] };
        for (const { edits, ...more } of steps) {
          facts = {
            sessions: facts.sessions.after(edits),
            sort: more.sort === undefined ? facts.sort : more.sort,
            now: more.now ?? facts.now,
            handles:
              more.handles?.map((n, at) => handle(0x1a01 + at, `S-${String(n).padStart(3, '0')}`)) ??
              facts.handles,
          };
          const sorted = sortSessions(facts.sessions.rows, facts.sort, facts.now, facts.handles);
          expect(order.of(facts)).toEqual(sorted.map(({ id }) => id));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('stays the very same array while no session has to move', () => {
    const order = new SessionOrder();
    const sessions = table(Array.from({ length: 2_000 }, (_, n) => aSession(n + 1, { owner: `P${n % 7}` })));
    const facts = { sessions, now: 0, handles: [] };
    for (const sort of [null, { column: 'owner', direction: 'descending' } as const]) {
      const before = order.of({ ...facts, sort });
      const changed = sessions.after([put(aSession(1_000, { owner: `P${999 % 7}`, advises: 5 }))]);
      expect(order.of({ ...facts, sort, sessions: changed })).toBe(before);
      const moved = changed.after([put(aSession(1_000, { owner: 'A' }))]);
      const after = order.of({ ...facts, sort, sessions: moved });
      if (sort === null) expect(after).toBe(before);
      else expect(after.at(-1)).toBe('S-1000');
    }
  });

  it('of a long table takes no longer than what moves', () => {
    const order = new SessionOrder();
    let sessions = table(Array.from({ length: 10_000 }, (_, n) => aSession(n + 1)));
    const sort = { column: 'advises', direction: 'descending' } as const;
    order.of({ sessions, sort, now: 0, handles: [] });
    const started = performance.now();
    for (let n = 1; n <= 500; n += 1) {
      sessions = sessions.after([put(aSession(((n * 7919) % 10_000) + 1, { advises: n }))]);
      order.of({ sessions, sort, now: 0, handles: [] });
    }
    // Sorting all of them each time would take several seconds.
    expect(performance.now() - started).toBeLessThan(1_500);
    expect(order.of({ sessions, sort, now: 0, handles: [] })[0]).toBe(
      aSession(((500 * 7919) % 10_000) + 1).id,
    );
  });
});
