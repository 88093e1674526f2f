import type { CallInput, CallName } from '../../../shared/mapi/calls';
import { rowsOf } from '../../../shared/mapi/define';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import { LogoffFlag } from '../../../shared/mapi/logoffFlags';
import { MiStatus } from '../../../shared/mapi/miStatus';
import { Fnev } from '../../../shared/mapi/notificationEvents';
import { isSelf } from '../explanation/callArguments';
import { flagsText, parseFlags, parseNumber } from './numbers';
import { optionsFor, type Option, type Scene } from './pickers';
import { fieldsOf, withParts, type Field } from './schema';

/** How an argument is passed. `other`: something that is not in the list of what there is. */
export type Form = 'text' | 'null' | 'empty' | 'other';

/** What the form holds of one argument. A typed password is not in it: that stays in its field. */
export interface Entered {
  readonly form: Form;
  /** As typed or picked; `yes` or '' of a tick. */
  readonly text: string;
}

/** What was entered by hand, by place; the rest stands at its start. */
export type Values = Readonly<Record<string, Entered>>;

/** One argument as its form stands. */
export interface Entry extends Entered {
  readonly field: Field;
  readonly options: readonly Option[];
}

/** Numbers that a fresh form starts with, where 0 would show little. */
const starts: Readonly<Record<string, number>> = {
  // The logon that shows most.
  'MAPILogonEx.flags': LogonFlag.MAPI_EXTENDED | LogonFlag.MAPI_LOGON_UI,
  'MAPILogon.flags': LogonFlag.MAPI_LOGON_UI,
  'IMAPISession.Logoff.flags': LogoffFlag.MAPI_LOGOFF_UI,
  'IMAPISession.Advise.eventMask': (Fnev.fnevCriticalError | Fnev.fnevExtended) >>> 0,
  'IMAPITable.Advise.eventMask': Fnev.fnevTableModified,
  'IMessenger.put_MyStatus.status': MiStatus.MISTATUS_ONLINE,
};

const YES = 'yes';
/** A tick as it is kept. */
export const ticked = (on: boolean): Entered => ({ form: 'text', text: on ? YES : '' });
export const isTicked = ({ text }: Entered): boolean => text === YES;

function startOf(fn: CallName, field: Field, options: readonly Option[]): Entered {
  const text = (value: string): Entered => ({ form: 'text', text: value });
  const { kind, usual, place } = field;
  const number = starts[`${fn}.${place}`] ?? (typeof usual === 'number' ? usual : 0);
  switch (kind) {
    case 'flags':
      return text(flagsText(number));
    case 'choice':
      return text(String(starts[`${fn}.${place}`] ?? rowsOf(field.table)[0]?.value ?? 0));
    case 'window':
    case 'number':
      return text(String(number));
    case 'pointer':
    case 'switch':
      return ticked(usual === true);
    case 'structure':
      return field.nullable && usual === null ? { form: 'null', text: '' } : text('');
    case 'text':
    case 'password':
      return { form: field.nullable ? 'null' : 'text', text: '' };
    case 'word':
      return text(typeof usual === 'string' ? usual : (field.words[0] ?? ''));
    case 'list':
      return text(field.usual === undefined ? options.map(({ value }) => value).join('\n') : '');
    case 'pick':
      return usual === null ? { form: 'null', text: '' } : picked(field, options, '');
    case 'record':
      return text('');
  }
}

/** What stands in a list: the wish as long as it is there, else the newest object or the first name. */
function picked(field: Field, options: readonly Option[], wish: string): Entered {
  const newest = /^(session|object|admin|message|handle|connection|token|destination)$/.test(field.place);
  const found = options.find(({ value }) => value === wish) ?? (newest ? options.at(-1) : options[0]);
  if (found !== undefined) return { form: 'text', text: found.value };
  return { form: field.nullable ? 'null' : 'other', text: '' };
}

/** Every argument of a function as its form stands: entered, or at its start; dependent ones after what they depend on. */
export function entriesOf(fn: CallName, values: Values, scene: Omit<Scene, 'self'>): readonly Entry[] {
  const entries: Entry[] = [];
  let self = '';
  for (const [position, top] of fieldsOf(fn).entries()) {
    for (const field of withParts(top)) {
      const options = optionsFor(fn, field.place, { ...scene, self });
      const entered = values[field.place] ?? startOf(fn, field, options);
      const stands =
        field.kind === 'pick' && entered.form === 'text' ? picked(field, options, entered.text) : entered;
      entries.push({ ...stands, field, options });
    }
    const [last] = entries.filter(({ field }) => field === top);
    if (last !== undefined && isSelf(fn, top.place, position)) self = last.form === 'null' ? '' : last.text;
  }
  return entries;
}

/** What cannot be sent: a number that is none, or a name where the contract wants one. */
const UNREADABLE = Symbol('unreadable');
/** Passwords come straight from their fields when the call is made. */
export type Secrets = (place: string) => string;

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const pairsOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    linesOf(text).map((line) => {
      const [name = '', ...value] = line.split('=');
      return [name.trim(), value.join('=').trim()];
    }),
  );

function valueOf(entry: Entry, entries: readonly Entry[], secrets: Secrets): unknown {
  const { field, form, text } = entry;
  if (form === 'null') return null;
  if (form === 'empty') return '';
  switch (field.kind) {
    case 'password':
      return secrets(field.place);
    case 'pointer':
    case 'switch':
      return isTicked(entry);
    case 'list':
      return linesOf(text);
    case 'record':
      return pairsOf(text);
    case 'structure':
      return structureOf(
        entries.filter((one) => field.parts.includes(one.field)),
        entries,
        secrets,
      );
    default:
      if (!isReadable(entry)) return UNREADABLE;
      return field.isNumber ? numberOf(entry) : text;
  }
}

function numberOf({ field, text }: Entry): number {
  const parsed = field.kind === 'flags' ? parseFlags(text) : parseNumber(text);
  return parsed.ok ? parsed.value : Number.NaN;
}

/** Whether an argument can be sent as it stands; what it means to the call is another matter. */
export function isReadable(entry: Entry): boolean {
  const { field, form, text } = entry;
  if (form === 'null' || form === 'empty') return true;
  if (field.isNumber) return !Number.isNaN(numberOf(entry));
  return field.kind !== 'pick' || field.mayBeEmpty || text !== '';
}

function structureOf(
  own: readonly Entry[],
  all: readonly Entry[],
  secrets: Secrets,
): Record<string, unknown> | typeof UNREADABLE {
  const made: Record<string, unknown> = {};
  for (const entry of own) {
    const value = valueOf(entry, all, secrets);
    if (value === UNREADABLE) return UNREADABLE;
    made[entry.field.place.split('.').at(-1) ?? ''] = value;
  }
  return made;
}

/** The call as the form stands; null when a number or a name cannot be read. */
export function callOf(fn: CallName, entries: readonly Entry[], secrets: Secrets): CallInput | null {
  const tops = new Set(fieldsOf(fn));
  const made = structureOf(
    entries.filter(({ field }) => tops.has(field)),
    entries,
    secrets,
  );
  // Built field by field from the union itself; a test holds every function against the schema.
  return made === UNREADABLE ? null : ({ fn, ...made } as CallInput);
}
