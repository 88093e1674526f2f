import { familyOf } from '../../../shared/mapi/callFamily';
import { isSuccess } from '../../../shared/mapi/codes';
import { Simple } from '../../../shared/mapi/simpleCodes';
import type { ClientRecord } from '../../../shared/model/machine';
import type { CallRecord } from '../../../shared/model/run';
import { handleText, type HandleRecord } from '../../../shared/model/simpleMapi';
import { useRecord, useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { ResultCode, RuleTag } from '../../ui';
import card from '../stage/Card.module.css';
import { hasBox } from './errorText';
import css from './SimpleCard.module.css';

const words = strings.simpleMapi.card;
/** The card has room for the newest ones; the trace has all of them. */
const SHOWN = 3;

interface Props {
  client: ClientRecord;
  /** Its valid handles. */
  handles: readonly HandleRecord[];
  /** Opens the box that the program's own user would see. */
  onShowBox: (box: { call: number; code: number }) => void;
}

/** A program of Simple MAPI: its handles, and what its newest calls returned. */
export function SimpleCard({ client, handles, onShowBox }: Props) {
  const calls = useRows('calls');
  const own = calls.filter(isOwn(client.id)).slice(-SHOWN);
  return (
    <>
      {handles.length === 0 ? (
        <p className={card.quiet}>{words.none}</p>
      ) : (
        handles.map((handle) => <Handle key={handle.handle} handle={handle} />)
      )}
      {own.length > 0 && (
        <>
          <h4 className={css.heading}>{words.lastCalls}</h4>
          <ul className={css.calls} aria-label={words.lastCalls}>
            {own.map((call) => (
              <li key={call.id}>
                <span>{nameOf(call)}</span>
                <ResultCode family={familyOf(call.call.fn)} value={call.result} align="end" />
              </li>
            ))}
          </ul>
        </>
      )}
      <div className={card.space} />
      <Why call={own.at(-1)} onShowBox={onShowBox} />
    </>
  );
}

/** The returned calls of Simple MAPI of a program. */
const isOwn =
  (client: string) =>
  (one: CallRecord): boolean =>
    one.client === client && one.state === 'returned' && familyOf(one.call.fn) === 'Simple MAPI';

/** The function, and for MAPILogoff the handle, which is what its result is about. */
function nameOf({ call }: CallRecord): string {
  if (call.fn !== 'MAPILogoff') return call.fn;
  const { handle } = call;
  return `MAPILogoff(${handle === 0 || typeof handle === 'string' ? handle : handleText(handle)})`;
}

function Handle({ handle }: { handle: HandleRecord }) {
  const session = useRecord('sessions', handle.session);
  return (
    <div className={card.box}>
      <dl className={card.facts}>
        <dt>{words.handle}</dt>
        <dd className="mono">{handleText(handle.handle)}</dd>
        {session !== undefined && (
          <>
            <dt>{words.profile}</dt>
            <dd>{session.profile}</dd>
            <dt>{words.session}</dt>
            <dd>
              {words.sessionText(
                session.id,
                strings.tables.sessions.kinds[session.kind],
                session.members.length,
              )}
            </dd>
            {session.outbox > 0 && (
              <>
                <dt>{words.outbox}</dt>
                <dd>{words.waits(session.outbox)}</dd>
              </>
            )}
          </>
        )}
      </dl>
    </div>
  );
}

/** Why the newest call failed, as far as the number alone would mislead, and the way to its user's box. */
function Why({ call, onShowBox }: { call: CallRecord | undefined; onShowBox: Props['onShowBox'] }) {
  if (call === undefined || call.result === null) return null;
  const { id, result } = call;
  const fn = call.call.fn;
  if (familyOf(fn) !== 'Simple MAPI' || isSuccess('Simple MAPI', result)) return null;
  const why =
    call.call.fn !== 'MAPILogoff'
      ? null
      : result !== Simple.MAPI_E_INVALID_SESSION
        ? words.kept
        : Number(call.call.handle) === 0
          ? words.zero
          : words.stale;
  return (
    <p className={card.quiet}>
      {why !== null && (
        <>
          <RuleTag rule={result === Simple.MAPI_E_INVALID_SESSION ? 'SO1' : 'D64'} /> {why}{' '}
        </>
      )}
      {hasBox(result) && (
        <button type="button" className={card.link} onClick={() => onShowBox({ call: id, code: result })}>
          {words.show}
        </button>
      )}
    </p>
  );
}
