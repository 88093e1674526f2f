import { beforeEach, describe, expect, it } from 'vitest';
import type { LessonStepRecord } from '../../shared/model/lessonPage';
import { readLesson } from '../../shared/scenario/readLesson';
import { resolveWorld } from '../../shared/scenario/resolveWorld';
import { buildWorld } from '../core/buildWorld';
import { Engine } from '../core/engine';
import { LessonPlayer } from '../core/lesson/player';
import { LessonPage } from './lessonPage';

const lesson = {
  formatVersion: 1,
  id: 'paged',
  title: 'A lesson with a bit of everything',
  goal: 'Cover and uncover',
  level: 'core',
  minutes: 3,
  complaint: 'I can read the answer before I have thought.',
  world: { use: 'demonstration' },
  steps: [
    { say: 'Secret words of step one.' },
    {
      client: 'Outlook',
      as: 's',
      say: 'Secret words of step two.',
      call: { fn: 'MAPILogonEx', profileName: 'Field', flags: ['MAPI_EXTENDED'] },
      expect: { result: 'S_OK', dialogs: [], sessions: [{ of: 's', state: 'active' }] },
    },
    { predict: { ask: 'Secret question?', options: ['First', 'Second'], answer: 1 } },
    { advance: 1_500, say: 'Secret words of step four.' },
    { change: { mailArrives: { profile: 'Field' } } },
    { clear: 'down' },
    { expect: { counts: { sessions: 7 }, time: 1_500 } },
    { say: 'Never reached.' },
  ],
  faults: [{ id: 'down', preset: 'server.down', at: 'Outlook', armed: false }],
  hints: ['Secret nudge.', 'Secret push.', 'Secret answer.'],
  quiz: [
    { ask: 'Who asks?', answer: 'Secret nobody.', points: 2 },
    { ask: 'Who answers?', answer: 'Secret everybody.' },
  ],
};

function openPage(given: object = lesson) {
  const read = readLesson(JSON.stringify(given));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const world = buildWorld(resolveWorld(read.lesson.world), { clock: 'manual' });
  const player = new LessonPlayer(read.lesson, new Engine(world));
  const page = new LessonPage(world, read.lesson);
  page.show(player);
  const steps = () => [...world.lessonSteps.values()];
  const step = (number: number): LessonStepRecord => {
    const found = world.lessonSteps.get(String(number));
    if (found === undefined) throw new Error(`There is no step ${number}.`);
    return found;
  };
  /** Plays until so many steps are over, or until the lesson stops. */
  const playTo = (number: number) => {
    while (player.stepsDone < number && player.state !== 'failed' && player.move());
    page.show(player);
  };
  return { world, player, page, steps, step, playTo };
}

let bench: ReturnType<typeof openPage>;
beforeEach(() => (bench = openPage()));

