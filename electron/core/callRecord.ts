import type { Call } from '../../shared/mapi/calls';
import type { CallRecord } from '../../shared/model/run';
import type { PasswordArgument } from '../../shared/scenario/passwordArguments';
import { NewCall } from './records';
import { Way } from './way';
import type { World } from './world';

/** The record of a call that begins; a password argument is never kept in it. */
export const newCallRecord = (
  world: World,
  client: string,
  call: Call,
  thread: number,
  now: number,
): CallRecord =>
  world.calls.add(
    new NewCall(world.nextNumber('call'), client, thread, withoutPassword(call), now, Way.BEGIN.visits),
  );

function withoutPassword(call: Call): Call {
  const { password, oldPassword, newPassword } = call as Partial<Record<PasswordArgument, string | null>>;
  if (!password && !oldPassword && !newPassword) return call;
  return {
    ...call,
    ...(password && { password: '' }),
    ...(oldPassword && { oldPassword: '' }),
    ...(newPassword && { newPassword: '' }),
  };
}
