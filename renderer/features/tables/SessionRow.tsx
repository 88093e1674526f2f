import { memo, useLayoutEffect, useRef, type KeyboardEvent, type ReactNode } from 'react';
import { logonFlags } from '../../../shared/mapi/logonFlags';
import { formatCode } from '../../../shared/mapi/codes';
import type { SessionRecord } from '../../../shared/model/session';
import { useClientNames, useRecord } from '../../stores/hooks';
import { strings } from '../../strings';
import type { SessionColumn } from '../../stores/view';
import { Duration, FlagNames, ResultCode, StateText, VirtualTime, sessionLooks } from '../../ui';
import { Api, Handles } from '../simpleMapi/sessionCells';
import type { Column } from './columns';
import css from './SessionsTable.module.css';
import { useLockPlace, type LockPlace } from './useLockPlace';

const words = strings.tables.sessions;

interface Props {
  id: string;
  columns: readonly Column[];
  /** Place in the table, counted from 0 below the head. */
  index: number;
  selected: boolean;
  /** The one row that Tab reaches. */
  tabbable: boolean;
  onSelect: (session: SessionRecord) => void;
}

function profileText({ profile, requested, word }: SessionRecord): string {
  return profile ?? requested ?? (word === 'choosing profile' ? words.askingProfile : words.noProfile);
}

function Profile({ session }: { session: SessionRecord }) {
  const { profile, requested } = session;
  const quiet = profile === null && requested === null ? css.quiet : undefined;
  if (profile === null || requested === null) return <span className={quiet}>{profileText(session)}</span>;
  return (
    <span className={css.twoLines}>
      {profile}
      <small>{words.requested(requested)}</small>
    </span>
  );
}

function Objects({ objects, leaked }: SessionRecord) {
  if (leaked === 0) return objects;
  return (
    <span className={css.leak} title={words.leakedLong(leaked)}>
      {words.leaked(leaked)}
    </span>
  );
}

function Clients({ members }: Pick<SessionRecord, 'members'>) {
  const names = useClientNames(members);
  return <span title={names.length === 0 ? undefined : words.clients(names)}>{names.length}</span>;
}

/** The newest result, or where the logon stands with the lock while there is none. */
function Result({ session, place }: { session: SessionRecord; place: LockPlace }) {
  if (place !== null) {
    return <span className={css.quiet}>{place === 0 ? words.holdsLock : words.inLine(place)}</span>;
  }
  return session.lastResult === null ? null : <ResultCode value={session.lastResult} />;
}

const cells: Record<SessionColumn, (session: SessionRecord, place: LockPlace) => ReactNode> = {
  id: (s) => s.id,
  api: (s) => <Api session={s} />,
  handles: (s) => <Handles session={s.id} />,
  kind: (s) => words.kinds[s.kind],
  profile: (s) => <Profile session={s} />,
  owner: (s) => <span className={css.owner}>{s.owner}</span>,
  clients: (s) => <Clients members={s.members} />,
  flags: (s) => <FlagNames table={logonFlags} value={s.flags} names={false} />,
  state: (s) => <StateText look={sessionLooks[s.word]}>{strings.states[s.word]}</StateText>,
  started: (s) => <VirtualTime at={s.startedAt} />,
  duration: (s) => <Duration from={s.startedAt} to={s.endedAt} testId={`session-duration-${s.id}`} />,
  objects: (s) => <Objects {...s} />,
  advises: (s) => s.advises,
  outbox: (s) => s.outbox,
  result: (s, place) => <Result session={s} place={place} />,
};

/** The row in words, beginning with ID and state; without the duration, which would change with every tick. */
function rowName(session: SessionRecord): string {
  const result = session.lastResult === null ? [] : [formatCode('MAPI', session.lastResult)];
  return words.rowName(session.id, strings.states[session.word], [
    words.kinds[session.kind],
    words.profile(profileText(session)),
    words.owner(session.owner),
    ...result,
  ]);
}

/**
 * The element of a row. When it comes to show another session, it gives the focus up: that was on the one that has gone.
 * Not in the end of an effect, because React gives an element back the focus that it loses while the page is changed.
 */
function useRowOf(id: string) {
  const row = useRef<HTMLTableRowElement>(null);
  const shown = useRef(id);
  useLayoutEffect(() => {
    if (shown.current === id) return;
    shown.current = id;
    if (row.current === document.activeElement) row.current?.blur();
  }, [id]);
  return row;
}

/** One session. Drawn again only when its record was replaced; its duration draws itself. */
export const SessionRow = memo(function SessionRow(props: Props) {
  const { id, columns, index, selected, tabbable, onSelect } = props;
  const session = useRecord('sessions', id);
  const place = useLockPlace(session?.call);
  const row = useRowOf(id);
  if (session === undefined) return null;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onSelect(session);
  };
  return (
    <tr
      ref={row}
      className={css.row}
      aria-label={rowName(session)}
      aria-rowindex={index + 2}
      aria-current={selected ? 'true' : undefined}
      data-testid={`session-row-${session.id}`}
      data-index={index}
      data-ended={session.word === 'ended' ? '' : undefined}
      tabIndex={tabbable ? 0 : -1}
      onClick={() => onSelect(session)}
      onKeyDown={onKeyDown}
    >
      {columns.map(({ id, align }) =>
        id === 'id' ? (
          <th key={id} scope="row">
            {session.id}
          </th>
        ) : (
          <td key={id} data-align={align}>
            {cells[id](session, place)}
          </td>
        ),
      )}
    </tr>
  );
});
