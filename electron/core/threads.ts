import type { Act } from './context';
import type { Procedure } from './step';
import type { World } from './world';

/** What the engine knows about the threads of programs and what they do by themselves. */

/** A thread makes one call at a time; what the main thread does is known from its client. Without a thread: any of them. */
export function isInside(world: World, client: string, thread?: number): boolean {
  for (const call of world.calls.values()) {
    const isIts = call.client === client && (thread === undefined || call.thread === thread);
    if (isIts && call.state !== 'returned') return true;
  }
  return false;
}

/** A procedure without steps: plain work put in line. */
export function* once(work: () => void): Procedure<void> {
  work();
}

/** Nothing can keep a program from it, and nobody wants to know when it is done. */
export const ALWAYS: Act = { still: () => true, returned: () => undefined };
