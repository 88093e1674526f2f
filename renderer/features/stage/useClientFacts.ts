import { useMemo } from 'react';
import type { ClientRecord } from '../../../shared/model/machine';
import { useRecord, useRows } from '../../stores/hooks';
import type { ClientFacts } from './clientState';

/** A session object that its client still uses. */
const isOpen = (life: string) => life !== 'logged off' && life !== 'released';

/** What the stage knows of one program. */
export function useClientFacts(client: ClientRecord): ClientFacts {
  const call = useRecord('calls', client.busyWith);
  const prompts = useRows('prompts');
  const members = useRows('members');
  const sessions = useRows('sessions');
  const allHandles = useRows('handles');
  const messenger = useRecord('messenger', client.id);
  return useMemo(() => {
    const own = members.filter((member) => member.client === client.id && member.life !== 'released');
    const prompt = prompts.findLast(({ client: id }) => id === client.id);
    const row = prompt?.session ?? call?.session ?? null;
    return {
      client,
      call,
      prompt,
      attempt: sessions.find((session) =>
        row === null ? call !== undefined && session.call === call.id : session.id === row,
      ),
      sessions: sessions.filter(({ id }) =>
        own.some((member) => member.session === id && isOpen(member.life)),
      ),
      members: own,
      handles: allHandles.filter((one) => one.client === client.id && one.state === 'valid'),
      messenger,
    };
  }, [client, call, prompts, members, sessions, allHandles, messenger]);
}
