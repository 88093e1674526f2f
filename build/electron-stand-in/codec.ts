/** Structured clone as text, both in Node and in the page: plain JSON where that loses nothing, otherwise a graph. */
import { parse, stringify } from 'devalue';

/** By name, a kind of value that the serializer does not know: its parts (falsy for all other values), or the way back. */
export type Kinds = Record<string, (value: unknown) => unknown>;

const ERRORS = [EvalError, RangeError, ReferenceError, SyntaxError, TypeError, URIError];

const tagOf = (value: unknown): string => Object.prototype.toString.call(value).slice(8, -1);

/** Where the serializer and structured clone differ. */
const TAKE_APART: Kinds = {
  Error: (value) => {
    if (!(value instanceof Error)) return false;
    const { name, message, stack } = value;
    return { name, message, stack, ...('cause' in value && { cause: value.cause }) };
  },
  // Instances of classes arrive as plain objects, and a member called __proto__ is a member like any other.
  Members: (value) => {
    if (/^(URL|Temporal)/.test(tagOf(value))) throw new Error('not for structured clone');
    if (typeof value !== 'object' || value === null || tagOf(value) !== 'Object') return false;
    const plain = Object.getPrototypeOf(value) === Object.prototype && !Object.hasOwn(value, '__proto__');
    return !plain && Object.entries(value);
  },
};
const PUT_TOGETHER: Kinds = {
  Error: (parts) => {
    const { name, message, ...rest } = parts as Error;
    const type = ERRORS.find((error) => error.name === name) ?? Error;
    return Object.assign(new type(message), rest);
  },
  Members: (entries) => Object.fromEntries(entries as [string, unknown][]),
};

/** Can JSON carry the value without loss? Each object may occur once only. */
export function isPlain(value: unknown, seen = new Set<object>()): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || value === null)
    return value === null || typeof value === 'string' || typeof value === 'boolean';
  if (seen.has(value) || 'toJSON' in value) return false;
  seen.add(value);
  const keys = Object.keys(value);
  if (tagOf(value) !== 'Object' && !(Array.isArray(value) && keys.length === value.length)) return false;
  return keys.every((key) => isPlain((value as Record<string, unknown>)[key], seen));
}

/** Makes text of any value that structured clone accepts, or `more` knows; throws Electron's own sentence for all others. */
export function toGraph(value: unknown, more: Kinds = {}): string {
  try {
    return stringify(value, { ...TAKE_APART, ...more });
  } catch {
    throw new Error('An object could not be cloned.');
  }
}

/** Makes the value of a text that `toGraph` wrote. */
export function fromGraph(text: string, more: Kinds = {}): unknown {
  return parse(text, { ...PUT_TOGETHER, ...more });
}

/** Stands for quotation marks: the texts around this one would escape each of them, and then the marks of that escape. */
const MARK = '\x7f';

/** The arguments of a message that carries one text, as the feed's do. */
const isText = (value: unknown): value is [string] =>
  Array.isArray(value) && typeof value[0] === 'string' && Object.keys(value).length === 1;

function write(value: unknown): string {
  if (isText(value)) return `T${value[0]}`;
  return isPlain(value) ? `J${JSON.stringify(value)}` : `G${toGraph(value)}`;
}

/** Text of a value on its way between the processes. */
export function encode(value: unknown): string {
  const text = write(value);
  return text.includes(MARK) ? text : `Q${text.replaceAll('"', MARK)}`;
}

/** Makes the value of a text that `encode` wrote. */
export function decode(text: string): unknown {
  const rest = text.slice(1);
  switch (text[0]) {
    case 'Q':
      return decode(rest.replaceAll(MARK, '"'));
    case 'T':
      return [rest];
    case 'J':
      return JSON.parse(rest);
    default:
      return fromGraph(rest);
  }
}
