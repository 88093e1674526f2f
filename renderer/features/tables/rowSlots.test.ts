import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RowSlots } from './rowSlots';

const rows = (from: number, count = 5) => Array.from({ length: count }, (_, i) => `S-${String(from + i)}`);

describe('slots of drawn rows', () => {
  it('stay with their rows; rows that come below take those that have gone', () => {
    const slots = new RowSlots();
    expect(slots.take(rows(0))).toEqual([0, 1, 2, 3, 4]);
    expect(slots.take(rows(2))).toEqual([2, 3, 4, 0, 1]);
  });

  it('are all used again after a jump, in the same order', () => {
    const slots = new RowSlots();
    slots.take(rows(0));
    expect(slots.take(rows(900))).toEqual([0, 1, 2, 3, 4]);
  });

  it('are new for rows that come above those that stay, which therefore stay where they are', () => {
    const slots = new RowSlots();
    slots.take(rows(10));
    expect(slots.take(['new', ...rows(10, 4)])).toEqual([5, 0, 1, 2, 3]);
  });

  it('are never shared, and a row that stays keeps its own, whatever is drawn when', () => {
    const lists = fc.array(fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 12 }));
    fc.assert(
      fc.property(lists, (drawings) => {
        const slots = new RowSlots();
        let before = new Map<string, number>();
        for (const ids of drawings) {
          const taken = slots.take(ids);
          expect(new Set(taken).size).toBe(ids.length);
          const now = new Map(ids.map((id, place) => [id, taken[place] ?? -1]));
          for (const [id, slot] of now) expect(before.get(id) ?? slot).toBe(slot);
          before = now;
        }
      }),
    );
  });

  it('are the same when the same rows are drawn twice', () => {
    const slots = new RowSlots();
    slots.take(rows(0));
    const first = slots.take(rows(3));
    expect(slots.take(rows(3))).toEqual(first);
  });
});
