import type { MirrorState } from '../../stores/mirror';
import type { ShownRunState } from '../../ui';

/** The state of the run as the window shows it. */
export function shownRunState(state: MirrorState): ShownRunState {
  if (state.phase === 'stopped') return 'error';
  return state.run?.state ?? 'starting';
}

/** Value of `data-run-state` on the root (trainer-ux 6.3). */
export function runStateAttribute(state: MirrorState): string {
  const shown = shownRunState(state);
  return shown === 'ready' || shown === 'starting' ? 'idle' : shown.replaceAll(' ', '-');
}
