import type { SessionRecord } from '../../../shared/model/session';
import { handleText, type HandleRecord } from '../../../shared/model/simpleMapi';
import { useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { apiText, validOf } from './sessionApi';

const words = strings.tables.sessions;

/** The handles that stand for a session, valid ones only while it lives. */
const handlesOf = (handles: readonly HandleRecord[], session: string) =>
  handles.filter((one) => one.session === session);

const holders = (handles: readonly HandleRecord[]) =>
  handles.map(({ handle, client }) => words.handle(handleText(handle), client)).join(', ');

/** Through which API a session is used. */
export function Api({ session }: { session: SessionRecord }) {
  const own = handlesOf(useRows('handles'), session.id);
  if (own.length === 0) return apiText(session, own);
  return <span title={holders(own)}>{apiText(session, own)}</span>;
}

/** The handles of Simple MAPI that are valid on a session. */
export function Handles({ session }: { session: string }) {
  const valid = validOf(handlesOf(useRows('handles'), session));
  return (
    <span className="mono" title={holders(valid)}>
      {valid.map(({ handle }) => handleText(handle)).join(' ')}
    </span>
  );
}
