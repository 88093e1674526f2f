import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parcel } from './parcel';

/** As the other thread gets it. */
const arrived = <T>(value: T): T => {
  const { value: moved, memory } = parcel(value);
  return structuredClone(moved, { transfer: [...memory] });
};

describe('a parcel', () => {
  it('arrives as it was, whatever is in it', () => {
    const bytes = fc.uint8Array({ maxLength: 300 }).map((one) => new Uint8Array(one));
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.bigInt(), fc.boolean(), fc.constant(null), bytes);
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('value'), { maxLength: 4 }),
        fc.dictionary(
          fc.string().filter((key) => key !== '__proto__'),
          tie('value'),
          { maxKeys: 4, noNullPrototype: true },
        ),
        fc.array(fc.tuple(fc.integer(), tie('value')), { maxLength: 4 }).map((pairs) => new Map(pairs)),
      ),
    }));
    fc.assert(
      fc.property(value, (one) => {
        const before = structuredClone(one);
        expect(arrived(one)).toEqual(before);
      }),
    );
  });

  it('has one piece of memory for thousands of small bytes, and gives large ones away without a copy', () => {
    const large = new Uint8Array(200_000).fill(7);
    const small = Array.from({ length: 2_000 }, (_, n) => new Uint8Array(1_000).fill(n));
    const { value, memory } = parcel({ large, small });
    expect(memory).toHaveLength(2);
    expect(value.large.buffer).toBe(large.buffer);
    const there = structuredClone(value, { transfer: [...memory] });
    expect(new Set(there.small.map(({ buffer }) => buffer)).size).toBe(1);
    expect(there.small[1_999]).toEqual(new Uint8Array(1_000).fill(1_999));
    expect(there.large[199_999]).toBe(7);
    expect(large).toHaveLength(0);
  });
});
