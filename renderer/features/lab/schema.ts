import type { z } from 'zod';
import { callSchema, type CallName } from '../../../shared/mapi/calls';
import { choicesOf, flagTableOf, isPassword, type FlagTable } from '../../ui/vocabulary';
import { hasPicker } from './pickers';

/** How an argument is entered; read off the union of calls. */
export type Kind =
  | 'flags'
  /** Exactly one value of a vocabulary. */
  | 'choice'
  | 'window'
  | 'number'
  /** A session object, a store, a service, a handle ...: something that there is, or a text of one's own. */
  | 'pick'
  | 'text'
  | 'password'
  /** An out pointer, a sink, a function: given or NULL. */
  | 'pointer'
  | 'switch'
  | 'word'
  /** Texts, one per line. */
  | 'list'
  /** `name=value`, one per line. */
  | 'record'
  /** A structure; its parts are fields of their own. */
  | 'structure';

/** One argument of a function as its form offers it. */
export interface Field {
  /** Path inside the call, e.g. `flags` or `init.version`. */
  readonly place: string;
  readonly kind: Kind;
  /** NULL may be passed. */
  readonly nullable: boolean;
  /** An empty text is a value. */
  readonly mayBeEmpty: boolean;
  /** What the union fills in when the argument is left out; undefined: it has to be given. */
  readonly usual: unknown;
  /** What it is read as when it is called: a number, not its text. */
  readonly isNumber: boolean;
  readonly table: FlagTable;
  /** The words of a `word`. */
  readonly words: readonly string[];
  readonly parts: readonly Field[];
}

/** What is read of a schema: the parts that all kinds of schemas of the union have. */
interface Definition {
  readonly type: string;
  readonly innerType?: z.ZodType;
  readonly defaultValue?: unknown;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
  readonly options?: readonly z.ZodType[];
  readonly entries?: Readonly<Record<string, string>>;
}

const definitionOf = (schema: z.ZodType): Definition => schema.def;

/** Takes the wrappers off: default and nullable. */
function unwrap(schema: z.ZodType): { inner: z.ZodType; nullable: boolean; usual: unknown } {
  let inner = schema;
  let nullable = false;
  let usual: unknown;
  for (;;) {
    const { type, innerType, defaultValue } = definitionOf(inner);
    if (innerType === undefined || (type !== 'default' && type !== 'nullable'))
      return { inner, nullable, usual };
    if (type === 'default') usual = defaultValue;
    else nullable = true;
    inner = innerType;
  }
}

const WINDOWS: ReadonlySet<string> = new Set(['uiParam', 'hwndParent']);

function kindOf(fn: CallName, place: string, inner: z.ZodType, nullable: boolean, usual: unknown): Kind {
  const { type } = definitionOf(inner);
  const picks = hasPicker(fn, place);
  switch (type) {
    case 'number':
      if (WINDOWS.has(place)) return 'window';
      if (choicesOf(fn, place) !== null) return 'choice';
      if (/flags$/i.test(place) || Object.keys(flagTableOf(fn, place)).length > 0) return 'flags';
      return picks ? 'pick' : 'number';
    case 'boolean':
      return usual === true && !place.includes('.') ? 'pointer' : 'switch';
    case 'array':
      return 'list';
    case 'record':
      return 'record';
    case 'object':
      return 'structure';
    case 'enum':
      return 'word';
    case 'union':
      return 'pick';
    default:
      if (isPassword(place)) return 'password';
      // A text that may be NULL or empty is entered as such; other names of something that there is are picked.
      return !takesEmpty(inner) || (picks && !nullable) ? 'pick' : 'text';
  }
}

const takesEmpty = (inner: z.ZodType): boolean => inner.safeParse('').success;

function fieldOf(fn: CallName, place: string, schema: z.ZodType): Field {
  const { inner, nullable, usual } = unwrap(schema);
  const { type, shape, entries, options } = definitionOf(inner);
  const kind = kindOf(fn, place, inner, nullable, usual);
  return {
    place,
    kind,
    nullable,
    usual,
    mayBeEmpty: type === 'string' && takesEmpty(inner),
    isNumber: type === 'number' && options === undefined,
    table: kind === 'choice' ? (choicesOf(fn, place) ?? {}) : flagTableOf(fn, place),
    words: Object.values(entries ?? {}),
    parts: Object.entries(shape ?? {}).map(([part, of]) => fieldOf(fn, `${place}.${part}`, of)),
  };
}

/** The arguments of every function, in the order in which the API takes them. */
const fields = new Map<CallName, readonly Field[]>(
  callSchema.options.map((option) => {
    const { fn, ...rest } = option.shape as { fn: z.ZodLiteral<CallName> } & Record<string, z.ZodType>;
    const args = rest as Record<string, z.ZodType>;
    return [fn.value, Object.entries(args).map(([place, schema]) => fieldOf(fn.value, place, schema))];
  }),
);

/** Every function and method of the union. */
export const callNames: readonly CallName[] = [...fields.keys()];

export const fieldsOf = (fn: CallName): readonly Field[] => fields.get(fn) ?? [];

/** A field with the fields inside it. */
export const withParts = (field: Field): readonly Field[] => [field, ...field.parts.flatMap(withParts)];

/** Functions by the interface or family that they belong to, in the order of the union. */
export const callGroups: readonly (readonly [group: string, names: readonly CallName[]])[] = [
  ...new Set(callNames.map(groupOf)),
].map((group) => [group, callNames.filter((fn) => groupOf(fn) === group)]);

/** The group in which the list of functions shows a call. */
function groupOf(fn: CallName): string {
  const [owner = '', method] = fn.split('.');
  if (method !== undefined) return owner;
  if (/IMsg/.test(fn)) return 'Message sessions';
  return fn === 'MAPILogon' || fn === 'MAPILogoff' ? 'Simple MAPI' : 'MAPI';
}
