import { strings } from '../../strings';
import type { MirrorState } from '../../stores/mirror';
import type { Simulator } from '../../stores/simulator';
import { focusNextRegion } from './regions';
import type { Shortcut } from './shortcuts';

/** Something that the window can do, whoever asks for it: a button, a key. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** What it does, where the label does not say it; a hint on the button. */
  readonly does?: string;
  readonly key: Shortcut;
  readonly enabled: (state: MirrorState) => boolean;
  readonly run: (simulator: Simulator) => void;
}

const words = strings.shell.commands;

/** While a lesson is open it is the lesson that plays, pauses and steps; otherwise the run of the engine. */
const lessonState = (state: MirrorState) => state.run?.lesson?.state ?? null;
const isPaused = (state: MirrorState) => state.run?.state === 'paused';
const goesOn = (state: MirrorState) =>
  state.run?.state === 'running' || state.run?.state === 'waiting for user';

/** Plays the lesson, or lets a paused run go on. */
export const runCommand: Command = {
  id: 'run',
  label: words.run,
  key: 'F5',
  enabled: (state) => {
    const lesson = lessonState(state);
    return lesson === null ? isPaused(state) : lesson === 'ready' || lesson === 'paused';
  },
  run: ({ mirror, send }) => {
    if (lessonState(mirror.getState()) === null) void send('run', { do: 'resume' });
    else void send('lesson', { do: 'play' });
  },
};

/** Pauses the lesson, or the run before its next step. */
export const pauseCommand: Command = {
  id: 'pause',
  label: words.pause,
  key: 'F8',
  enabled: (state) => {
    const lesson = lessonState(state);
    return lesson === null ? goesOn(state) : lesson === 'playing';
  },
  run: ({ mirror, send }) => {
    if (lessonState(mirror.getState()) === null) void send('run', { do: 'pause' });
    else void send('lesson', { do: 'pause' });
  },
};

/** The key F8: pauses, and pressed again lets it go on. */
export const pauseOrResumeCommand: Command = {
  ...pauseCommand,
  id: 'pauseOrResume',
  enabled: (state) => pauseCommand.enabled(state) || lessonState(state) === 'paused' || isPaused(state),
  run: (simulator) => {
    const command = pauseCommand.enabled(simulator.mirror.getState()) ? pauseCommand : runCommand;
    command.run(simulator);
  },
};

/** One move of the lesson, or one single step of the engine. */
export const stepCommand: Command = {
  id: 'step',
  label: words.step,
  key: 'F9',
  enabled: (state) => runCommand.enabled(state) || pauseCommand.enabled(state),
  run: ({ mirror, send }) => {
    if (lessonState(mirror.getState()) === null) void send('run', { do: 'step' });
    else void send('lesson', { do: 'next' });
  },
};

/** World, clock, counters, trace and dialogs back to the start. */
export const resetCommand: Command = {
  id: 'reset',
  label: words.reset,
  does: words.resetDoes,
  key: 'Ctrl+Shift+R',
  enabled: ({ run, trace }) =>
    run !== null && (run.lesson !== null || run.state !== 'ready' || trace.length > 0),
  run: ({ send }) => void send('run', { do: 'reset' }),
};

/** The trainer's fault rules, and back to the stage. */
export const faultsCommand: Command = {
  id: 'faults',
  label: words.faults,
  key: 'F7',
  enabled: (state) => state.phase === 'ready',
  run: ({ view }) =>
    view.setState(({ section }) => ({ section: section === 'faults' ? 'stage' : 'faults', region: 'stage' })),
};

export const nextRegionCommand: Command = {
  id: 'nextRegion',
  label: words.nextRegion,
  key: 'F6',
  enabled: () => true,
  run: () => focusNextRegion(1),
};

export const previousRegionCommand: Command = {
  id: 'previousRegion',
  label: words.previousRegion,
  key: 'Shift+F6',
  enabled: () => true,
  run: () => focusNextRegion(-1),
};

/** Every command that has a key in the whole window. */
export const commands: readonly Command[] = [
  runCommand,
  pauseOrResumeCommand,
  stepCommand,
  resetCommand,
  faultsCommand,
  nextRegionCommand,
  previousRegionCommand,
];