describe('the page of an open lesson', () => {
  it('holds nothing of what is covered: no words, no question, no answer, no hint', () => {
    const { steps, world } = bench;
    expect(steps().map(({ state, covered }) => [state, covered])).toEqual([
      ['now', true],
      ...Array.from({ length: 7 }, () => ['ahead', true]),
    ]);
    const sent = JSON.stringify([
      steps(),
      [...world.lessonQuestions.values()],
      [...world.lessonHints.values()],
    ]);
    expect(sent).not.toContain('Secret');
    expect(sent).not.toContain('S_OK');
    expect([...world.lessonHints.values()]).toEqual([1, 2, 3].map((number) => ({ number, text: null })));
    expect([...world.lessonQuestions.values()].map(({ ask, points }) => [ask, points])).toEqual([
      ['Who asks?', 2],
      ['Who answers?', 1],
    ]);
  });

  it('tells of a covered call who makes which one, for that is the question, and of every other step its kind alone', () => {
    expect(bench.step(2)).toMatchObject({
      kind: 'call',
      client: 'Outlook',
      what: 'MAPILogonEx',
      caption: null,
    });
    for (const number of [3, 4, 5, 6])
      expect(bench.step(number)).toMatchObject({ client: null, what: null, ms: null, prediction: null });
  });

  it('uncovers a step when it begins, and tells what it will look at, but not what it wants, until it is over', () => {
    const { player, page, step, playTo } = bench;
    playTo(1);
    expect(step(1)).toMatchObject({ state: 'done', caption: 'Secret words of step one.' });
    player.move();
    page.show(player);
    expect(step(2)).toMatchObject({ state: 'now', covered: false, caption: 'Secret words of step two.' });
    expect(step(2).expects).toEqual(
      ['result', 'dialogs', 'sessions'].map((about) => ({ about, wanted: null, holds: null })),
    );
    playTo(2);
    expect(step(2).expects).toEqual([
      { about: 'result', wanted: { result: 'S_OK' }, holds: true },
      { about: 'dialogs', wanted: { dialogs: [] }, holds: true },
      { about: 'sessions', wanted: { sessions: [{ of: 's', state: 'active' }] }, holds: true },
    ]);
  });

  it('says who does what in a step that may be read', () => {
    const { page, player, step } = bench;
    page.reveal('step', undefined);
    page.show(player);
    expect(step(4)).toMatchObject({ ms: 1_500, caption: 'Secret words of step four.' });
    expect(step(5)).toMatchObject({ what: 'mailArrives' });
    expect(step(6)).toMatchObject({ what: 'down' });
  });

  it('shows what an expectation wanted that does not hold, and leaves what is behind it covered', () => {
    const { step, playTo, steps } = bench;
    playTo(7);
    expect(step(7)).toMatchObject({
      state: 'failed',
      covered: false,
      mismatches: [{ expected: '7', actual: '1' }],
    });
    expect(step(7).mismatches).toHaveLength(1);
    // A mismatch of one row marks that row; what else was looked at is not called right.
    expect(step(7).expects.find(({ about }) => about === 'counts')?.holds).not.toBe(true);
    expect(steps().at(-1)).toMatchObject({ state: 'ahead', covered: true });
  });

  it('touches only the records that a move has changed', () => {
    const { world, playTo } = bench;
    world.takeChanges();
    playTo(1);
    const put = world
      .takeChanges()
      .flatMap((change) => ('put' in change && change.put === 'lessonSteps' ? [change.record.number] : []));
    expect(put).toEqual([1, 2]);
  });
});

describe('Reveal', () => {
  it('uncovers one step, all steps, and the answer of a prediction only when that is asked for', () => {
    const { page, player, step, steps } = bench;
    page.reveal('step', 3);
    page.show(player);
    expect(step(3).prediction).toEqual({
      ask: 'Secret question?',
      options: ['First', 'Second'],
      answer: null,
    });
    expect(steps().filter(({ covered }) => !covered)).toHaveLength(1);
    page.reveal('answer', 3);
    page.show(player);
    expect(step(3).prediction?.answer).toBe(1);
    page.reveal('step', undefined);
    page.show(player);
    expect(steps().some(({ covered }) => covered)).toBe(false);
    // What has not been played holds nothing yet.
    expect(step(2).expects.map(({ holds }) => holds)).toEqual([null, null, null]);
  });

  it('uncovers the answers of the quiz one by one or all at once', () => {
    const { page, world } = bench;
    const answers = () => [...world.lessonQuestions.values()].map(({ answer }) => answer);
    page.reveal('question', 2);
    expect(answers()).toEqual([null, 'Secret everybody.']);
    page.reveal('question', undefined);
    expect(answers()).toEqual(['Secret nobody.', 'Secret everybody.']);
  });

  it('gives the hints in their order, one at a time, whatever number is asked for', () => {
    const { page, world } = bench;
    const texts = () => [...world.lessonHints.values()].map(({ text }) => text);
    page.reveal('hint', 3);
    expect(texts()).toEqual(['Secret nudge.', null, null]);
    page.reveal('hint', undefined);
    page.reveal('hint', undefined);
    expect(texts()).toEqual(lesson.hints);
    expect(() => page.reveal('hint', undefined)).toThrow('All hints of this lesson are shown.');
  });

  it('refuses what the lesson does not have, in one sentence', () => {
    const { page } = bench;
    expect(() => page.reveal('step', 9)).toThrow('The lesson has no step 9. Its steps are numbered 1 to 8.');
    expect(() => page.reveal('question', 3)).toThrow('no quiz question 3');
    const { hints: _none, ...without } = lesson;
    expect(() => openPage(without).page.reveal('hint', undefined)).toThrow('This lesson has no hints.');
  });
});
