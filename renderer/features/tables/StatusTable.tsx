import { formatHex } from '../../../shared/mapi/codes';
import { resourceFlags } from '../../../shared/mapi/resourceFlags';
import { resourceMethods } from '../../../shared/mapi/resourceMethods';
import type { ServiceConfig } from '../../../shared/model/machine';
import type { StatusRow } from '../../../shared/model/statusRows';
import { useSimulator } from '../../stores/context';
import { useRecord, useView } from '../../stores/hooks';
import { strings } from '../../strings';
import { Empty, FlagNames, StateText } from '../../ui';
import tick from '../../ui/tick.module.css';
import { DataTable, type DataColumn } from './DataTable';
import { statusView, whyNoStatus, type ShownStatusRow } from './statusView';
import { useTableSubject } from './subject';
import css from './SessionsTable.module.css';
import tables from './Tables.module.css';

const words = strings.tables.status;
const heads = words.columns;

const struck = (text: string) => <span className={css.struck}>{text}</span>;
const column = (
  id: keyof typeof heads,
  width: number,
  cell: (row: ShownStatusRow) => React.ReactNode,
  grow = false,
): DataColumn<ShownStatusRow> => ({ id, head: heads[id], width, grow, cell });

const plain: readonly DataColumn<ShownStatusRow>[] = [
  column('name', 148, ({ raw }) => (
    <span className={`${css.strong} ${css.struck}`} title={raw.PR_DISPLAY_NAME}>
      {raw.PR_DISPLAY_NAME}
    </span>
  )),
  column('service', 124, ({ service }) => struck(service)),
  column('type', 142, ({ type }) => struck(type)),
  column('status', 208, ({ status, look }) => (
    <span title={status}>
      <StateText look={look}>{status}</StateText>
    </span>
  )),
  column('code', 98, ({ raw }) => <span className="mono">{formatHex(raw.PR_STATUS_CODE)}</span>),
  column('note', 168, ({ note, off }) => <span className={off ? css.off : undefined}>{note}</span>, true),
];

const raw = (
  id: keyof StatusRow,
  width: number,
  cell: (row: StatusRow) => React.ReactNode = (row) => row[id],
): DataColumn<ShownStatusRow> => ({ id, head: id, width, cell: (row) => cell(row.raw) });

const hex = (value: number) => <span className="mono">{formatHex(value)}</span>;

/** The nine columns that a table viewer shows, as they are. */
export const rawColumns: readonly DataColumn<ShownStatusRow>[] = [
  raw('PR_DISPLAY_NAME', 168),
  raw('PR_STATUS_CODE', 128, (row) => hex(row.PR_STATUS_CODE)),
  raw('PR_RESOURCE_TYPE', 148),
  raw('PR_RESOURCE_METHODS', 300, (row) => (
    <FlagNames table={resourceMethods} value={row.PR_RESOURCE_METHODS} />
  )),
  raw('PR_RESOURCE_FLAGS', 300, (row) => <FlagNames table={resourceFlags} value={row.PR_RESOURCE_FLAGS} />),
  raw('PR_PROVIDER_DLL_NAME', 190),
  raw('PR_ENTRYID', 220, (row) => <span className="mono">{row.PR_ENTRYID}</span>),
  raw('PR_OBJECT_TYPE', 136),
  raw('PR_ROWID', 96),
];

const noServices: readonly ServiceConfig[] = [];

/** The status table of a session through a member's eyes. */
export function StatusTable() {
  const { session, member } = useTableSubject(true);
  const profile = useRecord('profiles', session?.profileId ?? null);
  const asRaw = useView((state) => state.rawStatus);
  const why = whyNoStatus(session, member);
  if (session === undefined || why === 'none') return <Empty title={words.noneTitle} text={words.noneText} />;
  if (why === 'starting') return <Empty title={words.startingTitle} text={words.startingText} />;
  if (why === 'ended') return <Empty title={words.endedTitle} text={words.endedText} />;
  if (why === 'waiting' || member === undefined)
    return <Empty title={words.waitingTitle} text={words.waitingText} />;
  return (
    <>
      <DataTable
        caption={words.caption}
        columns={asRaw ? rawColumns : plain}
        rows={statusView(session, member, profile?.services ?? noServices)}
        keyOf={(row) => row.raw.PR_ENTRYID}
        nameOf={(row) =>
          words.rowName(row.raw.PR_DISPLAY_NAME, row.status, [
            formatHex(row.raw.PR_STATUS_CODE),
            row.service,
            row.type,
            row.note,
          ])
        }
        testIdOf={(_, index) => `status-row-${index + 1}`}
        isOff={({ off }) => off}
      />
      {session.spooler === 'dead' && <p className={tables.foot}>{words.dead}</p>}
    </>
  );
}

/** Switches between words and MAPI's own columns. */
export function RawToggle() {
  const { view } = useSimulator();
  const asRaw = useView((state) => state.rawStatus);
  return (
    <label className={tables.toggle}>
      <input
        type="checkbox"
        className={tick.check}
        aria-label={words.raw}
        checked={asRaw}
        onChange={(event) => view.setState({ rawStatus: event.target.checked })}
      />
      {words.rawShort}
    </label>
  );
}
