/**
 * Structured clone as text, both in Node and in the page: 'J' and plain JSON where that loses nothing, otherwise 'G' and a
 * graph of numbered nodes, so that cycles and shared objects survive.
 */

/** A value inside the graph: a primitive, or [tag, data]; ['@', n] points at node n. */
type Ref =
  string | boolean | number | null | readonly [tag: '@', index: number] | readonly [tag: '?', text: string];
type Node = readonly [tag: string, ...data: unknown[]];

const VIEWS = [
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
  DataView,
] as const;
const ERRORS = [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError] as const;

const nameOf = (value: object): string => Object.prototype.toString.call(value).slice(8, -1);
const isJsonNumber = (value: number): boolean => Number.isFinite(value) && !Object.is(value, -0);

function refuse(): never {
  throw new Error('An object could not be cloned.');
}

/** Can JSON carry the value without loss? Each object may occur once only. */
function isPlain(value: unknown, seen: Set<object>): boolean {
  if (typeof value === 'number') return isJsonNumber(value);
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean';
  if (value === null) return true;
  if (seen.has(value)) return false;
  seen.add(value);
  const keys = Object.keys(value);
  const isList = Array.isArray(value) && keys.length === value.length;
  if (!isList && (Array.isArray(value) || nameOf(value) !== 'Object' || isExotic(value))) return false;
  if ('toJSON' in value || keys.includes('__proto__')) return false;
  return keys.every((key) => isPlain((value as Record<string, unknown>)[key], seen));
}

function isExotic(value: object): boolean {
  const prototype = Object.getPrototypeOf(value) as object | null;
  return prototype !== null && Object.getPrototypeOf(prototype) !== null;
}

const toBase64 = (buffer: ArrayBufferLike, from = 0, length = buffer.byteLength): string => {
  let text = '';
  const bytes = new Uint8Array(buffer, from, length);
  for (let i = 0; i < bytes.length; i += 0x8000)
    text += String.fromCharCode(...bytes.subarray(i, i + 0x8000));
  return btoa(text);
};
const fromBase64 = (text: string): ArrayBuffer => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer;

/** Makes text of any value that structured clone accepts; throws Electron's own sentence for all others. */
export function encode(root: unknown): string {
  if (isPlain(root, new Set())) return `J${JSON.stringify(root)}`;
  const nodes: Node[] = [];
  const numbers = new Map<object, number>();
  const ref = (value: unknown): Ref => {
    if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
    if (typeof value === 'number')
      return isJsonNumber(value) ? value : ['?', Object.is(value, -0) ? '-0' : String(value)];
    if (value === undefined) return ['?', 'undefined'];
    if (typeof value === 'bigint') return ['?', `${value}n`];
    if (typeof value !== 'object') return refuse();
    let number = numbers.get(value);
    if (number === undefined) {
      numbers.set(value, (number = nodes.length));
      nodes.push(['']);
      nodes[number] = node(value);
    }
    return ['@', number];
  };
  const entries = (value: object): unknown[] =>
    Object.entries(value).map(([key, member]) => [key, ref(member)]);
  const node = (value: object): Node => {
    const name = nameOf(value);
    if (Array.isArray(value)) return ['Array', value.length, entries(value)];
    if (value instanceof Error)
      return [
        'Error',
        value.name,
        value.message,
        value.stack ?? '',
        'cause' in value ? ref(value.cause) : null,
      ];
    if (ArrayBuffer.isView(value))
      return ['View', name, toBase64(value.buffer, value.byteOffset, value.byteLength)];
    if (value instanceof Date) return ['Date', ref(value.getTime())];
    if (value instanceof RegExp) return ['RegExp', value.source, value.flags];
    if (value instanceof Map) return ['Map', [...value].map(([key, member]) => [ref(key), ref(member)])];
    if (value instanceof Set) return ['Set', [...value].map(ref)];
    if (value instanceof ArrayBuffer) return ['Buffer', toBase64(value)];
    if (/^(Boolean|Number|String|BigInt)$/.test(name)) return ['Boxed', ref(value.valueOf())];
    // Promises, weak collections, DOM nodes and the like name themselves; only plain objects and instances of classes do not.
    return name === 'Object' ? ['Object', entries(value)] : refuse();
  };
  return `G${JSON.stringify([ref(root), nodes])}`;
}

function viewNamed(name: string): new (buffer: ArrayBuffer) => ArrayBufferView {
  return VIEWS.find((view) => view.name === name) ?? Uint8Array;
}

function primitive(text: string): unknown {
  if (text === 'undefined') return undefined;
  return text.endsWith('n') ? BigInt(text.slice(0, -1)) : Number(text);
}

/** Makes the value of a text that `encode` wrote. */
export function decode(text: string): unknown {
  const parsed = JSON.parse(text.slice(1)) as unknown;
  if (text.startsWith('J')) return parsed;
  const [root, nodes] = parsed as [Ref, Node[]];
  const made = new Map<number, object>();
  const value = (reference: Ref): unknown => {
    if (!Array.isArray(reference)) return reference;
    const [tag, data] = reference as readonly ['@', number] | readonly ['?', string];
    return tag === '?' ? primitive(data) : (made.get(data) ?? build(data, nodes[data] as Node));
  };
  const keep = <T extends object>(number: number, object: T): T => {
    made.set(number, object);
    return object;
  };
  const fill = (target: object, members: [string, Ref][]): void => {
    for (const [key, member] of members)
      Object.defineProperty(target, key, {
        value: value(member),
        writable: true,
        enumerable: true,
        configurable: true,
      });
  };
  const build = (number: number, [tag, ...data]: Node): object => {
    const [first, second] = data as [never, never];
    switch (tag) {
      case 'Object': {
        const object = keep(number, {});
        fill(object, first);
        return object;
      }
      case 'Array': {
        const list = keep(number, new Array<unknown>(first));
        fill(list, second);
        return list;
      }
      case 'Map': {
        const map = keep(number, new Map<unknown, unknown>());
        for (const [key, member] of first as [Ref, Ref][]) map.set(value(key), value(member));
        return map;
      }
      case 'Set': {
        const set = keep(number, new Set<unknown>());
        for (const member of first as Ref[]) set.add(value(member));
        return set;
      }
      case 'Error':
        return buildError(number, data as [string, string, string, Ref]);
      case 'Date':
        return keep(number, new Date(value(first) as number));
      case 'RegExp':
        return keep(number, new RegExp(first, second));
      case 'Buffer':
        return keep(number, fromBase64(first));
      case 'View':
        return keep(number, new (viewNamed(first))(fromBase64(second)));
      default:
        return keep(number, Object(value(first)) as object);
    }
  };
  const buildError = (
    number: number,
    [name, message, stack, cause]: [string, string, string, Ref],
  ): object => {
    const error = keep(number, new (ERRORS.find((type) => type.name === name) ?? Error)(message));
    error.stack = stack;
    if (cause !== null) error.cause = value(cause);
    return error;
  };
  return value(root);
}
