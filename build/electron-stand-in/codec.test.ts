import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode, encode } from './codec';

const roundTrip = (value: unknown): unknown => decode(encode(value));

describe('the clone as text', () => {
  it('agrees with structuredClone on values of every kind', () => {
    const key = fc.string();
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof(
        { maxDepth: 4 },
        fc.oneof(fc.string(), fc.double(), fc.bigInt(), fc.boolean(), fc.constantFrom(null, undefined, -0)),
        fc.date({ noInvalidDate: false }),
        fc.uint8Array(),
        fc.float64Array(),
        fc.array(tie('value')),
        fc.dictionary(key, tie('value')),
        fc.array(fc.tuple(tie('value'), tie('value'))).map((pairs) => new Map(pairs)),
        fc.array(tie('value')).map((members) => new Set(members)),
      ),
    }));
    fc.assert(
      fc.property(value, (original) => {
        expect(roundTrip(original)).toStrictEqual(structuredClone(original));
      }),
      { numRuns: 500 },
    );
  });

  it('is plain JSON where that loses nothing, and only there', () => {
    const kind = (value: unknown) => encode(value)[1];
    expect(kind({ a: [1, 'x', null, true] })).toBe('J');
    for (const lost of [undefined, NaN, -0, [undefined], { a: undefined }, new Date(0), { toJSON: 'x' }])
      expect(kind(lost)).toBe('G');
  });

  it('has no quotation mark for the texts around it to escape, and gives a single text as it is', () => {
    expect(JSON.stringify(JSON.stringify(encode(['{"put":"sessions"}'])))).toHaveLength(
      '"QT{_put_:_sessions_}"'.length + 4,
    );
    for (const args of [['"'], ['\x7f"'], [{ '\x7f': '"\\' }], [''], ['a', 'b'], [['a']]])
      expect(roundTrip(args)).toEqual(args);
  });

  it('keeps cycles and shared objects', () => {
    const shared = { n: 1 };
    const root: { me?: unknown; pair: unknown[]; map: Map<unknown, unknown> } = {
      pair: [shared, shared],
      map: new Map(),
    };
    root.me = root;
    root.map.set(root, root.pair);
    const copy = roundTrip(root) as typeof root;
    expect(copy).not.toBe(root);
    expect(copy.me).toBe(copy);
    expect(copy.pair[0]).toBe(copy.pair[1]);
    expect(copy.map.get(copy)).toBe(copy.pair);
  });

  it('keeps the class, message, stack and cause of errors', () => {
    const copy = roundTrip(new RangeError('too much', { cause: new TypeError('inner') })) as Error;
    expect([copy instanceof RangeError, copy.message, copy.stack?.split('\n')[0]]).toEqual([
      true,
      'too much',
      'RangeError: too much',
    ]);
    expect(copy.cause).toBeInstanceOf(TypeError);
  });

  it('keeps views, buffers, boxed values, holes and expressions; a name like __proto__ is only a name', () => {
    const bytes = new Uint8Array([1, 2, 3, 4]);
    const value = [
      bytes.subarray(1, 3),
      bytes.buffer,
      new DataView(bytes.buffer),
      Object(1n),
      Object('x'),
      /a+/giu,
    ];
    expect(roundTrip(value)).toStrictEqual(structuredClone(value));
    const holes = roundTrip([, undefined]) as unknown[];
    expect([holes.length, 0 in holes, 1 in holes]).toEqual([2, false, true]);
    const own = roundTrip(JSON.parse('{"__proto__": {"admin": true}, "u": null}')) as object;
    expect([Object.getPrototypeOf(own), Object.keys(own)]).toEqual([Object.prototype, ['__proto__', 'u']]);
    const besides = roundTrip(
      JSON.parse('{"__proto__": 1}', (key, v: unknown) => (key === '' ? [v, -0] : v)),
    );
    expect(besides).toStrictEqual([JSON.parse('{"__proto__": 1}'), -0]);
  });

  it('makes plain objects of instances, also beside what JSON cannot carry', () => {
    class Point {
      x = 1;
    }
    const value = [new Point(), Object.create(null), undefined];
    expect(roundTrip(value)).toStrictEqual(structuredClone(value));
  });

  it('refuses what structuredClone refuses', () => {
    for (const value of [
      () => 1,
      Symbol('x'),
      { deep: [() => 1] },
      new WeakMap(),
      Promise.resolve(),
      new WeakSet(),
      new URL('https://example.org'),
    ])
      expect(() => encode(value)).toThrow('An object could not be cloned.');
  });
});
