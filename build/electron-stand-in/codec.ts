/**
 * Structured clone as text, both in Node and in the page: 'J' and plain JSON where that loses nothing, otherwise 'G' and a
 * graph of numbered nodes, so that cycles and shared objects survive.
 */

/** A value inside the graph: a primitive, [number of a node], or {is: a primitive that JSON lacks}. */
type Ref = string | boolean | number | null | readonly [number] | { readonly is: string };
type ToRef = (value: unknown) => Ref;
type ToValue = (ref: Ref) => unknown;
/** One kind of object: its parts as JSON, and the way back, in two steps because parts may point at the object itself. */
interface Kind<T extends object, Parts> {
  take(object: T, ref: ToRef, name: string): Parts;
  make(parts: Parts): T;
  fill?(object: T, parts: Parts, value: ToValue): void;
}

const VIEWS = [
  ...[
    Int8Array,
    Uint8Array,
    Uint8ClampedArray,
    Int16Array,
    Uint16Array,
    Int32Array,
    Uint32Array,
    Float32Array,
  ],
  ...[Float64Array, BigInt64Array, BigUint64Array, DataView],
] as readonly (new (buffer: ArrayBufferLike) => ArrayBufferView)[];
const ERRORS = [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError] as const;

function kind<T extends object, Parts>(description: Kind<T, Parts>): Kind<object, unknown> {
  return description;
}

type Members = [key: string, member: Ref][];
const members = (object: object, ref: ToRef): Members =>
  Object.entries(object).map(([key, member]) => [key, ref(member)]);
const fillMembers = (object: object, entries: Members, value: ToValue): void => {
  const own = { writable: true, enumerable: true, configurable: true };
  for (const [key, member] of entries) Object.defineProperty(object, key, { value: value(member), ...own });
};

const boxed = kind<object, Ref>({
  take: (object, ref) => ref(object.valueOf()),
  make: (ref) => Object(primitive(ref)) as object,
});

/** By the name that `Object.prototype.toString` gives; views of a buffer share one. */
const KINDS: Readonly<Record<string, Kind<object, unknown>>> = {
  Object: kind<object, Members>({ take: members, make: () => ({}), fill: fillMembers }),
  Array: kind<unknown[], { length: number; own: Members }>({
    take: (list, ref) => ({ length: list.length, own: members(list, ref) }),
    make: ({ length }) => new Array<unknown>(length),
    fill: (list, { own }, value) => fillMembers(list, own, value),
  }),
  Map: kind<Map<unknown, unknown>, [Ref, Ref][]>({
    take: (map, ref) => [...map].map(([key, member]) => [ref(key), ref(member)]),
    make: () => new Map(),
    fill: (map, pairs, value) => pairs.forEach(([key, member]) => map.set(value(key), value(member))),
  }),
  Set: kind<Set<unknown>, Ref[]>({
    take: (set, ref) => [...set].map(ref),
    make: () => new Set(),
    fill: (set, refs, value) => refs.forEach((member) => set.add(value(member))),
  }),
  Error: kind<Error, { name: string; message: string; stack: string | undefined; cause?: Ref }>({
    take: (error, ref) => ({
      name: error.name,
      message: error.message,
      stack: error.stack,
      ...('cause' in error && { cause: ref(error.cause) }),
    }),
    make: ({ name, message, stack }) => {
      const type = ERRORS.find((error) => error.name === name) ?? Error;
      return Object.assign(new type(message), { stack });
    },
    fill: (error, { cause }, value) => {
      if (cause !== undefined) error.cause = value(cause);
    },
  }),
  Date: kind<Date, number | null>({ take: (date) => date.getTime(), make: (time) => new Date(time ?? NaN) }),
  RegExp: kind<RegExp, [string, string]>({
    take: ({ source, flags }) => [source, flags],
    make: ([source, flags]) => new RegExp(source, flags),
  }),
  ArrayBuffer: kind<ArrayBuffer, string>({
    take: (buffer) => toBase64(new Uint8Array(buffer)),
    make: fromBase64,
  }),
  View: kind<ArrayBufferView, [name: string, bytes: string]>({
    take: (view, _ref, name) => [
      name,
      toBase64(new Uint8Array(view.buffer, view.byteOffset, view.byteLength)),
    ],
    make: ([name, bytes]) => new (VIEWS.find((view) => view.name === name) ?? Uint8Array)(fromBase64(bytes)),
  }),
  Boolean: boxed,
  Number: boxed,
  String: boxed,
  BigInt: boxed,
};

const nameOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);
const isJsonNumber = (value: number): boolean => Number.isFinite(value) && !Object.is(value, -0);

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
}
function fromBase64(text: string): ArrayBuffer {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0)).buffer;
}

/** Can JSON carry the value without loss? Each object may occur once only. */
function isPlain(value: unknown, seen: Set<object>): boolean {
  if (typeof value === 'number') return isJsonNumber(value);
  if (typeof value !== 'object' || value === null)
    return value === null || /^(string|boolean)$/.test(typeof value);
  if (seen.has(value) || 'toJSON' in value || Object.hasOwn(value, '__proto__')) return false;
  seen.add(value);
  const name = nameOf(value);
  const keys = Object.keys(value);
  if (name !== 'Object' && !(Array.isArray(value) && keys.length === value.length)) return false;
  return keys.every((key) => isPlain((value as Record<string, unknown>)[key], seen));
}

/** What JSON lacks of the primitives; `undefined` here means: not one of them. */
function special(value: unknown): string | undefined {
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'number' && !isJsonNumber(value)) return Object.is(value, -0) ? '-0' : String(value);
  return value === undefined ? 'undefined' : undefined;
}
function primitive(ref: Ref): unknown {
  if (typeof ref !== 'object' || ref === null || !('is' in ref)) return ref;
  if (ref.is === 'undefined') return undefined;
  return ref.is.endsWith('n') ? BigInt(ref.is.slice(0, -1)) : Number(ref.is);
}

/** Makes text of any value that structured clone accepts; throws Electron's own sentence for all others. */
export function encode(root: unknown): string {
  if (isPlain(root, new Set())) return `J${JSON.stringify(root)}`;
  const nodes: [kind: string, parts: unknown][] = [];
  const numbers = new Map<object, number>();
  const ref = (value: unknown): Ref => {
    const is = special(value);
    if (is !== undefined) return { is };
    if (value === null || /^(string|boolean|number)$/.test(typeof value)) return value as Ref;
    const name = typeof value === 'object' ? nameOf(value) : 'function or symbol';
    const kindName = ArrayBuffer.isView(value) ? 'View' : value instanceof Error ? 'Error' : name;
    // Promises, weak collections, nodes of the document and the like name themselves.
    if (!Object.hasOwn(KINDS, kindName)) throw new Error('An object could not be cloned.');
    const known = numbers.get(value as object);
    if (known !== undefined) return [known];
    const number = nodes.push([kindName, null]) - 1;
    numbers.set(value as object, number);
    nodes[number] = [kindName, KINDS[kindName]?.take(value as object, ref, name)];
    return [number];
  };
  return `G${JSON.stringify([ref(root), nodes])}`;
}

/** Makes the value of a text that `encode` wrote. */
export function decode(text: string): unknown {
  const parsed = JSON.parse(text.slice(1)) as unknown;
  if (text.startsWith('J')) return parsed;
  const [root, nodes] = parsed as [Ref, [kind: string, parts: unknown][]];
  const objects = nodes.map(([name, parts]) => KINDS[name]?.make(parts) ?? {});
  const value: ToValue = (ref) => (Array.isArray(ref) ? objects[ref[0] as number] : primitive(ref));
  nodes.forEach(([name, parts], number) => KINDS[name]?.fill?.(objects[number] ?? {}, parts, value));
  return value(root);
}
