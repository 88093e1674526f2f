import { createStore } from 'zustand/vanilla';
import type { MirrorStore } from './mirror';

/** Changes that are shown at once before a flood of them is slowed down, and the pace of it then, ms. */
const AT_ONCE = 6;
const PACE_MS = 100;

/** In a flood the turns are drawn one after the other, at equal distances: one task that draws all would be long. */
const turns = ['first', 'second', 'third'] as const;
export type CalmTurn = (typeof turns)[number];

/** When something may happen, and calls back. */
export interface Pace {
  readonly now: () => number;
  readonly after: (ms: number, call: () => void) => void;
}

const realPace: Pace = { now: () => performance.now(), after: (ms, call) => void setTimeout(call, ms) };

/**
 * The same store for what a person reads line by line: it follows at once as long as changes come no faster than anybody
 * brings them about, and ten times a second in a flood, so that drawing it does not hold up the rest of the window. A dialog
 * that opens or closes is shown at once even then.
 */
export function calmly(
  mirror: MirrorStore,
  { now, after }: Pace = realPace,
  turn: CalmTurn = 'first',
): MirrorStore {
  const calm = createStore(() => mirror.getState());
  let left = AT_ONCE;
  let refilled = now() - Math.round((PACE_MS * turns.indexOf(turn)) / turns.length);
  let waiting = false;
  const show = () => {
    waiting = false;
    left -= 1;
    calm.setState(mirror.getState(), true);
  };
  mirror.subscribe((state, before) => {
    const earned = Math.floor((now() - refilled) / PACE_MS);
    left = Math.min(AT_ONCE, left + earned);
    refilled += earned * PACE_MS;
    const newRun = state.epoch !== before.epoch || state.phase !== before.phase;
    const asks = state.tables.prompts !== before.tables.prompts;
    if (left > 0 || newRun || asks) show();
    else if (!waiting) {
      waiting = true;
      after(refilled + PACE_MS - now(), show);
    }
  });
  return calm;
}

const ofEachTurn = (store: (turn: CalmTurn) => MirrorStore): Record<CalmTurn, MirrorStore> => ({
  first: store('first'),
  second: store('second'),
  third: store('third'),
});

/** One store of each turn for the whole window, so that all that read it never disagree. */
const calmed = new WeakMap<MirrorStore, Record<CalmTurn, MirrorStore>>();

/** The calm store of a turn that goes with a store; of a calm one it is itself. */
export function calmOf(mirror: MirrorStore, turn: CalmTurn = 'first'): MirrorStore {
  let calm = calmed.get(mirror);
  if (calm === undefined) {
    calm = ofEachTurn((one) => calmly(mirror, realPace, one));
    calmed.set(mirror, calm);
    for (const one of Object.values(calm)) {
      const itself = ofEachTurn(() => one);
      calmed.set(one, itself);
    }
  }
  return calm[turn];
}
