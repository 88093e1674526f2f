import { describe, expect, it } from 'vitest';
import { createMirrorStore, type MirrorState } from '../../stores/mirror';
import { createSimulator } from '../../stores/simulator';
import { aLine, aRun, aState, fakeBridge, settled } from '../../stores/testing/bridge';
import { Lines } from '../../../shared/ipc/lines';
import type { LessonProgress, RunRecord } from '../../../shared/model/run';
import {
  commands,
  pauseCommand,
  pauseOrResumeCommand,
  resetCommand,
  runCommand,
  stepCommand,
} from './commands';
import { runStateAttribute } from './runState';
import { shortcutOf } from './shortcuts';

const state = (run: Partial<RunRecord>, more: Partial<MirrorState> = {}): MirrorState => ({
  ...createMirrorStore().getState(),
  phase: 'ready',
  run: { ...aRun, ...run },
  ...more,
});
const lesson = {
  id: 'l',
  title: 'L',
  level: 'core',
  minutes: 4,
  step: 1,
  steps: 2,
  caption: '',
  failure: null,
  pressing: null,
  rewound: false,
};
const offered = (at: MirrorState) =>
  [runCommand, pauseCommand, pauseOrResumeCommand, stepCommand, resetCommand]
    .filter((command) => command.enabled(at))
    .map(({ id }) => id);

describe('commands of the run bar', () => {
  it('offer nothing while nothing has happened and no lesson is open', () => {
    expect(offered(state({ state: 'ready' }))).toEqual([]);
    expect(offered(createMirrorStore().getState())).toEqual([]);
  });

  it('offer Run and Step for a lesson that waits, Pause and Step for one that plays, only Reset for one that is over', () => {
    const at = (word: LessonProgress['state']) => offered(state({ lesson: { ...lesson, state: word } }));
    expect(at('ready')).toEqual(['run', 'step', 'reset']);
    expect(at('playing')).toEqual(['pause', 'pauseOrResume', 'step', 'reset']);
    expect(at('paused')).toEqual(['run', 'pauseOrResume', 'step', 'reset']);
    expect(at('done')).toEqual(['reset']);
  });

  it('offer Pause and Step while it goes on, Run and Step while it is paused', () => {
    expect(offered(state({ state: 'waiting for user' }))).toEqual([
      'pause',
      'pauseOrResume',
      'step',
      'reset',
    ]);
    expect(offered(state({ state: 'paused' }))).toEqual(['run', 'pauseOrResume', 'step', 'reset']);
  });

  it('speak to the lesson while one is open, and to the run otherwise', async () => {
    const { bridge, sent } = fakeBridge(() =>
      Promise.resolve({ epoch: 1, seq: 0, state: aState({ run: { ...aRun, state: 'waiting for user' } }) }),
    );
    const simulator = createSimulator(bridge);
    await settled();
    pauseOrResumeCommand.run(simulator);
    stepCommand.run(simulator);
    const playing: RunRecord = { ...aRun, lesson: { ...lesson, state: 'playing' } };
    simulator.mirror.setState({ run: playing });
    pauseOrResumeCommand.run(simulator);
    stepCommand.run(simulator);
    simulator.mirror.setState({ run: { ...aRun, lesson: { ...lesson, state: 'paused' } } });
    pauseOrResumeCommand.run(simulator);
    resetCommand.run(simulator);
    expect(sent).toEqual([
      ['run', { do: 'pause' }],
      ['run', { do: 'step' }],
      ['lesson', { do: 'pause' }],
      ['lesson', { do: 'next' }],
      ['lesson', { do: 'play' }],
      ['run', { do: 'reset' }],
    ]);
  });

  it('offer Reset as soon as there is a line in the trace', () => {
    expect(offered(state({ state: 'ready' }, { trace: Lines.of([aLine(1)]) }))).toEqual(['reset']);
  });

  it('have a key each', () => {
    expect(commands.map(({ key }) => key)).toEqual([
      'F5',
      'F8',
      'F9',
      'Ctrl+Shift+R',
      'F7',
      'F6',
      'Shift+F6',
    ]);
  });
});

describe('keys', () => {
  const press = (
    key: string,
    held: Partial<Record<'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey', boolean>> = {},
  ) => shortcutOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });

  it('are written as they are shown', () => {
    expect(press('F6', { shiftKey: true })).toBe('Shift+F6');
    expect(press('r', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+R');
    expect(press('f', { metaKey: true })).toBe('Ctrl+F');
    expect(press('F5', { altKey: true })).toBe('Alt+F5');
  });
});

describe('the state of the run on the root', () => {
  it('is one of the names that test authors know', () => {
    const names = (['ready', 'running', 'paused', 'waiting for user', 'ended'] as const).map((word) =>
      runStateAttribute(state({ state: word })),
    );
    expect(names).toEqual(['idle', 'running', 'paused', 'waiting-for-user', 'ended']);
    expect(runStateAttribute(state({}, { phase: 'stopped' }))).toBe('error');
  });
});
