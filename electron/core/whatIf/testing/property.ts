import fc from 'fast-check';
import { callSchema } from '../../../../shared/mapi/calls';
import { whatIfReport, type WhatIfReport } from '../../../../shared/model/whatIf';
import { runDigest } from '../../digest';
import { move, type Move } from '../../model/testing/moves';
import { Play } from '../../model/testing/play';
import { whatIf } from '../whatIf';

type CallMove = Extract<Move, { kind: 'call' }>;

/** Everything that a run is made of, as text. */
const everything = ({ world, engine }: Play): string =>
  JSON.stringify([runDigest(world.toState()), [...world.vault], engine.clock.nextDue, world.run]);

function ask(play: Play, move: CallMove): WhatIfReport | null {
  const reference = play.referenceOf(move);
  const self = /^(IMAPISession|IMAPIClientShutdown)\./.test(move.call.fn) ? 'session' : 'object';
  const call = callSchema.parse(reference === null ? move.call : { ...move.call, [self]: reference });
  const { report } = whatIf(play.engine, move.client, call, move.thread);
  return report === null ? null : whatIfReport.parse(report);
}

/** What a preview said wrongly about the call that was made after it; null when nothing. */
function wrongAbout(play: Play, said: WhatIfReport, dialogs: ReadonlySet<string>): string | null {
  const made = [...play.world.calls.values()].at(-1);
  if (made === undefined) return 'no call was made';
  // A run that stands still has not begun the call yet.
  if (made.state === 'running') return null;
  // What came to pass only after some time may have met what others had begun.
  if (said.afterMs > 0) return null;
  const opened = [...play.world.prompts.values()].filter(({ id }) => !dialogs.has(id));
  const real = [made.state, made.result, made.path, opened.map(({ client, body }) => [client, body.kind])];
  const told = [said.state, said.result, said.path, said.dialogs.map(({ client, kind }) => [client, kind])];
  const [is, was] = [JSON.stringify(real), JSON.stringify(told)];
  return is === was ? null : `${made.call.fn} was said to be ${was}, it was ${is}`;
}

/** Plays moves; before each call asks what it would come to. The first thing that was wrong, or null. */
export function firstWrong(moves: readonly Move[]): string | null {
  const play = new Play();
  for (const one of moves) {
    if (one.kind !== 'call') {
      play.do(one);
      continue;
    }
    const before = everything(play);
    const said = ask(play, one);
    if (everything(play) !== before) return `the preview of ${one.call.fn} changed the run`;
    const dialogs = new Set([...play.world.prompts.values()].map(({ id }) => id));
    play.do(one);
    if (said === null) continue;
    const wrong = wrongAbout(play, said, dialogs);
    if (wrong !== null) return wrong;
  }
  return null;
}

/** Random sequences: null when every preview left the run alone and was right, else what was wrong and the shortest such. */
export function counterExampleOf(effort: {
  sequences: number;
  longest: number;
  seed?: number;
}): string | null {
  const property = fc.property(fc.array(move, { maxLength: effort.longest, size: 'max' }), (moves) => {
    const wrong = firstWrong(moves);
    if (wrong !== null) throw new Error(wrong);
  });
  const run = fc.check(property, {
    numRuns: effort.sequences,
    ...(effort.seed !== undefined && { seed: effort.seed }),
  });
  if (!run.failed) return null;
  const why = run.errorInstance instanceof Error ? run.errorInstance.message : String(run.errorInstance);
  return `${why}\n(seed ${run.seed}, path ${run.counterexamplePath ?? ''})\n${JSON.stringify(run.counterexample?.[0])}`;
}
