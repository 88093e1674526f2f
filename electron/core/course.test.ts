import { describe, expect, it } from 'vitest';
import type { Machine } from './context';
import { detour, StraightCourse, through, type Course, type Route } from './course';
import { Step, type Procedure } from './step';

const step = (about: string) => new Step('MAPI', 'note', 'SIM.world', 'MAPI', { about });
const A = step('a');
const B = step('b');
const WAIT = new Step('MAPI', 'note', 'SIM.world', 'MAPI', null, null, null, { kind: 'sleep', ms: 1 });

/** A machine that tells steps until it is paused. */
function machine() {
  const told: Step[] = [];
  const of = { paused: false, told, tell: (one: Step) => !of.paused && told.push(one) > 0 };
  return of;
}

const course = <R>(on: ReturnType<typeof machine>, route: Route<null, R>, result: R): Course<R> =>
  new StraightCourse(on as unknown as Machine, route, null, result);

describe('a course', () => {
  it('goes straight on where the run does not stop', () => {
    const on = machine();
    const all = course(on, (own, _, at) => (at < 1 && own.stops(A, 1) ? A : own.end(7, B)), 0);
    expect(all.next()).toBeNull();
    expect(on.told).toEqual([A, B]);
    expect(all.result).toBe(7);
  });

  it('hands out every step where the run stands still, and does nothing of what comes after it before', () => {
    const on = machine();
    on.paused = true;
    const came: number[] = [];
    const all = course(
      on,
      (own, _, at) => {
        came.push(at);
        if (at < 1 && own.stops(A, 1)) return A;
        return at <= 1 ? own.end('late', B) : null;
      },
      'early',
    );
    expect(all.next()).toBe(A);
    expect(came).toEqual([0]);
    expect(all.next()).toBe(B);
    expect(all.next()).toBeNull();
    expect(came.slice(0, 2)).toEqual([0, 1]);
    expect(all.result).toBe('late');
    expect(on.told).toEqual([]);
  });

  it('hands out a step with an effect always, and hears what it was resumed with', () => {
    const heard: unknown[] = [];
    const all = course(
      machine(),
      (own, _, at, came) => {
        if (at < 1 && own.stops(WAIT, 1)) return WAIT;
        heard.push(came);
        return own.end(null);
      },
      null,
    );
    expect(all.next()).toBe(WAIT);
    expect(all.next(true)).toBeNull();
    expect(heard).toEqual([true]);
  });

  it('goes through detours, and hears what each came to and nothing else', () => {
    const on = machine();
    const heard: unknown[] = [];
    const home = function* () {
      yield A;
      return 'home';
    };
    const nowhere = function* (): Procedure<void> {};
    const all = course(
      on,
      (own, _, at, came) => {
        heard.push(came);
        if (at < 1) return own.detour(home(), 1);
        return at === 1 ? own.detour(nowhere(), 2) : own.end(null);
      },
      null,
    );
    expect(all.next()).toBe(A);
    expect(heard).toEqual([undefined]);
    expect(all.next()).toBeNull();
    expect(heard).toEqual([undefined, 'home', undefined]);
  });

  it('can be over as soon as another course is', () => {
    const on = machine();
    const other = course(on, (own) => own.end('other', A), '');
    const all = course(on, (own, _, at) => (at < 1 ? own.endAfter(other, 'own') : null), '');
    expect(all.next()).toBeNull();
    expect(on.told).toEqual([A]);
    expect(all.result).toBe('own');
    expect(all.next()).toBeNull();
  });
});

describe('a course and a generator', () => {
  it('stand for each other, with what they are resumed with and what they come to', () => {
    const way = function* (): Procedure<string> {
      return (yield WAIT) === true ? 'yes' : 'no';
    };
    const there = through(detour(way()));
    expect(there.next()).toEqual({ done: false, value: WAIT });
    expect(there.next(true)).toEqual({ done: true, value: 'yes' });
  });
});
