import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byPiece, Records, type Edit } from './records';

interface Row {
  readonly key: string;
  readonly value: number;
}

const row = (key: string, value: number): [string, Row] => [key, { key, value }];
const many = (count: number) => Records.of(Array.from({ length: count }, (_, n) => row(`k${n}`, n)));

/** The plain way: a map that is copied whole. */
function afterMap(before: ReadonlyMap<string, Row>, edits: readonly Edit<Row>[]): Map<string, Row> {
  const map = new Map(before);
  for (const { key, record } of edits) {
    if (record === undefined) map.delete(key);
    else map.set(key, record);
  }
  return map;
}

const byKey = (rows: [string, Row | undefined, Row | undefined][]) =>
  rows.sort(([a], [b]) => (a < b ? -1 : 1));

/** Key, the record before and the record now, of all that is different; null has everything different. */
function differences(now: Records<Row>, before: Records<Row>) {
  const found = now.differencesFrom(before);
  if (found === null) return differencesOfMaps(new Map(now), new Map(before));
  return byKey(found.map((one) => [(one.now ?? one.before)?.key ?? '', one.before, one.now]));
}

function differencesOfMaps(now: ReadonlyMap<string, Row>, before: ReadonlyMap<string, Row>) {
  const keys = [...new Set([...now.keys(), ...before.keys()])];
  const changed = keys.filter((key) => now.get(key) !== before.get(key));
  return byKey(changed.map((key) => [key, before.get(key), now.get(key)]));
}

describe('records', () => {
  it('are what a map would be after any edits of any version, older versions included', () => {
    const edit = fc.tuple(fc.integer({ min: 0, max: 90 }), fc.option(fc.nat())).map(([n, value]) => ({
      key: `k${n}`,
      ...(value !== null && { record: { key: `k${n}`, value } }),
    }));
    const step = fc.record({ from: fc.nat(), edits: fc.array(edit, { maxLength: 30 }) });
    fc.assert(
      fc.property(fc.nat({ max: 200 }), fc.array(step, { maxLength: 30 }), (start, steps) => {
        const first = many(start);
        const versions = [{ records: first, map: new Map(first) }];
        for (const { from, edits } of steps) {
          const { records, map } = versions[from % versions.length]!;
          versions.push({ records: records.after(edits), map: afterMap(map, edits) });
        }
        for (const { records, map } of versions) {
          expect([...records]).toEqual([...map]);
          expect(records.rows).toEqual([...map.values()]);
          expect(records.size).toBe(map.size);
          expect(records.keyList).toEqual([...map.keys()]);
          expect(differences(records, first)).toEqual(differencesOfMaps(map, new Map(first)));
          const keys = Array.from({ length: 91 }, (_, n) => `k${90 - n}`);
          expect(keys.map((key) => records.get(key))).toEqual(keys.map((key) => map.get(key)));
          expect(records.inOrder(keys)).toEqual(
            [...map].filter(([key]) => keys.includes(key)).map(([, r]) => r),
          );
        }
      }),
      { numRuns: 100 },
    );
  });

  it('stay small while records come and go for a long time', () => {
    let records = many(500);
    for (let n = 500; n < 20_000; n++) {
      records = records.after([{ key: `k${n}`, record: { key: `k${n}`, value: n } }, { key: `k${n - 500}` }]);
    }
    expect(records.size).toBe(500);
    expect(records.rows.map(({ value }) => value)).toEqual(Array.from({ length: 500 }, (_, n) => 19_500 + n));
    expect(records.pieces.length).toBeLessThan(40);
  });

  it('keep the very same keys while no record comes or goes', () => {
    const before = many(300);
    const keys = before.keyList;
    const replaced = before.after([{ key: 'k7', record: { key: 'k7', value: 0 } }]);
    expect(replaced.keyList).toBe(keys);
    expect(replaced.after([{ key: 'k7' }]).keyList).toEqual(keys.filter((key) => key !== 'k7'));
    expect(replaced.after([{ key: 'new', record: { key: 'new', value: 0 } }]).keyList.at(-1)).toBe('new');
  });

  it('work out again only the pieces with a change', () => {
    let asked = 0;
    const sums = byPiece<Row, number>((rows) => {
      asked += rows.length;
      return rows.reduce((sum, { value }) => sum + value, 0);
    });
    const sum = (records: ReadonlyMap<string, Row>) => sums(records).reduce((a, b) => a + b, 0);
    const before = many(10_000);
    expect(sum(before)).toBe(49_995_000);
    expect(asked).toBe(10_000);
    asked = 0;
    const after = before.after([{ key: 'k5000', record: { key: 'k5000', value: 5_001 } }]);
    expect(sum(after)).toBe(49_995_001);
    expect(asked).toBeLessThan(100);
    expect(sum(new Map(after))).toBe(49_995_001);
  });
});
