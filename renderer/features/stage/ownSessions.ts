import { byPiece, type Records } from '../../../shared/ipc/records';
import type { MemberRecord, SessionRecord } from '../../../shared/model/session';

/** More sessions of one program are only counted: a card is no table, and the sessions table has all of them. */
export const MOST_SESSIONS = 20;

/** The newest of many, in order of creation, and how many there are besides. */
export interface Newest<T> {
  readonly newest: readonly T[];
  readonly more: number;
}

/** One piece of the table, and how many session objects of each program are in it. */
interface Part {
  readonly rows: readonly MemberRecord[];
  /** Not gone. */
  readonly members: ReadonlyMap<string, number>;
  /** Not even logged off from. */
  readonly open: ReadonlyMap<string, number>;
}

const isMember = ({ life }: MemberRecord): boolean => life !== 'released';
const isOpen = ({ life }: MemberRecord): boolean => life !== 'released' && life !== 'logged off';

// Counted only: of thousands of session objects a card shows the newest, which lie in the last few pieces.
const counted = byPiece((rows: readonly MemberRecord[]): Part => {
  const members = new Map<string, number>();
  const open = new Map<string, number>();
  const count = (of: Map<string, number>, client: string) => of.set(client, (of.get(client) ?? 0) + 1);
  for (const member of rows) {
    if (isMember(member)) count(members, member.client);
    if (isOpen(member)) count(open, member.client);
  }
  return { rows, members, open };
});

/** The newest that are counted as one or the other. */
function gather(
  table: ReadonlyMap<string, MemberRecord>,
  client: string,
  what: 'members' | 'open',
): Newest<MemberRecord> {
  const passes = what === 'open' ? isOpen : isMember;
  const parts: (readonly MemberRecord[])[] = [];
  let missing = MOST_SESSIONS;
  let total = 0;
  const pieces = counted(table);
  for (let at = pieces.length - 1; at >= 0; at--) {
    const piece = pieces[at];
    const count = piece?.[what].get(client);
    if (piece === undefined || count === undefined) continue;
    total += count;
    if (missing === 0) continue;
    const part = piece.rows.filter((one) => one.client === client && passes(one)).slice(-missing);
    parts.unshift(part);
    missing -= part.length;
  }
  return { newest: parts.flat(), more: total - (MOST_SESSIONS - missing) };
}

/** The session objects of a program that are not gone. */
export const membersOf = (members: ReadonlyMap<string, MemberRecord>, client: string): Newest<MemberRecord> =>
  gather(members, client, 'members');

/** The sessions that a program has not logged off from. */
export function ownSessions(
  members: ReadonlyMap<string, MemberRecord>,
  client: string,
  sessions: Records<SessionRecord>,
): Newest<SessionRecord> {
  const { newest, more } = gather(members, client, 'open');
  return { newest: sessions.inOrder(newest.map(({ session }) => session)), more };
}
