import { useRun } from '../../stores/hooks';

/** Where a logon stands with the logon lock: 0 holds it, 1 is first in line; null has nothing to do with it. */
export type LockPlace = number | null;

/** Place of a call at the logon lock. */
export function useLockPlace(call: number | undefined): LockPlace {
  return (
    useRun(({ lockHolder, lockWaiters }) => {
      if (call === undefined) return null;
      if (lockHolder === call) return 0;
      const place = lockWaiters.indexOf(call);
      return place < 0 ? null : place + 1;
    }) ?? null
  );
}
