import type { Running } from './running';

/** Who waits for a condition; with `prompt` also for the answer to that dialog, whichever comes first. */
export interface Waiting {
  readonly running: Running;
  readonly ready: () => boolean;
  readonly prompt?: string;
}

/** The procedures that wait until something holds in the world, in the order in which they came. */
export class Conditions {
  #waiting: Waiting[] = [];

  get isEmpty(): boolean {
    return this.#waiting.length === 0;
  }

  add(waiting: Waiting): void {
    this.#waiting.push(waiting);
  }

  /** They wait no longer: what they waited for came another way, or their process is gone. */
  forget(which: (waiting: Waiting) => boolean): void {
    this.#waiting = this.#waiting.filter((waiting) => !which(waiting));
  }

  /** Those whose condition has come true; they wait no longer. */
  takeDue(): readonly Waiting[] {
    const due = this.#waiting.filter(({ ready }) => ready());
    if (due.length > 0) this.forget((waiting) => due.includes(waiting));
    return due;
  }
}
