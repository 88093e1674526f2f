import { HR } from '../../../shared/mapi/extendedCodes';
import type { ProfileRecord } from '../../../shared/model/machine';
import type { Answer, PromptError } from '../../../shared/model/prompt';
import type { RuleId } from '../../../shared/mapi/rules';
import type { Ctx } from '../context';
import { askStep, type Procedure } from '../step';
import { accepts, profileKey } from '../vault';

/**
 * Does the password open the profile for administration? A legacy profile password is asked for only when dialogs are
 * allowed, and once more after a wrong entry (D12, D14).
 */
export function* openForAdmin(
  ctx: Ctx,
  profile: ProfileRecord,
  supplied: string | null,
  asks: boolean,
  rule: RuleId,
): Procedure<number> {
  const { world } = ctx;
  const typed = supplied ?? '';
  if (typed !== '' && !world.settings.legacyProfilePasswords) return HR.MAPI_E_LOGON_FAILED;
  const opens = (text: string | null) => accepts(world, profileKey(profile.id), text);
  if (!profile.hasPassword || profile.rememberPassword || opens(typed)) return HR.S_OK;
  if (!asks) return HR.MAPI_E_LOGON_FAILED;
  let error: PromptError | null = null;
  for (let tries = 0; tries < 2; tries++) {
    const body = { kind: 'profile-password', profile: profile.name, error } as const;
    const answer = (yield askStep(body, null, rule)) as Answer;
    if (answer.press !== 'OK') return HR.MAPI_E_USER_CANCEL;
    if (opens(answer.password ?? null)) return HR.S_OK;
    error = 'wrong password';
  }
  return HR.MAPI_E_LOGON_FAILED;
}
