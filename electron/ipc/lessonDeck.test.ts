import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, it } from 'vitest';
import { readLesson } from '../../shared/scenario/readLesson';
import { defaultPreferences } from '../core/buildWorld';
import { runDigest } from '../core/digest';
import { Engine } from '../core/engine';
import { buildWorld } from '../core/buildWorld';
import { LessonPlayer } from '../core/lesson/player';
import { resolveWorld } from '../../shared/scenario/resolveWorld';
import { LessonDeck } from './lessonDeck';
import { castStart, Simulation } from './simulation';

const text = readFileSync(new URL('../../shared/scenario/lessons/first-logon.json', import.meta.url), 'utf8');

const lessonOf = (content: string) => {
  const read = readLesson(content);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.lesson;
};

/** A deck whose real time passes only when the test lets the next planned call happen. */
function deckWithoutTime() {
  const simulation = new Simulation({
    start: castStart('demonstration'),
    clock: 'real',
    speed: 1,
    preferences: defaultPreferences,
  });
  const planned: { ms: number; call: () => void }[] = [];
  const deck = new LessonDeck({
    simulation,
    after: (ms, call) => {
      const entry = { ms, call };
      planned.push(entry);
      return () => planned.splice(planned.indexOf(entry), 1);
    },
    moved: () => undefined,
    freeStart: () => castStart('demonstration'),
  });
  deck.add(lessonOf(text));
  const passTime = () => {
    const entry = planned.shift();
    entry?.call();
    return entry !== undefined;
  };
  return { simulation, deck, planned, passTime, progress: () => simulation.world.run.lesson };
}

