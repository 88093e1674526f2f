import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLesson } from '../../../shared/scenario/readLesson';
import { move } from './testing/moves';
import { counterExample, firstWrong, lessonOf } from './testing/property';
import { Play } from './testing/play';

describe('random sequences of calls, answers, faults, deaths and clock moves', () => {
  it('keep the state tables of section 5 and every invariant, and give the same bytes twice', () => {
    expect(counterExample({ sequences: 1_000, longest: 40 })).toBeNull();
  }, 120_000);

  it('can be written down as lesson files', () => {
    const property = fc.property(fc.array(move, { maxLength: 60, size: 'max' }), (moves) => {
      expect(readLesson(lessonOf(moves, 'an invariant that was broken'))).toMatchObject({ ok: true });
    });
    fc.assert(property, { numRuns: 30 });
  });

  it('reach what they are meant to reach', () => {
    const samples = fc.sample(fc.array(move, { maxLength: 40, size: 'max' }), { numRuns: 400, seed: 7 });
    const seen = new Set<string>();
    for (const moves of samples) {
      const play = new Play();
      expect(firstWrong(moves, play)).toBeNull();
      for (const { what } of play.world.trace.since(0)) seen.add(what);
      for (const { life, kind } of play.world.sessions.values()) seen.add(`${kind} ${life}`);
    }
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'dialog answered',
        'joined',
        'lock waited for',
        'service disabled',
        'second try',
        'working offline',
        'notified',
        'objects leaked',
        'implicit logoff',
        'fault fired',
        'individual closed',
        'shared closed',
        'individual failed',
      ]),
    );
  });
});
