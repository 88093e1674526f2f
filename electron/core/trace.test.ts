import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Step } from './step';
import { Trace } from './trace';

const steps = ['a', 'b', 'c'].map((who) => new Step('MAPI', 'note', 'SIM.world', who));

const origin = fc.record({
  t: fc.nat({ max: 2 }),
  client: fc.constantFrom('A', 'B'),
  call: fc.option(fc.record({ id: fc.option(fc.nat({ max: 2 })), session: fc.constantFrom(null, 'S-001') })),
});
const push = fc.tuple(origin, fc.array(fc.constantFrom(...steps), { minLength: 1, maxLength: 4 }));

describe('the trace', () => {
  it('keeps the newest lines, each with when, whose and in which session it was', () => {
    fc.assert(
      fc.property(fc.array(push), fc.nat({ max: 60 }), (pushes, seen) => {
        const capacity = 7;
        const trace = new Trace(capacity);
        const written: unknown[] = [];
        for (const [{ t, client, call }, told] of pushes) {
          if (told.length === 1) trace.push(t, client, call, told[0] as Step);
          else trace.pushAll(t, client, call, told);
          for (const { who } of told) {
            const session = call?.session ?? null;
            written.push({ seq: written.length + 1, t, client, call: call?.id || null, session, who });
          }
        }
        const lines = trace
          .since(seen)
          .map(({ seq, t, client, call, session, who }) => ({ seq, t, client, call, session, who }));
        expect(lines).toEqual(written.slice(Math.max(seen, written.length - capacity)));
        expect(trace.written).toBe(written.length);
      }),
    );
  });

  it('hands every line over once', () => {
    const trace = new Trace(3);
    trace.pushAll(0, 'A', null, steps);
    expect(trace.takeNew().map(({ who }) => who)).toEqual(['a', 'b', 'c']);
    trace.push(0, 'A', null, steps[1] as Step);
    expect(trace.takeNew().map(({ seq, who }) => [seq, who])).toEqual([[4, 'b']]);
    expect(trace.takeNew()).toEqual([]);
  });
});
