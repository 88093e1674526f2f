import { formatCode } from '../../../shared/mapi/codes';
import { handleText, type HandleRecord } from '../../../shared/model/simpleMapi';
import { useRecord, useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { Duration, Empty, ResultCode, StateText, type Look } from '../../ui';
import { DataTable, type DataColumn } from '../tables/DataTable';

const words = strings.simpleMapi.handles;
const heads = words.columns;

const looks: Record<HandleRecord['state'], Look> = {
  valid: { glyph: 'disc', tone: 'ok' },
  invalid: { glyph: 'slashed ring', tone: 'bad' },
};

function Profile({ session }: { session: string }) {
  return useRecord('sessions', session)?.profile ?? '';
}

const columns: readonly DataColumn<HandleRecord>[] = [
  {
    id: 'handle',
    head: heads.handle,
    width: 116,
    cell: ({ handle }) => <span className="mono">{handleText(handle)}</span>,
  },
  { id: 'program', head: heads.program, width: 120, cell: ({ client }) => client },
  { id: 'session', head: heads.session, width: 80, cell: ({ session }) => session },
  { id: 'profile', head: heads.profile, width: 100, cell: ({ session }) => <Profile session={session} /> },
  {
    id: 'state',
    head: heads.state,
    width: 100,
    cell: ({ state }) => <StateText look={looks[state]}>{words.states[state]}</StateText>,
  },
  {
    id: 'duration',
    head: heads.duration,
    width: 88,
    align: 'end',
    cell: ({ startedAt, endedAt }) => <Duration from={startedAt} to={endedAt} />,
  },
  {
    id: 'result',
    head: heads.result,
    width: 240,
    grow: true,
    cell: ({ lastResult }) => <ResultCode family="Simple MAPI" value={lastResult} />,
  },
];

/** The handles of Simple MAPI, used-up ones too: a handle is never given out twice in a run. */
export function HandlesTable() {
  const rows = useRows('handles');
  if (rows.length === 0) return <Empty title={words.emptyTitle} text={words.emptyText} />;
  return (
    <DataTable
      caption={words.caption}
      columns={columns}
      rows={rows}
      keyOf={({ handle }) => handleText(handle)}
      nameOf={({ handle, state, client, session, lastResult }) =>
        words.rowName(handleText(handle), words.states[state], [
          client,
          session,
          formatCode('Simple MAPI', lastResult),
        ])
      }
      testIdOf={({ handle }) => `handle-row-${handleText(handle)}`}
      isEnded={({ state }) => state === 'invalid'}
    />
  );
}
