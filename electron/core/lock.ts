/** A thread of the simulated machine that can hold the logon mutex. */
export interface LockUser {
  /** Client and thread; the mutex is reentrant for its owner thread (D22). */
  readonly owner: string;
}

/**
 * The machine-wide logon mutex (step 7 of 3.2): one owner thread, reentrant for it, waiters served in order of arrival
 * (D22).
 */
export class LogonLock<U extends LockUser> {
  #holder: U | null = null;
  #depth = 0;
  #waiters: U[] = [];

  get holder(): U | null {
    return this.#holder;
  }

  get waiters(): readonly U[] {
    return this.#waiters;
  }

  /** Takes the mutex if it is free or already this thread's. */
  tryTake(user: U): boolean {
    if (this.#holder !== null && this.#holder.owner !== user.owner) return false;
    this.#holder ??= user;
    this.#depth++;
    return true;
  }

  wait(user: U): void {
    this.#waiters.push(user);
  }

  giveUp(user: U): void {
    this.#waiters = this.#waiters.filter((waiter) => waiter !== user);
  }

  /** Gives the mutex back; returns who has it next, if anybody waited. */
  release(): U | null {
    if (--this.#depth > 0) return null;
    this.#holder = this.#waiters.shift() ?? null;
    this.#depth = this.#holder === null ? 0 : 1;
    return this.#holder;
  }
}
