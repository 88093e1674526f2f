import { LogonFlag } from '../../shared/mapi/logonFlags';
import type { Answer, AnswerOf, PromptError } from '../../shared/model/prompt';
import { has, isInteractive, rowOf, type Attempt } from './attempt';
import { addProfile, findProfile, listedProfiles, nameError, setDefaultProfile } from './profileNames';
import { askStep, Step, VISIT, type Procedure } from './step';

/** What the chooser led to: a profile with the password typed beside it, a cancel, or a failure. */
export type Choice = 'chosen' | 'cancelled' | 'failed';

/** Text typed into the chooser's password field; compared by the caller and forgotten. */
export interface TypedPassword {
  text: string | null;
}

/** Tells the user that a profile name is not known (G7). */
export function* tellUnknownProfile(attempt: Attempt, name: string): Procedure<void> {
  const row = rowOf(attempt, 'choosing profile');
  yield askStep({ kind: 'profile-name-invalid', name }, row.id, 'D8');
}

/**
 * Steps 15 and 16 of procedure 3.2: the logon dialog, empty name field, shown once more after an unknown name (D14).
 * `selected` fills the name field when the dialog comes back with an error of its password field.
 */
export function* chooseProfile(
  attempt: Attempt,
  typed: TypedPassword,
  again: { selected: string; error: PromptError } | null,
): Procedure<Choice> {
  if (!isInteractive(attempt)) {
    yield new Step('MAPI', 'warning', 'D21', 'MAPI', { about: 'no desktop for the chooser' });
    return 'failed';
  }
  if (!attempt.chooserShown) yield VISIT.promptProfile;
  attempt.chooserShown = true;
  for (let unknownNames = 0; unknownNames < 2; unknownNames++) {
    const answer = yield* askForProfile(attempt, again?.selected ?? '', again?.error ?? null);
    if (answer === null) return 'cancelled';
    const name = answer.name ?? '';
    const profile = findProfile(attempt.ctx.world, name);
    if (profile !== null) {
      attempt.profile = profile;
      typed.text = answer.password ?? null;
      if (answer.showAllServices === true)
        attempt.flags = (attempt.flags | LogonFlag.MAPI_SERVICE_UI_ALWAYS) >>> 0;
      if (answer.setAsDefault === true && !profile.app) setDefaultProfile(attempt.ctx.world, profile);
      return 'chosen';
    }
    yield* tellUnknownProfile(attempt, name);
  }
  return 'failed';
}

/** Shows the dialog until OK or Cancel; *New...* creates a profile and comes back with it selected. */
function* askForProfile(
  attempt: Attempt,
  selected: string,
  error: PromptError | null,
): Procedure<AnswerOf<'OK'> | null> {
  const { world } = attempt.ctx;
  for (;;) {
    const profiles = listedProfiles(world, has(attempt, LogonFlag.MAPI_APP_PROFILE));
    const askPassword = profiles.some((profile) => profile.hasPassword);
    const row = rowOf(attempt, 'choosing profile');
    const body = { kind: 'choose-profile', profiles, selected, askPassword, error } as const;
    const answer = (yield askStep(body, row.id, 'LX15')) as Answer;
    if (answer.press === 'New') selected = (yield* newProfile(attempt)) ?? selected;
    else return answer.press === 'OK' ? answer : null;
    error = null;
  }
}

/** The *New Profile* dialog opened from the chooser; returns the new profile's name or null when cancelled. */
function* newProfile(attempt: Attempt): Procedure<string | null> {
  const { world } = attempt.ctx;
  let error: PromptError | null = null;
  for (let name = ''; ;) {
    const row = rowOf(attempt, 'choosing profile');
    const answer = (yield askStep(
      { kind: 'new-profile', name, error },
      row.id,
      'PA.CreateProfile',
    )) as Answer;
    if (answer.press !== 'OK') return null;
    name = answer.name ?? '';
    error = nameError(name) ?? (findProfile(world, name) === null ? null : 'name exists');
    if (error === null) {
      addProfile(world, name, false);
      yield new Step('user', 'profile created', 'PA.CreateProfile', null, { profile: name });
      return name;
    }
  }
}
