import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rows } from './rows';

const change = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constant('add' as const), skip: fc.integer({ min: 1, max: 40 }) }),
  },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('delete' as const), at: fc.nat(60) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('mark' as const), at: fc.nat(60) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('take' as const) }) },
);

describe('rows', () => {
  it('are what a Map is for numbers that are counted up, and know what changed and what had been handed over', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 300, size: 'max' }), (changes) => {
        const rows = new Rows<{ n: number }>();
        const map = new Map<number, { n: number }>();
        const changed = new Set<number>();
        const sent = new Set<number>();
        let counted = 0;
        for (const one of changes) {
          if (one.kind === 'add') {
            counted += one.skip;
            const value = { n: counted };
            rows.set(counted, value);
            map.set(counted, value);
            changed.add(counted);
          } else if (one.kind === 'take') {
            const due = [...map.values()].filter(({ n }) => changed.has(n));
            expect(rows.takeChanged()).toEqual(due);
            for (const { n } of due) sent.add(n);
            changed.clear();
          } else {
            // Of those that are there and of those that were, near the oldest and near the newest.
            const number = one.at % 2 === 0 ? one.at * 3 : Math.max(0, counted - one.at);
            const value = map.get(number);
            expect(rows.get(number)).toBe(value);
            if (one.kind === 'mark') {
              rows.mark(number, value ?? { n: number });
              if (value !== undefined) changed.add(number);
            } else {
              expect(rows.delete(number)).toBe(value !== undefined && sent.has(number));
              map.delete(number);
              changed.delete(number);
              sent.delete(number);
            }
          }
          expect(rows.size).toBe(map.size);
        }
        expect([...rows.values()]).toEqual([...map.values()]);
      }),
      { numRuns: 80 },
    );
  });

  it('take another value under the same number, and mark only the one that stands there', () => {
    const rows = new Rows<string>();
    rows.set(7, 'old');
    rows.set(7, 'new');
    expect(rows.size).toBe(1);
    expect(rows.takeChanged()).toEqual(['new']);
    rows.mark(7, 'old');
    expect(rows.takeChanged()).toEqual([]);
    rows.mark(7, 'new');
    expect(rows.takeChanged()).toEqual(['new']);
  });

  it('can change while somebody goes through them', () => {
    const rows = new Rows<string>();
    for (const [n, name] of ['a', 'b', 'c'].entries()) rows.set(n + 1, name);
    const seen: string[] = [];
    for (const name of rows.values()) {
      seen.push(name);
      if (name === 'a') {
        rows.delete(2);
        // So many come and go that whole pages do.
        for (let n = 4; n < 100; n++) {
          rows.set(n, 'x');
          rows.delete(n);
        }
        rows.set(100, 'd');
      }
    }
    expect(seen).toEqual(['a', 'c', 'd']);
  });
});
