import type { LogonLock } from './lock';
import type { Running } from './running';
import type { World } from './world';

/** Writes into the run who holds the logon mutex and who waits for it, as numbers of their calls; 0: no call. */
export function showLock(world: World, { holder, waiters }: LogonLock<Running>): void {
  const { run } = world;
  run.lockHolder = holder === null ? null : (holder.record?.id ?? 0);
  // The list is made anew only when somebody waits: most logons find the mutex free.
  if (waiters.length > 0 || run.lockWaiters.length > 0) {
    run.lockWaiters = waiters.map((waiter) => waiter.record?.id ?? 0);
  }
  world.touchRun();
}
