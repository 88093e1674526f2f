import { HR } from '../../../shared/mapi/extendedCodes';
import type { CallName, CallOf } from '../../../shared/mapi/calls';
import type { ProfileRecord } from '../../../shared/model/machine';
import { ProfileFlag } from '../../../shared/mapi/profileFlags';
import { answer, type Ctx, type Outcome, type ProcedureOf } from '../context';
import { validObject } from '../objects';
import type { Procedure } from '../step';

type Method = Extract<CallName, `IProfAdmin.${string}`>;

/** A method of an IProfAdmin object: the object, when one is named, must be the caller's and alive; then the flags. */
export function profileMethod<N extends Method>(
  mask: number,
  body: (ctx: Ctx, call: CallOf<N>) => Procedure<Outcome>,
): ProcedureOf<N> {
  return function* (ctx, call) {
    const { admin, flags } = call as { admin: string | null; flags: number };
    if (admin !== null && validObject(ctx, admin, 'profile admin') === undefined) {
      return answer(HR.MAPI_E_INVALID_OBJECT);
    }
    if ((flags & ~(mask | ProfileFlag.MAPI_UNICODE)) !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
    return yield* body(ctx, call);
  };
}

/** Whether a profile may be touched at all: app profiles only with MAPI_APP_PROFILE (2.4). */
export const mayTouch = (profile: ProfileRecord, flags: number): boolean =>
  !profile.app || (flags & ProfileFlag.MAPI_APP_PROFILE) !== 0;

/** Whether a method may ask the user. */
export const mayAsk = ({ client, world }: Ctx, flags: number): boolean =>
  (flags & ProfileFlag.MAPI_DIALOG) !== 0 && client.kind === 'desktop' && world.settings.interactiveDesktop;
