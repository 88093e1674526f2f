import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import { has, isInteractive, type Attempt } from './attempt';
import { chooseProfile, tellUnknownProfile } from './chooseProfile';
import { faultAt } from './faultSteps';
import { defaultProfile, findProfile } from './profileNames';
import { decide, DECIDE, VISIT, type Procedure } from './step';

/** Which profile a logon takes; both procedures come to S_OK or to the code that the logon fails with. */

/** Steps 12 and 15: the profile with this name, or the one that the user chooses instead. */
export function* profileNamed(attempt: Attempt, name: string): Procedure<number> {
  const { ctx } = attempt;
  const isLost = (yield* faultAt(ctx, 'logon: profile lookup', name)) !== null;
  attempt.profile = isLost ? null : findProfile(ctx.world, name);
  if (attempt.profile !== null) return HR.S_OK;
  if (!has(attempt, LogonFlag.MAPI_LOGON_UI)) return HR.MAPI_E_LOGON_FAILED;
  if (isInteractive(attempt)) yield* tellUnknownProfile(attempt, name);
  return yield* choose(attempt);
}

/** Steps 13 to 15: the default profile, the chooser, or none. */
export function* profileWithoutName(attempt: Attempt): Procedure<number> {
  const { ctx } = attempt;
  const useDefault = has(attempt, LogonFlag.MAPI_USE_DEFAULT);
  yield decide(DECIDE.useDefault, useDefault);
  if (useDefault) {
    const none = yield* faultAt(ctx, 'logon: default profile');
    attempt.profile = none === null ? defaultProfile(ctx.world) : null;
    if (attempt.profile !== null) {
      yield VISIT.takeDefault;
      return HR.S_OK;
    }
  }
  const mayAsk = has(attempt, LogonFlag.MAPI_LOGON_UI);
  yield decide(DECIDE.logonUi, mayAsk);
  if (mayAsk) return yield* choose(attempt);
  yield VISIT.errorNoProfile;
  return HR.MAPI_E_LOGON_FAILED;
}

function* choose(attempt: Attempt): Procedure<number> {
  const choice = yield* chooseProfile(attempt, attempt.typed, null);
  if (choice === 'chosen') return HR.S_OK;
  return choice === 'cancelled' ? HR.MAPI_E_USER_CANCEL : HR.MAPI_E_LOGON_FAILED;
}
