import type { ClientRecord } from '../../shared/model/machine';
import type { CallRecord } from '../../shared/model/run';
import type { MemberRecord } from '../../shared/model/session';
import type { Ctx } from './context';
import { through } from './course';
import { logOffMember } from './logoff';
import { membersOf, sessionOf } from './members';
import { forgetMessagesOf } from './messageSession/forget';
import { forgetObjectsOf } from './objects';
import { executeMark } from './profileMarks';
import { takeDlls } from './providers/dlls';
import { isLiving } from './sessions';
import { Step, type Procedure } from './step';
import { ProviderEnds, tearDown } from './teardown';
import { isInside } from './threads';
import type { World } from './world';

/**
 * A process ends without a word (D69): calls that it was inside never return, sessions that it was building come to
 * nothing, its members are logged off implicitly.
 */
export function* processDies(process: Omit<Ctx, 'record'>): Procedure<void> {
  const { world, client } = process;
  const ctx: Ctx = { ...process, record: noCall(client.id) };
  yield new Step('client', 'note', 'D69', client.id, { about: 'process ended' });
  for (const call of [...world.calls.values()]) {
    if (call.client === client.id && call.state !== 'returned') yield* abandon(ctx, call);
  }
  for (const member of membersOf(world, client.id)) yield* endMember(ctx, member);
  forgetProcess(world, client);
}

/** The call that a dying process is inside; it has no record of its own. */
const noCall = (client: string): CallRecord => ({
  id: 0,
  client,
  thread: 0,
  call: { fn: 'MAPIUninitialize' },
  state: 'running',
  startedAt: 0,
  endedAt: null,
  result: null,
  out: {},
  session: null,
  path: [],
  at: null,
});

/** A call that will never return; a logon takes the session that it was building with it. */
function* abandon(ctx: Ctx, call: CallRecord): Procedure<void> {
  const { world, machine } = ctx;
  call.state = 'returned';
  call.endedAt = machine.clock.now;
  call.at = null;
  world.callReturned(call);
  // Transports that it was starting are left to the spooler (step 29 of 3.2).
  world.spooling.endIn(call.id);
  const row = call.session === null ? undefined : world.sessions.get(call.session);
  if (row === undefined || row.call !== call.id || (row.life !== 'attempt' && row.life !== 'starting'))
    return;
  // It never came to be (5.1: Starting to Absent): its providers go, and there is no session that could end.
  const plan = world.living.planOf(row);
  if (plan !== undefined) yield* through(new ProviderEnds(ctx, row, plan));
  for (const service of row.services) service.life = 'closed';
  world.sessionOver(row);
  row.life = 'failed';
  row.word = 'failed';
  row.endedAt = machine.clock.now;
  world.sessions.touch(row);
}

function* endMember(ctx: Ctx, member: MemberRecord): Procedure<void> {
  const { world } = ctx;
  const session = sessionOf(world, member);
  if (member.life !== 'logged off' && session.members.includes(member.id)) {
    yield* logOffMember(ctx, member, 0, 'D69');
  } else if (session.members.length === 0 && isLiving(session)) {
    // It died in the middle of its own Logoff, which had got as far as the providers.
    yield* through(tearDown({ ctx, session }));
    const marked = executeMark(world, session);
    if (marked !== null) yield marked;
  }
  world.members.remove(member.id);
}

/** Nothing that the process held is of any use to anybody. */
function forgetProcess(world: World, client: ClientRecord): void {
  forgetObjectsOf(world, client.id);
  forgetMessagesOf(world, client.id);
  takeDlls(world, client);
  client.initCount = 0;
  client.initFlags = 0;
  world.clients.touch(client);
}

/**
 * A process that fast shutdown has taken MAPI from is still there: one of its threads may be inside a call, or have come
 * back from a logon since.
 */
export const holdsCallOrMember = (world: World, client: string): boolean =>
  isInside(world, client) || membersOf(world, client).length > 0;

/** The program starts again: a process without MAPI. */
export function newProcess(world: World, client: ClientRecord): void {
  for (const member of membersOf(world, client.id)) world.members.remove(member.id);
  forgetProcess(world, client);
  client.state = 'running';
  client.busyWith = null;
  delete client.refusedShutdown;
}
