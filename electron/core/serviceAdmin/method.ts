import type { CallName, CallOf } from '../../../shared/mapi/calls';
import { HR } from '../../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import type { ProfileRecord } from '../../../shared/model/machine';
import type { MemberRecord, ObjectKind, ObjectRecord } from '../../../shared/model/session';
import { answer, type Ctx, type Outcome, type ProcedureOf } from '../context';
import { memberOf, openObject, profileOf, validObject, type NewObject } from '../objects';
import { Step, type Procedure } from '../step';

type Method = Extract<
  CallName,
  `IMsgServiceAdmin.${string}` | `IMsgServiceAdmin2.${string}` | `IProviderAdmin.${string}`
>;

/** An administration object with the profile that it administers. */
export interface Admin {
  readonly ctx: Ctx;
  readonly object: ObjectRecord;
  readonly profile: ProfileRecord;
}

/**
 * A method of an administration object: the object must be the caller's and alive, its profile must still be there, and the
 * flags must lie within `mask` (2.5, D43).
 */
export function adminMethod<N extends Method>(
  kind: Extract<ObjectKind, 'service admin' | 'provider admin'>,
  mask: number,
  body: (admin: Admin, call: CallOf<N>) => Procedure<Outcome>,
): ProcedureOf<N> {
  return function* (ctx, call) {
    const { admin, flags = 0 } = call as { admin: string; flags?: number };
    const object = validObject(ctx, admin, kind);
    const profile = profileOf(ctx.world, object);
    if (object === undefined || profile === undefined) return answer(HR.MAPI_E_INVALID_OBJECT);
    if ((flags & ~mask) !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
    return yield* body({ ctx, object, profile }, call);
  };
}

export const UNICODE = LogonFlag.MAPI_UNICODE;

/** Opens an object that belongs to the same member, or to none, as the administration object. */
export function* openBeside({ ctx, object, profile }: Admin, what: NewObject): Procedure<ObjectRecord> {
  const opened = openObject(ctx, ownerOf({ ctx, object }), { profile: profile.id, ...what });
  yield new Step('MAPI', 'object opened', 'IS.AdminServices', 'MAPI', {
    object: opened.id,
    name: opened.name,
  });
  return opened;
}

/** The member whose AdminServices gave the object; null: it came from IProfAdmin. */
export function ownerOf({ ctx, object }: Pick<Admin, 'ctx' | 'object'>): MemberRecord | null {
  return memberOf(ctx.world, object) ?? null;
}
