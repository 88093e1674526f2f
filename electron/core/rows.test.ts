import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Rows } from './rows';

const key = fc.oneof(
  fc.integer({ min: 1, max: 60 }),
  fc.integer({ min: 1, max: 60 }).map((n) => `S-${n}`),
);
const change = fc.record({ key, add: fc.boolean() });

describe('rows', () => {
  it('are what a Map is, whatever comes and goes', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 400, size: 'max' }), (changes) => {
        const rows = new Rows<string | number, number>();
        const map = new Map<string | number, number>();
        for (const [n, { key, add }] of changes.entries()) {
          if (add) {
            rows.set(key, n);
            map.set(key, n);
          } else expect(rows.delete(key) !== undefined).toBe(map.delete(key));
          expect(rows.size).toBe(map.size);
          expect(rows.get(key)).toBe(map.get(key));
        }
        expect([...rows.values()]).toEqual([...map.values()]);
      }),
      { numRuns: 200 },
    );
  });

  it('can change while somebody goes through them', () => {
    const rows = new Rows<string, string>();
    for (const name of ['a', 'b', 'c']) rows.set(name, name);
    const seen: string[] = [];
    for (const name of rows.values()) {
      seen.push(name);
      if (name === 'a') {
        rows.delete('b');
        // So much comes and goes that the rows are tidied meanwhile.
        for (let n = 0; n < 100; n++) {
          rows.set(`x${n}`, 'x');
          rows.delete(`x${n}`);
        }
        rows.set('d', 'd');
      }
    }
    expect(seen).toEqual(['a', 'c', 'd']);
  });
});
