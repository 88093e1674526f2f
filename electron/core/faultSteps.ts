import type { FaultOperation } from '../../shared/model/fault';
import type { MemberRecord } from '../../shared/model/session';
import type { Ctx } from './context';
import { faultFor, firedStep, ofClient } from './faults';
import { openObject } from './objects';
import { Step, type Procedure } from './step';

/**
 * What a rule of the trainer answers to an operation of a client, told in the trace; null when no rule does. For operations
 * without a code the answer is the one that the rule holds, or 0.
 */
export function* faultAt(
  { world, machine, client }: Ctx,
  operation: FaultOperation,
  profile: string | null = null,
  who: string = client.id,
): Procedure<number | null> {
  if (world.armedFaults.length === 0) return null;
  const fault = faultFor(world, operation, { ...ofClient(who), profile }, machine.clock.now);
  if (fault === null) return null;
  yield firedStep(fault);
  return fault.result ?? 0;
}

/** Cause mutex.held: another program is inside its logon, until the rule is disarmed or its time is over. */
export function* lockHeldByFault({ world, machine, client }: Ctx): Procedure<void> {
  const { clock } = machine;
  const fault = faultFor(world, 'logon: mutex', ofClient(client.id), clock.now);
  if (fault === null) return;
  yield firedStep(fault);
  const end = fault.delayMs > 0 ? clock.now + fault.delayMs : Infinity;
  // The clock stops only where something is due.
  if (fault.delayMs > 0) clock.after(fault.delayMs, () => undefined);
  machine.holdLock(() => !fault.armed || clock.now >= end || world.faults.get(fault.id) !== fault);
}

/** Cause client.leaks: the program logs off with a table open that it never releases (F50). */
export function* leaveSomethingOpen(ctx: Ctx, member: MemberRecord): Procedure<void> {
  if ((yield* faultAt(ctx, 'client: leak', null, member.client)) === null) return;
  const object = openObject(ctx, member, { kind: 'stores table', name: 'stores table' });
  yield new Step('client', 'object opened', 'D52', member.client, { object: object.id, name: object.name });
}
