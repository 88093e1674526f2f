import type { ClientRecord } from '../../../shared/model/machine';
import type { MemberRecord, SessionRecord } from '../../../shared/model/session';
import { strings } from '../../strings';
import { formatDuration } from '../../ui/format';

/** Somebody whom MAPI_LOGOFF_SHARED would tell to log off, and what that program does then. */
export interface Told {
  readonly member: string;
  readonly client: string;
  readonly reaction: string;
}

/** A member that still uses its session. */
const uses = ({ life }: MemberRecord) => life !== 'logged off' && life !== 'released';

/** Everybody else in a shared session: who would be told, in order of joining (LO7, D48). */
export function toldBy(
  session: SessionRecord | undefined,
  from: Pick<MemberRecord, 'id'>,
  members: readonly MemberRecord[],
  clients: readonly ClientRecord[],
): readonly Told[] {
  if (session === undefined || session.kind !== 'shared') return [];
  return members
    .filter((member) => member.session === session.id && member.id !== from.id && uses(member))
    .map(({ id, client }) => ({
      member: id,
      client,
      reaction: reactionText(clients.find((one) => one.id === client)),
    }));
}

/** What a program does when it is told to log off, in words. */
export function reactionText(client: ClientRecord | undefined): string {
  const text = strings.lab.radius;
  const reaction = client?.reaction ?? 'ignore';
  if (reaction === 'ignore') return text.ignores;
  return reaction === 'at once' ? text.atOnce : text.later(formatDuration(reaction.afterMs));
}

/** One line: "Invoices ignores it and stays; Indexer logs off after 0:02.000". */
export const radiusLine = (told: readonly Told[]): string =>
  told.map(({ client, reaction }) => `${client} ${reaction}`).join('; ');
