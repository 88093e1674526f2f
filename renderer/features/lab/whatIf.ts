import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import type { Reply } from '../../../shared/ipc/contract';
import type { CallInput, CallName } from '../../../shared/mapi/calls';
import type { WhatIfReport } from '../../../shared/model/whatIf';
import { useSimulator } from '../../stores/context';
import { useRows, useRun } from '../../stores/hooks';
import { windowStore } from '../../stores/windowStore';

/** How long the form has to stand still before it is asked about, in ms: nobody reads while typing. */
const STANDS_STILL_MS = 80;

/** What the composed call would come to, and the call that it is about. */
export interface Preview {
  readonly client: string;
  readonly fn: CallName;
  /** Flags of a logon, unsigned; 0 for a call without. */
  readonly flags: number;
  readonly reply: Reply<WhatIfReport>;
}

interface State {
  /** null: nothing has been answered yet, or the form cannot be read. */
  readonly preview: Preview | null;
  readonly isReadable: boolean;
  /** Which path stands beside the Lab: the one that the composed call would take, or the one that a call took. */
  readonly shows: 'what if' | 'run';
}

const state = windowStore<State>({ preview: null, isReadable: true, shows: 'what if' });

export const usePreview = (): Preview | null => useStore(state, ({ preview }) => preview);

/** Whether the form can be read. */
export const useIsReadable = (): boolean => useStore(state, ({ isReadable }) => isReadable);

/** Which path stands beside the Lab, and how to choose. */
export const useShownPath = (): State['shows'] => useStore(state, ({ shows }) => shows);
export const showPath = (shows: State['shows']): void => state.setState({ shows });

/**
 * Asks what the composed call would come to, anew whenever the form or the machine has changed. `form` is the call as text,
 * without any password; null when it cannot be read. `make` makes the call itself, passwords included, at the last moment.
 * Returns what has to be told of typing in a password field.
 */
export function useAskWhatIf(client: string, form: string | null, make: () => CallInput | null): () => void {
  const { ask } = useSimulator();
  const [typed, setTyped] = useState(0);
  const machine = useMachine();
  useEffect(() => showPath('what if'), [client, form, typed]);
  useEffect(() => {
    if (form === null) {
      state.setState({ preview: null, isReadable: false });
      return undefined;
    }
    state.setState({ isReadable: true });
    let wanted = true;
    const look = async () => {
      const call = make();
      if (call === null) return;
      const reply = await ask('whatIf', { client, call });
      const flags = 'flags' in call && typeof call.flags === 'number' ? call.flags : 0;
      if (wanted) state.setState({ preview: { client, fn: call.fn, flags, reply } });
    };
    const timer = setTimeout(() => void look(), STANDS_STILL_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
    // `make` reads the same form and the fields of passwords: those two say when it has to be asked.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [ask, client, form, typed, machine]);
  return () => setTyped((times) => times + 1);
}

/** A value that is another one as soon as anything has changed that a call could meet. */
function useMachine(): unknown {
  const met = [
    useRows('clients'),
    useRows('profiles'),
    useRows('sessions'),
    useRows('members'),
    useRows('objects'),
    useRows('prompts'),
    useRows('faults'),
    useRows('handles'),
    useRows('messageSessions'),
    useRows('messageObjects'),
    useRows('messenger'),
    useRun(({ lockHolder }) => lockHolder),
  ];
  const [known, setKnown] = useState(met);
  if (met.some((one, i) => one !== known[i])) {
    setKnown(met);
    return met;
  }
  return known;
}
