import type { FaultOperation, FaultRecord } from '../../../shared/model/fault';
import { answersAt, corrected, faultFor, isUnderFault, type FaultPlace } from '../faults';
import type { PlannedProvider } from './plan';
import type { StartUp } from './startUp';

/** What is needed to say where a provider call happens. */
type Where = Pick<StartUp, 'machine' | 'world' | 'client' | 'session'>;

const placeOf = ({ client, session }: Where, { config, serviceConfig }: PlannedProvider): FaultPlace => ({
  client: client.id,
  profile: session.profile,
  service: serviceConfig.name,
  provider: config.name,
  kind: config.kind,
});

/** The trainer's rule that answers this call instead of the provider, or null. */
export function faultOn(
  where: Where,
  operation: FaultOperation,
  provider: PlannedProvider,
  without?: (fault: FaultRecord) => boolean,
): FaultRecord | null {
  if (where.world.armedFaults.length === 0) return null;
  return faultFor(where.world, operation, placeOf(where, provider), where.machine.clock.now, without);
}

/** The rule that the newest failure of this provider came from, if the trainer arranged it. */
export function faultBehind(where: Where, provider: PlannedProvider): FaultRecord | null {
  const place = placeOf(where, provider);
  const newest = ['provider: load', 'provider: entry function', 'provider: logon'] as const;
  const now = where.machine.clock.now;
  return (
    where.world.armedFaults.find((fault) => newest.some((op) => answersAt(fault, op, place, now))) ?? null
  );
}

/** Whether the newest call of this kind was answered by a rule. */
export function isFaulty(where: Where, operation: FaultOperation, provider: PlannedProvider): boolean {
  if (where.world.armedFaults.length === 0) return false;
  return isUnderFault(where.world, operation, placeOf(where, provider), where.machine.clock.now);
}

/** The user has put the settings or credentials of this provider right. */
export function rightAgain(
  where: Where,
  operations: readonly FaultOperation[],
  provider: PlannedProvider,
): void {
  if (where.world.armedFaults.length === 0) return;
  corrected(where.world, operations, placeOf(where, provider), where.machine.clock.now);
}
