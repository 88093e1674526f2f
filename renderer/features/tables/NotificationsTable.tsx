import { formatCode, formatHex, lookUpCode } from '../../../shared/mapi/codes';
import { flagsText } from '../../../shared/mapi/flags';
import { notificationEvents } from '../../../shared/mapi/notificationEvents';
import type { NotificationRecord } from '../../../shared/model/session';
import { useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { Empty, FlagNames, StateText, VirtualTime, type Look } from '../../ui';
import { DataTable, type DataColumn } from './DataTable';
import css from './SessionsTable.module.css';

const words = strings.tables.notifications;
const heads = words.columns;

const deliveryLooks: Record<NotificationRecord['delivery'], Look> = {
  queued: { glyph: 'dots', tone: 'neutral' },
  delivered: { glyph: 'tick', tone: 'ok' },
  dropped: { glyph: 'dash ring', tone: 'neutral' },
};

const receiver = ({ client, receiver: member }: NotificationRecord) => words.receiver(client, member);
const content = ({ code, content: text }: NotificationRecord) =>
  code === null ? text : `${text === '' ? '' : `${text}, `}${formatCode('MAPI', code)}`;

/** The name of a code alone; number and text are in the tip. */
const shortContent = ({ code, content: text }: NotificationRecord) =>
  (code === null ? undefined : lookUpCode('MAPI', code)?.name) ?? text;

const columns: readonly DataColumn<NotificationRecord>[] = [
  { id: 'number', head: heads.number, width: 52, cell: ({ seq }) => seq },
  { id: 'time', head: heads.time, width: 82, cell: ({ t }) => <VirtualTime at={t} /> },
  {
    id: 'receiver',
    head: heads.receiver,
    width: 122,
    cell: (row) => <span className={css.strong}>{receiver(row)}</span>,
  },
  { id: 'source', head: heads.source, width: 74, cell: ({ source }) => source },
  {
    id: 'event',
    head: heads.event,
    width: 200,
    cell: ({ event }) => <FlagNames table={notificationEvents} value={event} />,
  },
  {
    id: 'content',
    head: heads.content,
    width: 172,
    grow: true,
    cell: (row) => <span title={content(row)}>{shortContent(row)}</span>,
  },
  {
    id: 'delivery',
    head: heads.delivery,
    width: 98,
    cell: ({ delivery }) => (
      <StateText look={deliveryLooks[delivery]}>{words.deliveries[delivery]}</StateText>
    ),
  },
  { id: 'reaction', head: heads.reaction, width: 88, cell: ({ reaction }) => words.reactions[reaction] },
];

/** Who was told what, and what came of it; oldest first. */
export function NotificationsTable() {
  const rows = useRows('notifications');
  if (rows.length === 0) return <Empty title={words.emptyTitle} text={words.emptyText} />;
  return (
    <DataTable
      caption={words.caption}
      columns={columns}
      rows={rows}
      keyOf={({ seq }) => String(seq)}
      nameOf={(row) =>
        words.rowName(row.seq, receiver(row), flagsText(notificationEvents, row.event), [
          formatHex(row.event),
          content(row),
          words.deliveries[row.delivery],
          words.reactions[row.reaction],
        ])
      }
      testIdOf={({ seq }) => `notification-row-${seq}`}
    />
  );
}
