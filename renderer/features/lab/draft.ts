import { useStore } from 'zustand';
import type { CallName } from '../../../shared/mapi/calls';
import { windowStore } from '../../stores/windowStore';
import type { Entered, Values } from './entries';

interface Draft {
  client: string | null;
  fn: CallName;
  values: Partial<Record<CallName, Values>>;
}

/** The call being composed in this window; it stays while the person looks at the stage. */
const draft = windowStore<Draft>({ client: null, fn: 'MAPILogonEx', values: {} });

const nothing: Values = {};

export function useDraft(): { client: string | null; fn: CallName; values: Values } {
  const { client, fn, values } = useStore(draft);
  return { client, fn, values: values[fn] ?? nothing };
}

/** Chooses the program whose call is composed. */
export const chooseInLab = (client: string): void => draft.setState({ client });

export const chooseFunction = (fn: CallName): void => draft.setState({ fn });

/** Changes one argument of the present form. */
export function change(place: string, entered: Entered): void {
  draft.setState(({ fn, values }) => ({ values: { ...values, [fn]: { ...values[fn], [place]: entered } } }));
}
