import type { Machine } from './context';
import type { Procedure, Resume, Step } from './step';

/**
 * A procedure as an object that is asked for step after step: the ordinary way of a logon and a logoff. What a generator
 * keeps so that it can stop anywhere takes most of the time of a call that stops nowhere.
 */
export interface Course<R> {
  /** The next step that has an effect or that the run may stop before; null: it is over. */
  next(resume?: Resume): Step | null;
  /** What it came to; only when it is over. */
  readonly result: R;
}

/** A generator as a course: the ways that ask somebody, wait or follow a fault are easier to read as generators. */
class Detour<R> implements Course<R> {
  result!: R;

  constructor(private readonly procedure: Procedure<R>) {}

  next(resume: Resume): Step | null {
    const turn = this.procedure.next(resume);
    if (turn.done !== true) return turn.value;
    this.result = turn.value;
    return null;
  }
}

export const detour = <R>(procedure: Procedure<R>): Course<R> => new Detour(procedure);

/** The other way round: a course within a generator. */
export function* through<R>(course: Course<R>): Procedure<R> {
  let step = course.next(undefined);
  while (step !== null) step = course.next(yield step);
  return course.result;
}

/**
 * What happens between two steps, and the step. `came` is what the part before it has led to: what its step was resumed
 * with, what the course that it went into came to, or undefined.
 */
export type Part<T, R> = (on: T, came: unknown, course: Parts<T, R>) => Step | null;

/**
 * A course that consists of parts, one after the other unless one says otherwise. What they work on is an object of its
 * own: then all such courses have one shape in memory.
 */
export class Parts<T, R> implements Course<R> {
  #at = 0;
  #inner: Course<unknown> | null = null;

  constructor(
    private readonly machine: Machine,
    private readonly parts: readonly Part<T, R>[],
    private readonly on: T,
    public result: R,
  ) {}

  next(resume: Resume): Step | null {
    const { machine, parts, on } = this;
    let came: unknown = resume;
    for (;;) {
      if (this.#inner !== null) {
        const step = this.#inner.next(came as Resume);
        if (step !== null) return step;
        came = this.#inner.result;
        this.#inner = null;
      }
      const at = this.#at;
      if (at >= parts.length) return null;
      this.#at = at + 1;
      const step = (parts[at] as Part<T, R>)(on, came, this);
      came = undefined;
      if (step !== null && (step.effect !== null || !machine.tell(step))) return step;
    }
  }

  /** Goes through another course before the next part. */
  into(course: Course<unknown>): null {
    this.#inner = course;
    return null;
  }

  detour(procedure: Procedure<unknown>): null {
    return this.into(detour(procedure));
  }

  /** The next part has nothing to do. */
  skip(): null {
    this.#at++;
    return null;
  }

  /** The part with this number is the next one. */
  goTo(part: number): void {
    this.#at = part;
  }

  /** No part comes after this one. */
  end(result: R, last: Step | null = null): Step | null {
    this.result = result;
    this.#at = this.parts.length;
    return last;
  }
}
