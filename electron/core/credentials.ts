import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import type { ProfileRecord } from '../../shared/model/machine';
import type { Answer, PromptError } from '../../shared/model/prompt';
import { has, isInteractive, rowOf, type Attempt } from './attempt';
import { chooseProfile, type TypedPassword } from './chooseProfile';
import { askStep, decide, DECIDE, Step, VISIT, type Procedure } from './step';
import { accepts, profileKey } from './vault';

export const PASSWORD_NOT_ALLOWED = new Step('MAPI', 'refused', 'D12', 'MAPI', { argument: 'lpszPassword' });

/** Step 17: a password that this machine does not take; the caller tells `PASSWORD_NOT_ALLOWED`. */
export const passwordIsRefused = ({ call, ctx }: Attempt): boolean =>
  (call.password ?? '') !== '' && !ctx.world.settings.legacyProfilePasswords;

/** [Q6] Do the credentials open the profile? `typed` is what the chooser's password field held; it is forgotten. */
export function credentialsOpen(attempt: Attempt, typed: TypedPassword): boolean {
  const valid = opens(attempt, attempt.call.password ?? '') || opens(attempt, typed.text);
  typed.text = null;
  return valid;
}

/** Steps 18 and 19 when they do not: returns `S_OK` or the code that the logon fails with. */
export function* askForCredentials(attempt: Attempt): Procedure<number> {
  if (attempt.chooserShown) return yield* askAgainInChooser(attempt);
  const mayAsk = has(attempt, LogonFlag.MAPI_PASSWORD_UI);
  yield decide(DECIDE.passwordUi, mayAsk);
  if (!mayAsk) {
    yield VISIT.errorCredentials;
    return HR.MAPI_E_LOGON_FAILED;
  }
  return yield* askForPassword(attempt);
}

/** The profile has no password, or it is remembered, or the text matches. */
function opens(attempt: Attempt, text: string | null): boolean {
  const profile = attempt.profile as ProfileRecord;
  if (!profile.hasPassword || profile.rememberPassword) return true;
  return accepts(attempt.ctx.world, profileKey(profile.id), text);
}

/** A wrong entry in the chooser's own password field: told, shown once more, then failed (D13, D14). */
function* askAgainInChooser(attempt: Attempt): Procedure<number> {
  const typed: TypedPassword = { text: null };
  const again = { selected: attempt.profile?.name ?? '', error: 'wrong password' } as const;
  const choice = yield* chooseProfile(attempt, typed, again);
  if (choice === 'cancelled') return HR.MAPI_E_USER_CANCEL;
  const valid = choice === 'chosen' && opens(attempt, typed.text);
  typed.text = null;
  if (!valid) return HR.MAPI_E_LOGON_FAILED;
  yield DECIDE.credentials.yes;
  return HR.S_OK;
}

/** [A4] The password-only dialog with the profile name fixed: right, cancel, or wrong and asked once more (D14). */
function* askForPassword(attempt: Attempt): Procedure<number> {
  yield VISIT.promptPassword;
  if (!isInteractive(attempt)) return HR.MAPI_E_LOGON_FAILED;
  const profile = attempt.profile?.name ?? '';
  let error: PromptError | null = null;
  for (let tries = 0; tries < 2; tries++) {
    const row = rowOf(attempt, 'asking for credentials');
    const answer = (yield askStep({ kind: 'profile-password', profile, error }, row.id, 'LX19')) as Answer;
    if (answer.press !== 'OK') return HR.MAPI_E_USER_CANCEL;
    if (opens(attempt, answer.password ?? null)) return HR.S_OK;
    error = 'wrong password';
  }
  return HR.MAPI_E_LOGON_FAILED;
}
