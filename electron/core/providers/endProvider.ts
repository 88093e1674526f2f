import type { Step } from '../step';
import type { SessionRecord } from '../../../shared/model/session';
import type { PlannedProvider } from './plan';
import { stateIn } from './startUp';

/**
 * The calls that take one active provider down (2.8, 4.1 step 12): logoff method, Release of the logon object and, when no
 * logon object of its provider object is left, Shutdown and Release of that (C117, C118). Transports stop mail first, stores
 * call StoreLogoffTransports with LOGOFF_ABORT. `code` is what the logoff method answers; it changes nothing (D53).
 */
export function endOf(session: SessionRecord, provider: PlannedProvider, code: number): readonly Step[] {
  const last = isLastOfItsObject(session, provider);
  if (code === 0 && last) return provider.wholeEnd;
  const steps = [...provider.beforeLogoff, provider.logoff.with(0, 0, code), provider.releaseLogon];
  return last ? [...steps, ...provider.dropObject] : steps;
}

function isLastOfItsObject(session: SessionRecord, { mates }: PlannedProvider): boolean {
  for (const mate of mates) if (stateIn(session, mate).life === 'active') return false;
  return true;
}
