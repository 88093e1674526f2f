import type { Answer, PromptKind, PromptRecord } from '../../shared/model/prompt';
import { Step, type Procedure } from './step';

/** Steps that no procedure yields: what the interpreter itself and threads outside the picture do. */

/** What becomes of the logon mutex. */
export const LOCK = {
  taken: new Step('MAPI', 'lock taken', 'LX7', 'MAPI'),
  waitedFor: new Step('MAPI', 'lock waited for', 'LX7', 'MAPI'),
  timedOut: new Step('MAPI', 'lock timed out', 'LX7', 'MAPI'),
  released: new Step('MAPI', 'lock released', 'LX30', 'MAPI'),
} as const;

/** What a thread does that only holds the logon mutex until a condition has come true. */
export function* heldUntil(ready: () => boolean): Procedure<void> {
  const about = 'another program holds the logon lock';
  yield new Step('fault', 'note', 'SIM.fault', null, { about }, null, null, { kind: 'until', ready });
  yield new Step('MAPI', 'lock released', 'LX30', 'MAPI', null, null, null, { kind: 'unlock' });
}

/** What a dialog of the spooler takes for an answer when the program in whose card it stood is gone. */
export function dismissed(kind: PromptKind): Answer {
  if (kind === 'logon-failure') return { press: 'Skip' };
  return kind === 'service-unavailable' ? { press: 'OK' } : { press: 'Cancel' };
}

/** What a user did in a dialog, without anything typed into a password field. */
export function answeredStep(prompt: PromptRecord, answer: Answer): Step {
  const name = answer.press === 'OK' ? (answer.name ?? null) : null;
  return new Step('user', 'dialog answered', 'SIM.user', null, {
    dialog: prompt.body.kind,
    press: answer.press,
    name,
  });
}
