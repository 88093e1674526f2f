import type { Call } from '../../../shared/mapi/calls';
import type { CallRecord } from '../../../shared/model/run';
import type { WhatIfReport } from '../../../shared/model/whatIf';
import { Engine } from '../engine';
import type { Refused } from '../started';
import type { World } from '../world';
import { copyWorld } from './copyWorld';

/** Events that time is moved to before the preview gives up: a call that waits longer counts as waiting. */
const MOST_EVENTS = 1_000;

/** What a call would come to, or why it cannot be made now. */
export type Preview = { readonly refused: Refused; readonly report: WhatIfReport | null };

/**
 * What a call would come to if it were made now: the same procedures run on a copy of the machine, with the faults that are
 * armed. Nobody answers a dialog there; where a service is slow, time jumps.
 *
 * What other programs have begun and not finished stands still in the copy: a logon mutex that one of them holds is not given
 * back. While its holder waits for a person, time runs out for those who wait at most so long; otherwise the preview stops
 * there.
 */
export function whatIf(engine: Engine, client: string, call: Call, thread = 1): Preview {
  const { world } = engine;
  const copy = new Engine(copyWorld(world));
  copy.clock.advance(engine.now, () => true);
  if (world.run.lockHolder !== null) copy.holdLock(() => false);
  const asked = new Set([...world.prompts.values()].map(({ id }) => id));
  const { refused, record } = copy.call(client, call, thread);
  if (record === null) return { refused, report: null };
  const holder = world.calls.get(world.run.lockHolder ?? 0);
  for (let events = 0; events < MOST_EVENTS && goesOn(record, holder); events++) if (!copy.toNext()) break;
  return { refused: null, report: reportOf(record, copy, asked, holder?.client ?? null) };
}

function goesOn({ state }: CallRecord, holder: CallRecord | undefined): boolean {
  if (state === 'waiting for lock') return holder?.state === 'waiting for user';
  return state === 'running' || state === 'waiting';
}

function reportOf(
  { state, path, at, result, out, startedAt, id }: CallRecord,
  { world, now }: { readonly world: World; readonly now: number },
  asked: ReadonlySet<string>,
  lockHolder: string | null,
): WhatIfReport {
  const { count } = out;
  return {
    state: state === 'running' ? 'waiting' : state,
    path: [...path],
    at,
    result,
    count: typeof count === 'number' ? count : null,
    afterMs: now - startedAt,
    dialogs: [...world.prompts.values()]
      .filter((prompt) => !asked.has(prompt.id))
      .map(({ client, body: { kind } }) => ({ client, kind })),
    holdsLock: state !== 'returned' && world.run.lockHolder === id,
    lockHolder: state === 'waiting for lock' ? lockHolder : null,
  };
}
