import type { ClientRecord } from '../../shared/model/machine';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import type { MemberRecord, SessionRecord } from '../../shared/model/session';
import type { Ctx } from './context';
import { NewMember } from './records';
import type { World } from './world';

/** The members that a client holds and has not released. */
export function membersOf(world: World, client: string): MemberRecord[] {
  return [...world.members.values()].filter((member) => member.client === client);
}

/** The session that a member stands on. */
export function sessionOf(world: World, member: MemberRecord): SessionRecord {
  const session = world.sessions.get(member.session);
  if (session === undefined) throw new Error(`${member.id} stands on ${member.session}, which is not kept`);
  return session;
}

/** The living members of a session, in order of joining. */
export function livingMembers(world: World, session: SessionRecord): MemberRecord[] {
  return session.members.map((id) => world.members.get(id)).filter((member) => member !== undefined);
}

/**
 * The member that a session pointer stands for. Undefined for a pointer of another process (D37), one that was released,
 * or one that never was: such a call answers MAPI_E_INVALID_OBJECT.
 */
export function memberFor(ctx: Ctx, reference: string): MemberRecord | undefined {
  const member = ctx.world.members.get(reference);
  return member?.client === ctx.client.id ? member : undefined;
}

/** A new IMAPISession object with reference count 1 (step 28; step 10 for a join). */
export function addMember(
  world: World,
  session: SessionRecord,
  client: ClientRecord,
  flags: number,
  now: number,
): MemberRecord {
  const messaging = (flags & LogonFlag.MAPI_NO_MAIL) === 0;
  const member = world.members.add(
    new NewMember(world.nextId('member'), session.id, client.id, flags, messaging, now),
  );
  // Made anew with what it holds: a list that grows makes room for many more.
  session.members = session.members.length === 0 ? [member.id] : [...session.members, member.id];
  world.sessions.touch(session);
  return member;
}
