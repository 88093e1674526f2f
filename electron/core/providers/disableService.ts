import { HR } from '../../../shared/mapi/extendedCodes';
import { tableEvents } from '../../../shared/mapi/notificationEvents';
import type { SessionProvider, SessionRecord } from '../../../shared/model/session';
import { firedStep } from '../faults';
import { tellTable } from '../notify';
import { activeWord } from '../sessions';
import { askStep, Step, type Procedure } from '../step';
import type { World } from '../world';
import { endOf } from './endProvider';
import { faultOn } from './places';
import { serviceIn, stateIn, type StartUp } from './startUp';

/**
 * P10: the whole service is out for the rest of the session. Its active providers are logged off at once in the order of
 * 4.1, all of them are marked, their rows stay with STATUS_FAILURE, programs that watch the status table hear
 * of each row (5.3), and the user is told if anybody may be asked (D30).
 */
export function* disableService(up: StartUp, service: number, code: number): Procedure<void> {
  const { session, world, plan } = up;
  const state = serviceIn(session, service);
  state.life = 'disabled';
  yield new Step('MAPI', 'service disabled', 'P10', 'MAPI', { service: state.name }, code);
  const rows: { one: SessionProvider; wasThere: boolean }[] = [];
  for (const provider of plan.all) {
    if (provider.service !== service) continue;
    const one = stateIn(session, provider);
    if (one.life === 'active') {
      one.life = 'logging off';
      const fault = faultOn(up, 'provider: logoff', provider);
      if (fault !== null) yield firedStep(fault);
      yield* endOf(session, provider, fault?.result ?? HR.S_OK);
      invalidateObjects(world, session, one.name);
    }
    one.life = 'disabled';
    rows.push({ one, wasThere: one.status !== null });
    one.status = provider.failingStatus;
  }
  if (session.life === 'active' && session.word !== 'logging off') session.word = activeWord(session);
  world.sessions.touch(session);
  for (const { one, wasThere } of rows) {
    if (one.status === null) continue;
    const { TABLE_ROW_ADDED, TABLE_ROW_MODIFIED } = tableEvents;
    yield* tellTable(up, session, 'status table', wasThere ? TABLE_ROW_MODIFIED : TABLE_ROW_ADDED, one.name);
  }
  if (!up.mayAsk) return;
  const neverFilled = state.offline === true && code === HR.MAPI_E_LOGON_FAILED;
  const cause = neverFilled ? ({ cause: 'offline copy never filled' } as const) : {};
  yield askStep({ kind: 'service-unavailable', service: state.name, code, ...cause }, session.id, 'P10');
}

/** Objects that clients hold from a provider that went away answer MAPI_E_INVALID_OBJECT from now on (D30). */
function invalidateObjects(world: World, session: SessionRecord, provider: string): void {
  for (const id of session.members) {
    for (const object of world.members.get(id)?.objects ?? []) {
      const record = world.objects.get(object);
      if (record?.provider !== provider || !record.valid) continue;
      record.valid = false;
      world.objects.touch(record);
    }
  }
}
