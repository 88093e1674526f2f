import type { CallInput, CallName } from '../../../shared/mapi/calls';
import type { Values } from './draft';
import { parseFlags, parseNumber } from './numbers';

/** Arguments of a function as a form offers them. */
export type FieldName =
  | 'uiParam'
  | 'profileName'
  | 'password'
  | 'flags'
  | 'reserved'
  | 'outSession'
  | 'session'
  | 'init'
  | 'version';

/** The form of one function. */
export interface Form {
  /** In the order in which the API takes them. */
  readonly fields: readonly FieldName[];
  /** Flags that a fresh form starts with. */
  readonly flags?: number;
  /** The call as the form stands; null when a number cannot be read. `password` comes straight from its field. */
  readonly build: (values: Values, session: string, password: string | null) => CallInput | null;
}

const number = (text: string, parse: typeof parseFlags) => {
  const parsed = parse(text);
  return parsed.ok ? parsed.value : null;
};

/** A method without arguments. */
const plain = (fn: 'IMAPISession.AddRef' | 'IMAPISession.Release'): Form => ({
  fields: ['session'],
  build: (_, session) => ({ fn, session }),
});

/**
 * The functions that the Lab composes, in the order of the menu. A new one is one entry: its arguments and how they become a
 * call.
 */
export const forms = {
  MAPIInitialize: {
    fields: ['init', 'version', 'flags'],
    build: (values) => {
      const version = number(values.version, parseNumber);
      const flags = number(values.flags, parseFlags);
      if (!values.init) return { fn: 'MAPIInitialize' };
      return version === null || flags === null ? null : { fn: 'MAPIInitialize', init: { version, flags } };
    },
  },
  MAPILogonEx: {
    fields: ['uiParam', 'profileName', 'password', 'flags', 'outSession'],
    // MAPI_EXTENDED and MAPI_LOGON_UI: the call that shows most.
    flags: 0x21,
    build: (values, _, password) => {
      const flags = number(values.flags, parseFlags);
      if (flags === null) return null;
      const { form, text } = values.profileName;
      return {
        fn: 'MAPILogonEx',
        uiParam: values.uiParam,
        profileName: form === 'null' ? null : form === 'empty' ? '' : text,
        password,
        flags,
        outSession: values.outSession,
      };
    },
  },
  'IMAPISession.Logoff': {
    fields: ['session', 'uiParam', 'flags', 'reserved'],
    flags: 0x2,
    build: (values, session) => {
      const flags = number(values.flags, parseFlags);
      const reserved = number(values.reserved, parseNumber);
      return flags === null || reserved === null
        ? null
        : { fn: 'IMAPISession.Logoff', session, uiParam: values.uiParam, flags, reserved };
    },
  },
  'IMAPISession.AddRef': plain('IMAPISession.AddRef'),
  'IMAPISession.Release': plain('IMAPISession.Release'),
  MAPIUninitialize: { fields: [], build: () => ({ fn: 'MAPIUninitialize' }) },
} as const satisfies Partial<Record<CallName, Form>>;

/** A function that the Lab can compose. */
export type Composed = keyof typeof forms;

export const composed = Object.keys(forms) as Composed[];

export const formOf = (fn: Composed): Form => forms[fn];

/** Whether the function is a method of a session object. */
export const isMethod = (fn: Composed): boolean => formOf(fn).fields.includes('session');