describe('the deck of lessons', () => {
  let bench: ReturnType<typeof deckWithoutTime>;
  beforeEach(() => {
    bench = deckWithoutTime();
  });

  it('lists its lessons and opens one: world loaded, nothing played', () => {
    expect(bench.simulation.world.lessons.get('first-logon')?.minutes).toBe(4);
    bench.deck.load('first-logon');
    expect(bench.progress()).toMatchObject({ id: 'first-logon', state: 'ready', step: 1, failure: null });
    expect(bench.simulation.world.trace.written).toBe(0);
    expect(bench.simulation.world.run.clock).toBe('manual');
  });

  it('refuses an unknown lesson, and every player command while none is open, in one sentence', () => {
    expect(() => bench.deck.load('nothing')).toThrow('There is no lesson "nothing"');
    for (const command of ['play', 'pause', 'next', 'back', 'reset', 'close'] as const) {
      expect(() => bench.deck[command]()).toThrow('No lesson is open');
    }
  });

  it('plays to the end by itself and ends with the digest of a headless run', () => {
    bench.deck.load('first-logon');
    bench.deck.play();
    while (bench.passTime());
    expect(bench.progress()).toMatchObject({ state: 'done', failure: null });
    const lesson = lessonOf(text);
    const startTime = lesson.settings.startTime ?? '';
    const headless = new Engine(buildWorld(resolveWorld(lesson.world), { clock: 'manual', startTime }));
    expect(new LessonPlayer(lesson, headless).playAll()).toBe('done');
    expect(runDigest(bench.simulation.world.toState())).toBe(runDigest(headless.world.toState()));
  });

  it('shows which button comes next before it is pressed', () => {
    bench.deck.load('first-logon');
    const seen: string[] = [];
    for (let moves = 0; moves < 200 && bench.progress()?.state !== 'done'; moves++) {
      bench.deck.next();
      const pressing = bench.progress()?.pressing;
      if (pressing) seen.push(`${pressing.client} ${pressing.press}`);
    }
    expect(seen).toEqual(['Outlook OK', 'Outlook OK', 'Outlook OK', 'Outlook Yes']);
  });

  it('pauses: no further move is planned until it plays on', () => {
    bench.deck.load('first-logon');
    bench.deck.play();
    bench.passTime();
    bench.deck.pause();
    expect(bench.planned).toEqual([]);
    expect(bench.progress()?.state).toBe('paused');
    bench.deck.play();
    expect(bench.planned).toHaveLength(1);
  });

  it('reset goes back to the beginning, close goes back to free play with its clock', () => {
    bench.deck.load('first-logon');
    bench.deck.next();
    bench.deck.next();
    bench.deck.reset();
    expect(bench.progress()).toMatchObject({ state: 'ready', step: 1 });
    expect(bench.simulation.world.trace.written).toBe(0);
    bench.deck.close();
    expect(bench.progress()).toBeNull();
    expect(bench.simulation.world.run.clock).toBe('real');
  });

  it('back goes to the beginning of the present step, then of the one before, and on from there to the same end', () => {
    bench.deck.load('first-logon');
    expect(() => bench.deck.back()).toThrow('The lesson stands at its beginning.');
    // Into the fourth step: its button is shown, not pressed.
    while (bench.progress()?.step !== 4 || bench.progress()?.pressing === null) bench.deck.next();
    bench.deck.reveal('step', 9);
    bench.deck.reveal('hint');
    bench.deck.reveal('question', 2);
    bench.deck.back();
    expect(bench.progress()).toMatchObject({ step: 4, state: 'paused', pressing: null, rewound: true });
    bench.deck.back();
    expect(bench.progress()).toMatchObject({ step: 3, state: 'paused', rewound: true });
    const { world } = bench.simulation;
    expect(
      [...world.lessonSteps.values()].filter(({ covered }) => !covered).map(({ number }) => number),
    ).toEqual([1, 2, 9]);
    expect([...world.lessonHints.values()].filter(({ text }) => text !== null)).toHaveLength(1);
    expect([...world.lessonQuestions.values()].map(({ answer }) => answer === null)).toEqual([true, false]);
    bench.deck.next();
    expect(bench.progress()).toMatchObject({ rewound: false });
    bench.deck.play();
    while (bench.passTime());
    const byBack = runDigest(bench.simulation.world.toState());
    bench.deck.back();
    expect(bench.progress()).toMatchObject({ step: 17, state: 'paused' });
    bench.deck.reset();
    bench.deck.play();
    while (bench.passTime());
    expect(byBack).toBe(runDigest(bench.simulation.world.toState()));
  });

  it('back from a step that failed stands before it again', () => {
    const wrong = { ...(JSON.parse(text) as { steps: object[] }), id: 'wrong' };
    wrong.steps = wrong.steps
      .slice(0, 2)
      .map((step, i) => (i === 1 ? { ...step, expect: { time: 77 } } : step));
    bench.deck.import('wrong.json', JSON.stringify(wrong));
    while (bench.progress()?.state !== 'failed') bench.deck.next();
    bench.deck.back();
    expect(bench.progress()).toMatchObject({ step: 2, state: 'paused', failure: null });
  });

  it('reset: rules that the trainer added are gone, those of the lesson are back as its file has them', () => {
    const faults = [
      { id: 'down', at: 'Outlook', preset: 'server.down', hidden: true },
      { id: 'later', at: 'Outlook', preset: 'data.corrupt', armed: false },
    ];
    bench.deck.import(
      'faulty.json',
      JSON.stringify({ ...(JSON.parse(text) as object), id: 'faulty', faults }),
    );
    const { engine } = bench.simulation;
    engine.faults.add({ id: 'own', preset: 'creds.wrong' });
    engine.faults.clear('down');
    engine.faults.arm('later');
    bench.deck.reset();
    const rules = [...bench.simulation.world.faults.values()];
    expect(rules.map(({ id, armed, hidden }) => [id, armed, hidden])).toEqual([
      ['down', true, true],
      ['later', false, false],
    ]);
  });

  it('stops at the first expectation that fails and says what was expected and what happened', () => {
    const steps = [
      { client: 'Invoices', call: { fn: 'MAPILogonEx' }, expect: { result: 'S_OK' } },
      { say: 'never reached' },
    ];
    const wrong = { ...(JSON.parse(text) as object), id: 'wrong', steps };
    bench.deck.import('wrong.json', JSON.stringify(wrong));
    bench.deck.play();
    while (bench.passTime());
    expect(bench.progress()).toMatchObject({
      state: 'failed',
      failure: 'Step 1: result: expected S_OK, happened MAPI_E_LOGON_FAILED',
    });
  });

  it('an imported file with mistakes is refused with every problem, and the open lesson stays', () => {
    bench.deck.load('first-logon');
    const broken = text
      .replace('"level": "intro"', '"level": "intor"')
      .replace('"minutes": 4', '"minuts": 4');
    expect(() => bench.deck.import('mine.json', broken)).toThrow(/intro[\s\S]*minuts/);
    expect(bench.progress()?.id).toBe('first-logon');
  });

  it('goes back past the pauses of the picture to the same step as without them', () => {
    const backFromTheEnd = () => {
      bench.deck.load('first-logon');
      for (let n = 0; bench.progress()?.state !== 'done' && n < 200; n++) bench.deck.next();
      bench.deck.back();
      return { step: bench.progress()?.step, digest: runDigest(bench.simulation.world.toState()) };
    };
    const free = backFromTheEnd();
    bench.simulation.engine.pauseAt(['new-session', 'return-session']);
    expect(backFromTheEnd()).toEqual(free);
  });

  it('stands still where a pause was set in the picture, goes on from there, and ends with the same bytes', () => {
    const digest = () => runDigest(bench.simulation.world.toState());
    const playToTheEnd = () => {
      let stops = 0;
      for (; bench.progress()?.state !== 'done' && stops < 100; stops++) {
        bench.deck.play();
        while (bench.passTime());
        expect(bench.progress()?.failure).toBeNull();
      }
      return stops - 1;
    };
    bench.deck.load('first-logon');
    expect(playToTheEnd()).toBe(0);
    const free = digest();
    bench.simulation.engine.pauseAt(['new-session', 'credentials', 'return-session']);
    bench.deck.load('first-logon');
    expect(playToTheEnd()).toBeGreaterThan(2);
    expect(digest()).toBe(free);
    bench.deck.load('first-logon');
    for (let n = 0; bench.progress()?.state !== 'done' && n < 200; n++) bench.deck.next();
    expect(bench.progress()).toMatchObject({ state: 'done', failure: null });
    expect(digest()).toBe(free);
  });
});
