import { Simple } from '../../../shared/mapi/simpleCodes';
import { handleText, type HandleRecord } from '../../../shared/model/simpleMapi';
import type { MemberRecord } from '../../../shared/model/session';
import type { Ctx } from '../context';
import type { World } from '../world';

/** The number that a program passes, whether it is written as a number or as text; NaN when it is neither. */
const numberOf = (handle: string | number): number => (typeof handle === 'number' ? handle : Number(handle));

/** A new handle for a member: nonzero, greater than every one before (D62), bound to the process of the call. */
export function addHandle(ctx: Ctx, member: MemberRecord): HandleRecord {
  const record = ctx.world.handles.add({
    handle: ctx.world.nextNumber('handle'),
    client: ctx.client.id,
    session: member.session,
    member: member.id,
    state: 'valid',
    startedAt: ctx.machine.clock.now,
    endedAt: null,
    lastResult: Simple.SUCCESS_SUCCESS,
  });
  ctx.world.handleOf.set(member.id, record);
  return record;
}

/** The valid handle of this process with that number; undefined for 0, unknown, used-up and foreign ones (4.2, step 1). */
export function handleFor(ctx: Ctx, given: string | number): HandleRecord | undefined {
  const record = ctx.world.handles.get(handleText(numberOf(given)));
  return record?.state === 'valid' && record.client === ctx.client.id ? record : undefined;
}

/** Whether a member belongs to Simple MAPI: it stands on its handle's own initialisation (D63). */
export const isHandleMember = (world: World, member: MemberRecord): boolean => world.handleOf.has(member.id);

/** The member has gone, however that came about: its handle is invalid from now on. */
export function endHandleOf(world: World, member: MemberRecord, now: number): void {
  if (world.handleOf.size === 0) return;
  const handle = world.handleOf.get(member.id);
  if (handle === undefined) return;
  world.handleOf.delete(member.id);
  handle.state = 'invalid';
  handle.endedAt = now;
  world.oldHandles.add(handle);
}
