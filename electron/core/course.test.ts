import { describe, expect, it } from 'vitest';
import type { Machine } from './context';
import { detour, Parts, through, type Course, type Part } from './course';
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

const course = <R>(on: ReturnType<typeof machine>, parts: Part<null, R>[], result: R): Course<R> =>
  new Parts(on as unknown as Machine, parts, null, result);

describe('a course of parts', () => {
  it('tells the steps of all parts at once, in order, where the run does not stop', () => {
    const on = machine();
    const all = course(on, [() => A, () => null, () => B], 7);
    expect(all.next()).toBeNull();
    expect(on.told).toEqual([A, B]);
    expect(all.result).toBe(7);
  });

  it('hands out every step where the run stands still, and does nothing of the next part before', () => {
    const on = machine();
    on.paused = true;
    let came = 0;
    const all = course(on, [() => A, () => (came++, B)], null);
    expect(all.next()).toBe(A);
    expect(came).toBe(0);
    expect(all.next()).toBe(B);
    expect(all.next()).toBeNull();
    expect(on.told).toEqual([]);
  });

  it('hands out a step with an effect always, and the next part hears what it was resumed with', () => {
    const heard: unknown[] = [];
    const all = course(machine(), [() => WAIT, (_, came) => (heard.push(came), null)], null);
    expect(all.next()).toBe(WAIT);
    expect(all.next(true)).toBeNull();
    expect(heard).toEqual([true]);
  });

  it('goes through a detour before the next part, which hears what it came to, and no later one does', () => {
    const on = machine();
    const heard: unknown[] = [];
    const hear: Part<null, null> = (_, came) => (heard.push(came), null);
    const way = function* () {
      yield A;
      return 'home';
    };
    const all = course(on, [(_, __, own) => own.detour(way()), hear, hear], null);
    expect(all.next()).toBe(A);
    expect(heard).toEqual([]);
    expect(all.next()).toBeNull();
    expect(heard).toEqual(['home', undefined]);
  });

  it('leaves a part out, goes to another one, and ends with a last step', () => {
    const on = machine();
    const unreachable: Part<null, string> = () => {
      throw new Error('this part has nothing to do');
    };
    const parts: Part<null, string>[] = [
      (_, __, own) => own.skip(),
      unreachable,
      (_, __, own) => (own.goTo(4), null),
      unreachable,
      (_, __, own) => own.end('early', A),
      unreachable,
    ];
    const all = course(on, parts, 'late');
    expect(all.next()).toBeNull();
    expect(all.result).toBe('early');
    expect(on.told).toEqual([A]);
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
