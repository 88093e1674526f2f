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

/** Where a course stands that has come to its end: behind every place. */
const OVER = 1_000;

/**
 * The whole way of a course as one function. Its places are numbered in order: a stretch that begins with
 * `if (at <= PLACE)` is gone through by who comes from before it and by who was interrupted just before it, one that begins
 * with `if (at === PLACE)` only by who was interrupted there. `came` is what led there: what the step before it was resumed
 * with, or what the course before it came to. It returns what `into`, `detour` and `end` say, or the step that `stops`.
 */
export type Route<T, R> = (course: StraightCourse<T, R>, on: T, at: number, came: unknown) => Step | null;

/**
 * A course that goes straight on along its way wherever the run does not stop. What it works on is an object of its own: then
 * all such courses have one shape in memory.
 */
export class StraightCourse<T, R> implements Course<R> {
  private at = 0;
  private inner: Course<unknown> | null = null;

  constructor(
    private readonly machine: Machine,
    private readonly route: Route<T, R>,
    private readonly on: T,
    public result: R,
  ) {}

  next(resume?: Resume): Step | null {
    let came: unknown = resume;
    for (;;) {
      const { inner } = this;
      if (inner !== null) {
        const step = inner.next(came as Resume);
        if (step !== null) return step;
        came = inner.result;
        this.inner = null;
      }
      const step = this.route(this, this.on, this.at, came);
      if (step !== null) return step;
      if (this.inner === null) return null;
      came = undefined;
    }
  }

  /** Lets a step happen. True where it has to be handed out, because it has an effect or the run may stop before it. */
  stops(step: Step, goesOnAt: number): boolean {
    if (step.effect === null && this.machine.tell(step)) return false;
    this.at = goesOnAt;
    return true;
  }

  /** Goes through another course, and then on. */
  into(course: Course<unknown>, goesOnAt: number): null {
    this.inner = course;
    this.at = goesOnAt;
    return null;
  }

  detour(procedure: Procedure<unknown>, goesOnAt: number): null {
    return this.into(new Detour(procedure), goesOnAt);
  }

  /** It is over, after a last step if there is one. */
  end(result: R, last: Step | null = null): Step | null {
    this.result = result;
    this.at = OVER;
    return last !== null && this.stops(last, OVER) ? last : null;
  }

  /** It is over as soon as this other course is. */
  endAfter(course: Course<unknown>, result: R): null {
    this.result = result;
    return this.into(course, OVER);
  }
}
