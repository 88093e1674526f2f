import { useMemo } from 'react';
import { useStore } from 'zustand';
import { useMirror, usePrograms, useRows, useRun } from '../../stores/hooks';
import { windowStore } from '../../stores/windowStore';
import { arrangeStage, lockAsClients, type Choice, type StageOrder } from './arrange';

/** Which program this window was asked to bring forward; `epoch` is the run in which that was. */
const chosen = windowStore<{ epoch: number; choice: Choice | null }>({ epoch: 0, choice: null });

const noWaiters: readonly number[] = [];

export interface Stage extends StageOrder {
  readonly lockHolder: string | null;
  readonly lockWaiters: readonly string[];
  /** Gives a program the room. */
  readonly bringForward: (client: string) => void;
}

/** The stage as it is set at present; `room` is the number of cards that fit. */
export function useStage(room: 1 | 2 = 2): Stage {
  const clients = usePrograms();
  const prompts = useRows('prompts');
  const calls = useMirror((state) => state.tables.calls);
  const newestCall = useRows('calls').at(-1)?.id ?? 0;
  const holder = useRun((run) => run.lockHolder) ?? null;
  const waiters = useRun((run) => run.lockWaiters) ?? noWaiters;
  const epoch = useMirror((state) => state.epoch);
  const { epoch: chosenIn, choice } = useStore(chosen);
  return useMemo(() => {
    const lock = lockAsClients(holder, waiters, (id) => calls.get(String(id)));
    const facts = { clients, prompts, newestCall, ...lock };
    return {
      ...arrangeStage(facts, chosenIn === epoch ? choice : null, room),
      ...lock,
      bringForward: (client) =>
        chosen.setState({
          epoch,
          choice: { client, prompt: prompts.at(-1)?.id ?? null, call: newestCall },
        }),
    };
  }, [clients, prompts, newestCall, holder, waiters, calls, epoch, chosenIn, choice, room]);
}
