import type { MirrorState } from '../../stores/mirror';
import type { ShownRunState } from '../../ui';

/** The state of the run as the window shows it. */
export function shownRunState(state: MirrorState): ShownRunState {
  if (state.phase === 'stopped') return 'error';
  const { run } = state;
  // Between two moves of a lesson that stands still nothing runs, whatever the engine would be free to do.
  if (run?.state === 'running' && run.lesson?.state === 'paused') return 'paused';
  return run?.state ?? 'starting';
}

/** Value of `data-run-state` on the root (trainer-ux 6.3). */
export function runStateAttribute(state: MirrorState): string {
  const shown = shownRunState(state);
  return shown === 'ready' || shown === 'starting' ? 'idle' : shown.replaceAll(' ', '-');
}
