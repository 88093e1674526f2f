import { useMemo } from 'react';
import { useRun } from '../../stores/hooks';

/** Places at the logon lock by call number: 0 holds it, 1 is first in line. Empty while nobody waits for it or asks. */
export function useLockPlaces(): ReadonlyMap<number, number> {
  // As text, because the run record is a new one with every tick.
  const text = useRun((run) => [run.lockHolder ?? '', ...run.lockWaiters].join(' ')) ?? '';
  return useMemo(() => {
    const places = new Map<number, number>();
    text.split(' ').forEach((call, place) => {
      if (call !== '') places.set(Number(call), place);
    });
    return places;
  }, [text]);
}
