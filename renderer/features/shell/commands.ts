import { strings } from '../../strings';
import type { MirrorState } from '../../stores/mirror';
import type { Simulator } from '../../stores/simulator';
import { focusNextRegion } from './regions';
import type { Shortcut } from './shortcuts';

/** Something that the window can do, whoever asks for it: a button, a key. */
export interface Command {
  readonly id: string;
  readonly label: string;
  readonly key: Shortcut;
  readonly enabled: (state: MirrorState) => boolean;
  readonly run: (simulator: Simulator) => void;
}

const words = strings.shell.commands;

const lessonWaits = (state: MirrorState) => {
  const lesson = state.run?.lesson?.state;
  return lesson === 'ready' || lesson === 'paused';
};
const isPaused = (state: MirrorState) => state.run?.state === 'paused';
const goesOn = (state: MirrorState) =>
  state.run?.state === 'running' || state.run?.state === 'waiting for user';

/** Plays the lesson, or lets a paused run go on. */
export const runCommand: Command = {
  id: 'run',
  label: words.run,
  key: 'F5',
  enabled: (state) => lessonWaits(state) || isPaused(state),
  run: ({ mirror, send }) => {
    if (lessonWaits(mirror.getState())) void send('lesson', { do: 'play' });
    else void send('run', { do: 'resume' });
  },
};

/** Pauses the run before its next step. */
export const pauseCommand: Command = {
  id: 'pause',
  label: words.pause,
  key: 'F8',
  enabled: goesOn,
  run: ({ send }) => void send('run', { do: 'pause' }),
};

/** F8 again: the paused run goes on. */
export const resumeCommand: Command = { ...runCommand, id: 'resume', key: 'F8', enabled: isPaused };

/** One single step of the engine. */
export const stepCommand: Command = {
  id: 'step',
  label: words.step,
  key: 'F9',
  enabled: (state) => isPaused(state) || goesOn(state),
  run: ({ send }) => void send('run', { do: 'step' }),
};

/** World, clock, counters, trace and dialogs back to the start. */
export const resetCommand: Command = {
  id: 'reset',
  label: words.reset,
  key: 'Ctrl+Shift+R',
  enabled: (state) => state.run !== null && (state.run.state !== 'ready' || state.trace.length > 0),
  run: ({ send }) => void send('run', { do: 'reset' }),
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
  pauseCommand,
  resumeCommand,
  stepCommand,
  resetCommand,
  nextRegionCommand,
  previousRegionCommand,
];
