import type { CallRecord } from '../../shared/model/run';
import type { Clock } from './clock';
import { LogonLock } from './lock';
import { heldUntil, LOCK } from './ownSteps';
import { Work, type Running } from './running';
import type { Resume, Step } from './step';
import type { World } from './world';

/** What becomes of those who want the mutex. */
interface Hands {
  /** A line of the trace. */
  readonly trace: (running: Running, step: Step) => void;
  readonly state: (running: Running, state: CallRecord['state']) => void;
  /** Goes on, after what runs now: true with the mutex, false without it. */
  readonly wake: (running: Running, resume: Resume) => void;
}

/** The logon mutex at work (step 7 of 3.2, D22): who takes it, who waits and how long, and what everybody sees of that. */
export class LogonMutex {
  readonly #lock = new LogonLock<Running>();

  constructor(
    private readonly world: World,
    private readonly clock: Clock,
    private readonly hands: Hands,
  ) {}

  /** Whether the thread of this call would get it at once. */
  isFreeFor(record: CallRecord): boolean {
    const { holder } = this.#lock;
    return holder === null || holder.record === record;
  }

  /** Takes it; false when the procedure has to wait, at most `timeoutMs` of virtual time. */
  take(running: Running, timeoutMs: number | null): boolean {
    if (this.#lock.tryTake(running)) {
      this.hands.trace(running, LOCK.taken);
      this.#show();
      return true;
    }
    this.#lock.wait(running);
    this.hands.trace(running, LOCK.waitedFor);
    this.hands.state(running, 'waiting for lock');
    this.#show();
    if (timeoutMs !== null) this.clock.after(timeoutMs, () => this.#timedOut(running));
    return false;
  }

  release(running: Running): void {
    const next = this.#lock.release();
    this.hands.trace(running, LOCK.released);
    this.#show();
    if (next === null) return;
    this.hands.trace(next, LOCK.taken);
    this.hands.wake(next, true);
  }

  /** A thread outside the picture takes it if it is free; gives the work that holds it until `ends` has come true. */
  takenOutside(ends: () => boolean): Work | null {
    if (this.#lock.holder !== null) return null;
    const holder = new Work('(another program)', '', heldUntil(ends));
    this.#lock.tryTake(holder);
    this.#show();
    return holder;
  }

  /** Processes are gone: their threads wait no longer. */
  dropWaiters(gone: (running: Running) => boolean): void {
    for (const waiter of this.#lock.waiters.filter(gone)) {
      waiter.cancelled = true;
      this.#lock.giveUp(waiter);
      this.#show();
    }
  }

  /** The same for the thread that holds it: the next one gets it. */
  dropHolder(gone: (running: Running) => boolean): void {
    const { holder } = this.#lock;
    if (holder !== null && gone(holder)) this.release(holder);
  }

  #timedOut(running: Running): void {
    if (!this.#lock.waiters.includes(running)) return;
    this.#lock.giveUp(running);
    this.hands.trace(running, LOCK.timedOut);
    this.#show();
    this.hands.wake(running, false);
  }

  /** Writes into the run who holds it and who waits, as numbers of their calls; 0: no call. */
  #show(): void {
    const { run } = this.world;
    const { holder, waiters } = this.#lock;
    run.lockHolder = holder === null ? null : (holder.record?.id ?? 0);
    // The list is made anew only when somebody waits: most logons find the mutex free.
    if (waiters.length > 0 || run.lockWaiters.length > 0) {
      run.lockWaiters = waiters.map((waiter) => waiter.record?.id ?? 0);
    }
    this.world.touchRun();
  }
}
