import fc from 'fast-check';
import { runDigest } from '../../digest';
import { promised, violations, wrongResult } from './invariants';
import { move, type Move } from './moves';
import { Play } from './play';
import { Watch } from './watch';
import { ACCEPTED, world } from './world';

/** Plays a sequence; what went wrong first, or null. `play` shows how far it came. */
export function firstWrong(moves: readonly Move[], play = new Play()): string | null {
  const watch = new Watch(play.world);
  for (const one of moves) {
    const wanted = promised(play, one);
    const calls = play.world.calls.size;
    play.do(one);
    const wrong = [...violations(play.world), ...watch.look()];
    const newest = [...play.world.calls.values()].at(-1);
    if (one.kind === 'call' && play.world.calls.size > calls && newest?.state === 'returned') {
      const result = wrongResult(newest, newest.client === one.client ? wanted : null);
      if (result !== null) wrong.push(result);
    }
    if (wrong[0] !== undefined) return wrong[0];
  }
  if (JSON.stringify(play.world.toState()).includes(ACCEPTED)) return 'a password is in the state';
  return wrongAtTheEnd(play, watch);
}

/** With every process gone the machine is as empty as at the start. */
function wrongAtTheEnd(play: Play, watch: Watch): string | null {
  play.end();
  const [wrong] = [...violations(play.world), ...watch.look()];
  if (wrong !== undefined) return `after the end of every process: ${wrong}`;
  const { living, members, prompts, objects, run } = play.world;
  const left = { sessions: living.size, members: members.size, dialogs: prompts.size, objects: objects.size };
  for (const [what, count] of Object.entries(left))
    if (count > 0) return `after the end of every process ${count} ${what} are left`;
  return run.lockHolder === null ? null : 'after the end of every process the logon lock is held';
}

const digestOf = (moves: readonly Move[]): string => {
  const play = new Play();
  for (const one of moves) play.do(one);
  return runDigest(play.world.toState());
};

/** How often, how long, and from which seed. */
export interface Effort {
  readonly sequences: number;
  readonly longest: number;
  readonly seed?: number;
}

/**
 * Plays random sequences. Null when every invariant held in each of them and the same moves gave the same bytes twice;
 * otherwise what was wrong, and the shortest sequence found that shows it, as a lesson file.
 */
export function counterExample({ sequences, longest, seed }: Effort): string | null {
  const property = fc.property(fc.array(move, { maxLength: longest, size: 'max' }), (moves) => {
    const wrong = firstWrong(moves);
    if (wrong !== null) throw new Error(wrong);
    if (digestOf(moves) !== digestOf(moves)) throw new Error('the same moves gave another state');
  });
  const run = fc.check(property, { numRuns: sequences, ...(seed !== undefined && { seed }) });
  if (!run.failed) return null;
  const [moves = []] = run.counterexample ?? [];
  const why = run.errorInstance instanceof Error ? run.errorInstance.message : String(run.errorInstance);
  return `${why}\n(seed ${run.seed}, path ${run.counterexamplePath ?? ''}) The lesson that shows it:\n${lessonOf(moves, why)}`;
}

/** A sequence as a lesson file; its last step is the one that goes wrong. */
export function lessonOf(moves: readonly Move[], why: string): string {
  const play = new Play();
  try {
    for (const one of moves) play.do(one);
  } catch {
    // The step that throws is the point of the lesson; it could not be written down any more.
  }
  const { settings, clients, profiles } = world;
  const lesson = {
    formatVersion: 1,
    id: 'counter-example',
    title: 'A sequence that breaks an invariant of the engine',
    goal: 'Shows what the engine does wrong.',
    level: 'advanced',
    minutes: 5,
    complaint: why,
    world: { use: 'empty', settings, clients, profiles },
    steps: play.steps.length > 0 ? play.steps : [{ say: 'Nothing has happened yet.' }],
  };
  return JSON.stringify(lesson, null, 2);
}
