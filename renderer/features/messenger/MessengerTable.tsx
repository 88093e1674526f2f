import { Button } from '@fluentui/react-button';
import { formatCode } from '../../../shared/mapi/codes';
import type {
  MessengerEventRecord,
  MessengerRecord,
  MessengerServiceRecord,
} from '../../../shared/model/messenger';
import { useSimulator } from '../../stores/context';
import { useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { Empty, ResultCode, ROW_HEIGHT, StateText, VirtualTime } from '../../ui';
import { DataTable, type DataColumn } from '../tables/DataTable';
import { eventText } from './eventText';
import { statusHex, statusLook, statusText } from './looks';
import { OutsideWorld } from './OutsideWorld';
import css from './Messenger.module.css';

const words = strings.messenger.table;
const heads = words.columns;
const eventHeads = words.eventColumns;

interface Row extends MessengerServiceRecord {
  readonly client: string;
}

const columns: readonly DataColumn<Row>[] = [
  { id: 'client', head: heads.client, width: 104, cell: ({ client }) => client },
  { id: 'service', head: heads.service, width: 180, cell: ({ name }) => <b>{name}</b> },
  {
    id: 'primary',
    head: heads.primary,
    width: 80,
    cell: ({ primary }) => (primary ? words.yes : words.no),
  },
  {
    id: 'status',
    head: heads.status,
    width: 208,
    cell: ({ status }) => (
      <>
        <StateText look={statusLook(status)}>{statusText(status)}</StateText>{' '}
        <span className="mono">{statusHex(status)}</span>
      </>
    ),
  },
  { id: 'since', head: heads.since, width: 84, cell: ({ since }) => <VirtualTime at={since} /> },
  {
    id: 'result',
    head: heads.result,
    width: 232,
    grow: true,
    cell: ({ lastResult }) => <ResultCode family="Messenger" value={lastResult} pending={words.noResult} />,
  },
];

const eventColumns: readonly DataColumn<MessengerEventRecord>[] = [
  { id: 'number', head: eventHeads.number, width: 56, cell: ({ seq }) => seq },
  { id: 'time', head: eventHeads.time, width: 92, cell: ({ t }) => <VirtualTime at={t} /> },
  { id: 'event', head: eventHeads.event, width: 148, cell: ({ event }) => <b>{event}</b> },
  { id: 'what', head: eventHeads.what, width: 200, grow: true, cell: eventText },
  {
    id: 'status',
    head: eventHeads.status,
    width: 80,
    cell: ({ status }) => <span className="mono">{status === null ? '' : statusHex(status)}</span>,
  },
  {
    id: 'hr',
    head: eventHeads.hr,
    width: 248,
    cell: ({ hr }) => (hr === null ? '' : <ResultCode family="Messenger" value={hr} />),
  },
];

/** Windows Messenger: its services, its events in their order, and what the trainer lets happen to it. */
export function MessengerTable() {
  const [messenger] = useRows('messenger');
  return messenger === undefined ? <NotInstalled /> : <Installed messenger={messenger} />;
}

function NotInstalled() {
  const { send } = useSimulator();
  return (
    <Empty
      title={words.noneTitle}
      text={words.noneText}
      actions={<Button onClick={() => void send('world', { use: 'contoso' })}>{words.contoso}</Button>}
    />
  );
}

function Installed({ messenger }: { messenger: MessengerRecord }) {
  const events = useRows('messengerEvents');
  const rows = messenger.services.map((service) => ({ ...service, client: messenger.client }));
  return (
    <div className={css.panel}>
      <OutsideWorld messenger={messenger} />
      <div className={css.rows} style={{ height: ROW_HEIGHT * (rows.length + 1) }}>
        <DataTable
          caption={words.caption}
          columns={columns}
          rows={rows}
          keyOf={({ name }) => name}
          nameOf={({ name, status, primary, lastResult }) =>
            words.rowName(name, statusText(status), [
              statusHex(status),
              primary ? words.yes : strings.messenger.secondary,
              lastResult === null ? words.noResult : formatCode('Messenger', lastResult),
            ])
          }
          testIdOf={(_, index) => `messenger-service-${index + 1}`}
        />
      </div>
      <div className={css.below}>
        <DataTable
          caption={words.eventsCaption}
          columns={eventColumns}
          rows={events}
          keyOf={({ seq }) => String(seq)}
          nameOf={(row) =>
            words.rowName(String(row.seq), row.event, [
              eventText(row),
              ...(row.status === null ? [] : [statusHex(row.status)]),
            ])
          }
          testIdOf={({ seq }) => `messenger-event-${seq}`}
        />
      </div>
    </div>
  );
}
