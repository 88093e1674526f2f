import { useMemo } from 'react';
import type { MemberRecord, SessionRecord } from '../../../shared/model/session';
import { useMirror, useRows, useView } from '../../stores/hooks';

/** Whose table is shown: a session, and the member through whose eyes. */
export interface TableSubject {
  readonly session: SessionRecord | undefined;
  /** Undefined: nobody has that session object. */
  readonly member: MemberRecord | undefined;
}

const lives = ({ life }: SessionRecord) => life === 'active' || life === 'starting' || life === 'ending';
const isUsed = (session: SessionRecord) => lives(session) && session.members.length > 0;

/**
 * The subject of the tables: the selected session, else the newest one that lives (for a table that is seen through a member's eyes
 * the newest that somebody uses), else the newest of all; and the chosen member, else the first that has not logged off.
 */
export function subjectOf(
  sessions: readonly SessionRecord[],
  memberOf: (id: string) => MemberRecord | undefined,
  chosen: { readonly session: string | null; readonly member: string | null },
  byMember = false,
): TableSubject {
  const wanted = chosen.member === null ? undefined : memberOf(chosen.member);
  const id = chosen.session ?? wanted?.session ?? null;
  const newest = () =>
    (byMember ? sessions.findLast(isUsed) : undefined) ?? sessions.findLast(lives) ?? sessions.at(-1);
  const session = id === null ? newest() : sessions.find((one) => one.id === id);
  if (session === undefined) return { session, member: undefined };
  const member = wanted?.session === session.id ? wanted : memberOf(session.members[0] ?? '');
  return { session, member };
}

/** The subject of the tables of this window at present. */
export function useTableSubject(byMember = false): TableSubject {
  const sessions = useRows('sessions');
  const members = useMirror((state) => state.tables.members);
  const session = useView((state) => state.session);
  const member = useView((state) => state.member);
  return useMemo(
    () => subjectOf(sessions, (id) => members.get(id), { session, member }, byMember),
    [sessions, members, session, member, byMember],
  );
}
