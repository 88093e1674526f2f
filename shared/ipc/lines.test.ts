import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Lines } from './lines';

describe('lines', () => {
  it('are what an array would be that is copied whole, in every version, older ones included', () => {
    const step = fc.record({ from: fc.nat(), added: fc.array(fc.nat(), { maxLength: 12 }) });
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 20 }),
        fc.array(fc.nat(), { maxLength: 20 }),
        fc.array(step, { maxLength: 60 }),
        (kept, first, steps) => {
          const start = first.slice(-kept);
          const versions = [{ lines: Lines.of(start), array: start }];
          for (const { from, added } of steps) {
            // Mostly the newest one grows, as in a window.
            const before = (from % 4 === 0 ? versions[from % versions.length] : versions.at(-1))!;
            versions.push({
              lines: before.lines.after(added, kept),
              array: [...before.array, ...added].slice(-kept),
            });
          }
          for (const { lines, array } of versions) {
            expect(lines.rows).toEqual(array);
            expect(lines.length).toBe(array.length);
            const even = (value: number) => value % 2 === 0;
            expect(lines.findLast(even)).toBe(array.findLast(even));
          }
        },
      ),
    );
  });

  it('stay the same object when nothing is added, and give the same array again', () => {
    const lines = Lines.of([1, 2, 3]);
    expect(lines.after([], 10)).toBe(lines);
    expect(lines.rows).toBe(lines.rows);
  });

  it('hold no more than a quarter of lines that are not kept', () => {
    let lines = Lines.of<number>([]);
    const stores = new Set<unknown>();
    for (let n = 0; n < 2_000; n++) {
      lines = lines.after([n], 100);
      const { store } = lines as unknown as { store: number[] };
      expect(store.length).toBeLessThanOrEqual(125);
      stores.add(store);
    }
    // One store for every 26th line or so, instead of one for each.
    expect(stores.size).toBeLessThan(100);
    expect(lines.rows).toEqual(Array.from({ length: 100 }, (_, n) => 1_900 + n));
  });
});
