import type { Call } from '../../shared/mapi/calls';
import type { CallRecord } from '../../shared/model/run';
import type { PasswordArgument } from '../../shared/scenario/passwordArguments';
import { Way } from './way';
import type { World } from './world';

const OUT_NOTHING = {};

/** The record of a call that begins; a password argument is never kept in it. */
export const newCallRecord = (
  world: World,
  client: string,
  call: Call,
  thread: number,
  now: number,
): CallRecord =>
  world.calls.add({
    id: world.nextNumber('call'),
    client,
    thread,
    call: withoutPassword(call),
    state: 'running',
    startedAt: now,
    endedAt: null,
    result: null,
    out: OUT_NOTHING,
    session: null,
    path: Way.BEGIN.visits,
    at: null,
  });

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
