import { createStore, useStore } from 'zustand';
import { formOf, type Composed } from './forms';
import { flagsText } from './numbers';

/** How a string argument is passed. */
export type StringForm = 'text' | 'null' | 'empty';

/** What the form of one function holds. A typed password is not among it: that stays in its field. */
export interface Values {
  uiParam: number;
  profileName: { form: StringForm; text: string };
  password: StringForm;
  /** As typed. */
  flags: string;
  reserved: string;
  version: string;
  outSession: boolean;
  /** Session object by identifier; null = the newest one of the program. */
  session: string | null;
  /** MAPIInitialize gets its structure. */
  init: boolean;
}

interface Draft {
  client: string | null;
  fn: Composed;
  values: Partial<Record<Composed, Values>>;
}

const fresh = (fn: Composed): Values => ({
  uiParam: 0,
  profileName: { form: 'null', text: '' },
  password: 'null',
  flags: flagsText(formOf(fn).flags ?? 0),
  reserved: '0',
  version: '0',
  outSession: true,
  session: null,
  init: false,
});

/** The call being composed in this window; it stays while the person looks at the stage. */
const draft = createStore<Draft>(() => ({ client: null, fn: 'MAPILogonEx', values: {} }));

export function useDraft(): { client: string | null; fn: Composed; values: Values } {
  const { client, fn, values } = useStore(draft);
  return { client, fn, values: values[fn] ?? fresh(fn) };
}

/** Chooses the program whose call is composed. */
export const chooseInLab = (client: string): void => draft.setState({ client });

export const chooseFunction = (fn: Composed): void => draft.setState({ fn });

/** Changes some values of the present form. */
export function change(part: Partial<Values>): void {
  draft.setState(({ fn, values }) => ({
    values: { ...values, [fn]: { ...(values[fn] ?? fresh(fn)), ...part } },
  }));
}
