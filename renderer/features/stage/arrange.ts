import type { ClientRecord } from '../../../shared/model/machine';
import type { PromptRecord } from '../../../shared/model/prompt';
import type { CallRecord } from '../../../shared/model/run';

/** Which programs stand on the stage, and which of them has the room. Pure, so that tests can ask it. */

/** A program that somebody brought forward, and what the newest dialog and call were at that moment. */
export interface Choice {
  readonly client: string;
  readonly prompt: string | null;
  readonly call: number;
}

export interface StageFacts {
  readonly clients: readonly ClientRecord[];
  /** Open dialogs in order of opening. */
  readonly prompts: readonly PromptRecord[];
  /** Client that holds the logon lock, and those that wait, in order of arrival. */
  readonly lockHolder: string | null;
  readonly lockWaiters: readonly string[];
  /** Number of the newest call of the run, 0 before the first. */
  readonly newestCall: number;
}

export interface StageOrder {
  /** The program with the room; null on an empty stage. */
  readonly focus: string | null;
  /** At most two cards, in the order in which the programs were made, so that they never change sides. */
  readonly cards: readonly ClientRecord[];
  /** The programs that are only named in the stage's head. */
  readonly others: readonly ClientRecord[];
}

/** Below this width of the stage in px a dialog has no room beside a second card. */
const TWO_CARDS = 700;

/** How many cards a stage of that width shows. */
export const cardsThatFit = (width: number): 1 | 2 => (width < TWO_CARDS ? 1 : 2);

/** A choice holds until another dialog opens or, while none is open, until another call is made. */
function holds(choice: Choice | null, { clients, prompts, newestCall }: StageFacts): choice is Choice {
  if (choice === null || !clients.some(({ id }) => id === choice.client)) return false;
  const newest = prompts.at(-1)?.id ?? null;
  return newest === null ? newestCall === choice.call : newest === choice.prompt;
}

/** Programs by how much there is to see: a dialog, the logon lock, the newest call, then the order of making. */
function ranked({ clients, prompts, lockHolder, lockWaiters }: StageFacts): readonly string[] {
  const active = [...clients]
    .filter(({ lastCall }) => lastCall !== null)
    .sort((a, b) => (b.lastCall ?? 0) - (a.lastCall ?? 0));
  const all = [
    ...prompts.map(({ client }) => client).reverse(),
    ...(lockHolder === null ? [] : [lockHolder]),
    ...lockWaiters,
    ...active.map(({ id }) => id),
    ...clients.map(({ id }) => id),
  ];
  const known = new Set(clients.map(({ id }) => id));
  return [...new Set(all)].filter((id) => known.has(id));
}

/** Sets the stage; `room` is the number of cards that fit. */
export function arrangeStage(facts: StageFacts, choice: Choice | null, room: 1 | 2 = 2): StageOrder {
  const order = ranked(facts);
  const first = holds(choice, facts) ? choice.client : (order[0] ?? null);
  const shown = new Set([first, ...order.filter((id) => id !== first)].slice(0, room));
  return {
    focus: first,
    cards: facts.clients.filter(({ id }) => shown.has(id)),
    others: facts.clients.filter(({ id }) => !shown.has(id)),
  };
}

/** The lock as client names: calls are numbers, the stage shows programs. */
export function lockAsClients(
  holder: number | null,
  waiters: readonly number[],
  callOf: (id: number) => CallRecord | undefined,
): { lockHolder: string | null; lockWaiters: readonly string[] } {
  const clientOf = (id: number) => callOf(id)?.client;
  return {
    lockHolder: holder === null ? null : (clientOf(holder) ?? null),
    lockWaiters: waiters.flatMap((id) => clientOf(id) ?? []),
  };
}
