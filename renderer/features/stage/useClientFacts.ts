import { useMemo } from 'react';
import type { ClientRecord } from '../../../shared/model/machine';
import { useMirror, useRecord, useRows } from '../../stores/hooks';
import type { ClientFacts } from './clientState';
import { membersOf, ownSessions } from './ownSessions';

/** What the stage knows of one program. */
export function useClientFacts(client: ClientRecord): ClientFacts {
  const call = useRecord('calls', client.busyWith);
  const prompts = useRows('prompts');
  const members = useMirror((state) => state.tables.members);
  const sessions = useMirror((state) => state.tables.sessions);
  const allHandles = useRows('handles');
  const messenger = useRecord('messenger', client.id);
  return useMemo(() => {
    const prompt = prompts.findLast(({ client: id }) => id === client.id);
    const row = prompt?.session ?? call?.session ?? null;
    const open = ownSessions(members, client.id, sessions);
    const own = membersOf(members, client.id);
    return {
      client,
      call,
      prompt,
      attempt:
        row !== null ? sessions.get(row) : call && sessions.rows.find((session) => session.call === call.id),
      sessions: open.newest,
      moreSessions: open.more,
      members: own.newest,
      moreMembers: own.more,
      handles: allHandles.filter((one) => one.client === client.id && one.state === 'valid'),
      messenger,
    };
  }, [client, call, prompts, members, sessions, allHandles, messenger]);
}
