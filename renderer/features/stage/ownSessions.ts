import { byPiece, type Records } from '../../../shared/ipc/records';
import type { MemberRecord, SessionRecord } from '../../../shared/model/session';

/** More sessions of one program are only counted: a card is no table, and the sessions table has all of them. */
export const MOST_SESSIONS = 20;

/** The members of each program that are not released. */
const byClient = byPiece((rows: readonly MemberRecord[]): ReadonlyMap<string, readonly MemberRecord[]> => {
  const groups = new Map<string, MemberRecord[]>();
  for (const member of rows) {
    if (member.life === 'released') continue;
    const group = groups.get(member.client);
    if (group === undefined) groups.set(member.client, [member]);
    else group.push(member);
  }
  return groups;
});

/** The session objects of a program that are not gone, in order of creation. */
export function membersOf(
  members: ReadonlyMap<string, MemberRecord>,
  client: string,
): readonly MemberRecord[] {
  return byClient(members).flatMap((piece) => piece.get(client) ?? []);
}

/** Sessions that a program has not logged off from, in order of creation: the newest of them, and how many there are besides. */
export interface OwnSessions {
  readonly sessions: readonly SessionRecord[];
  readonly more: number;
}

export function ownSessions(own: readonly MemberRecord[], sessions: Records<SessionRecord>): OwnSessions {
  const open = own.filter(({ life }) => life !== 'logged off');
  const shown = open.slice(-MOST_SESSIONS).map(({ session }) => session);
  return { sessions: sessions.inOrder(shown), more: open.length - shown.length };
}
