import { namesOf } from './define';
import { callFailures } from './failures/callFailures';
import { endFailures } from './failures/endFailures';
import type { Failure } from './failures/failure';
import { providerFailures } from './failures/providerFailures';

export type { Failure, FailurePlace, Outcome } from './failures/failure';

/** The failure catalogue F1 to F63 (section 6 of the session reference). */
export const failures = { ...callFailures, ...providerFailures, ...endFailures } as const;

/** Id of a failure, `F1` to `F63`. */
export type FailureId = keyof typeof failures;

/** All failure ids in order. */
export const failureIds: readonly FailureId[] = namesOf(failures);

/** The failure with the given id. */
export function failureOf(id: FailureId): Failure & { readonly id: FailureId } {
  return { id, ...failures[id] };
}
