import { byPiece, type Records } from '../../../shared/ipc/records';
import type { MemberRecord, SessionRecord } from '../../../shared/model/session';

/** More sessions of one program are only counted: a card is no table, and the sessions table has all of them. */
export const MOST_SESSIONS = 20;

/** The newest of many, in order of creation, and how many there are besides. */
export interface Newest<T> {
  readonly newest: readonly T[];
  readonly more: number;
}

/** Session objects of one program in one piece of the table. */
interface Group {
  /** Those that are not gone, in order of creation. */
  readonly members: MemberRecord[];
  /** How many of them it has not logged off from. */
  open: number;
}

const isOpen = ({ life }: MemberRecord): boolean => life !== 'logged off';

/** The session objects of each program that are not gone. */
const byClient = byPiece((rows: readonly MemberRecord[]): ReadonlyMap<string, Group> => {
  const groups = new Map<string, Group>();
  for (const member of rows) {
    if (member.life === 'released') continue;
    let group = groups.get(member.client);
    if (group === undefined) groups.set(member.client, (group = { members: [], open: 0 }));
    group.members.push(member);
    if (isOpen(member)) group.open += 1;
  }
  return groups;
});

/** Goes through the pieces from the newest on and looks into no more of them than it takes; the others are only counted. */
function gather(
  members: ReadonlyMap<string, MemberRecord>,
  client: string,
  countOf: (group: Group) => number,
  listOf: (group: Group) => readonly MemberRecord[],
): Newest<MemberRecord> {
  const parts: (readonly MemberRecord[])[] = [];
  let missing = MOST_SESSIONS;
  let count = 0;
  for (const piece of byClient(members).toReversed()) {
    const group = piece.get(client);
    if (group === undefined) continue;
    count += countOf(group);
    if (missing === 0) continue;
    const part = listOf(group).slice(-missing);
    parts.unshift(part);
    missing -= part.length;
  }
  return { newest: parts.flat(), more: count - (MOST_SESSIONS - missing) };
}

/** The session objects of a program that are not gone. */
export function membersOf(members: ReadonlyMap<string, MemberRecord>, client: string): Newest<MemberRecord> {
  return gather(
    members,
    client,
    (group) => group.members.length,
    (group) => group.members,
  );
}

/** The sessions that a program has not logged off from. */
export function ownSessions(
  members: ReadonlyMap<string, MemberRecord>,
  client: string,
  sessions: Records<SessionRecord>,
): Newest<SessionRecord> {
  const { newest, more } = gather(
    members,
    client,
    (group) => group.open,
    (group) => group.members.filter(isOpen),
  );
  return { newest: sessions.inOrder(newest.map(({ session }) => session)), more };
}
