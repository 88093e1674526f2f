import type { Answer, PromptBody } from '../../../shared/model/prompt';

/** What keys and focus do in simulated dialogs, as plain functions. */

type Press = Answer['press'];

/** The answer that Esc and the close button stand for. */
export function escapeOf(body: PromptBody): Press {
  switch (body.kind) {
    case 'profile-name-invalid':
    case 'service-unavailable':
      return 'OK';
    case 'log-off-confirm':
      return 'No';
    case 'logon-failure':
      return body.canCancelLogon ? 'Cancel logon' : 'Skip';
    default:
      return 'Cancel';
  }
}

/** The one default button: Enter presses it. */
export function defaultOf(body: PromptBody): Press {
  switch (body.kind) {
    case 'log-off-confirm':
      // Nobody loses mail or other people's sessions by pressing Enter too fast (trainer-ux 1.6).
      return body.unsent > 0 || body.others.length > 0 ? 'No' : 'Yes';
    case 'logon-failure':
    case 'server-unavailable':
      return 'Retry';
    default:
      return 'OK';
  }
}

/** Where Tab leads in a dialog with `count` stops: it stays inside. */
export function tabTarget(count: number, from: number, back: boolean): number {
  if (count === 0) return -1;
  if (from < 0) return back ? count - 1 : 0;
  return (from + (back ? count - 1 : 1)) % count;
}

/** Where the keyboard is when a dialog opens. */
export type FocusPlace = 'nowhere' | 'own card' | 'stage' | 'other dialog' | 'elsewhere';

/**
 * Whether a dialog that opens takes the keyboard. It does when its user is at the stage or nowhere; it never takes it from
 * the console, where the trainer may be typing, nor from another program's dialog.
 */
export function takesFocus(place: FocusPlace): boolean {
  return place === 'nowhere' || place === 'own card' || place === 'stage';
}
