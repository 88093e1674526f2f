import {
  AttachRegular,
  ChevronDownRegular,
  ChevronRightRegular,
  DocumentTextRegular,
  FolderOpenRegular,
  MailAttachRegular,
  MailRegular,
  TableRegular,
  type FluentIcon,
} from '@fluentui/react-icons';
import { useMemo } from 'react';
import type { MessagePart } from '../../../shared/model/messageSession';
import { strings } from '../../strings';
import { Duration, StateText, VirtualTime } from '../../ui';
import { DataTable, type DataColumn } from '../tables/DataTable';
import { callbackText, ownerText, rowState, rowTitle, unsavedText } from './rowText';
import type { MessageRow } from './tree';
import css from './Messages.module.css';

const words = strings.messages;
const heads = words.columns;

const icons: Record<MessagePart, FluentIcon> = {
  message: MailRegular,
  attachment: AttachRegular,
  'embedded message': MailAttachRegular,
  stream: DocumentTextRegular,
  'attachment table': TableRegular,
  'recipient table': TableRegular,
};

/** Indent per level of the tree, px. */
const INDENT = 24;

interface Props {
  rows: readonly MessageRow[];
  chosen: string | null;
  onChoose: (key: string) => void;
  onToggle: (key: string) => void;
}

/** The times of a row; the root of the messages without a session has the oldest one's. */
function timesOf(row: MessageRow): { startedAt: number; endedAt: number | null } {
  if (row.kind === 'session') return row.session;
  if (row.kind === 'object') return row.object;
  return { startedAt: Math.min(...row.messages.map(({ startedAt }) => startedAt)), endedAt: null };
}

function Name({ row, onToggle }: { row: MessageRow; onToggle: (key: string) => void }) {
  const Icon = row.kind === 'object' ? icons[row.object.kind] : FolderOpenRegular;
  const Chevron = row.expanded === true ? ChevronDownRegular : ChevronRightRegular;
  return (
    <span className={css.name} style={{ paddingLeft: (row.level - 1) * INDENT }} title={rowTitle(row)}>
      {/* The keyboard opens and closes rows with the arrow keys. */}
      <span
        className={css.twist}
        aria-hidden="true"
        onClick={(event) => {
          event.stopPropagation();
          if (row.expanded !== undefined) onToggle(row.key);
        }}
      >
        {row.expanded !== undefined && <Chevron fontSize={16} />}
      </span>
      <Icon fontSize={16} aria-hidden className={css.icon ?? ''} />
      <span className={row.kind === 'object' ? undefined : css.strong}>{rowTitle(row)}</span>
    </span>
  );
}

const columnsOf = (onToggle: Props['onToggle']): readonly DataColumn<MessageRow>[] => [
  {
    id: 'name',
    head: heads.name,
    width: 216,
    grow: true,
    cell: (row) => <Name row={row} onToggle={onToggle} />,
  },
  { id: 'owner', head: heads.owner, width: 96, cell: ownerText },
  { id: 'opened', head: heads.opened, width: 80, cell: (row) => <VirtualTime at={timesOf(row).startedAt} /> },
  {
    id: 'duration',
    head: heads.duration,
    width: 76,
    align: 'end',
    cell: (row) => {
      const { startedAt, endedAt } = timesOf(row);
      return <Duration from={startedAt} to={endedAt} />;
    },
  },
  {
    id: 'state',
    head: heads.state,
    width: 224,
    cell: (row) => {
      const { word, look } = rowState(row);
      return (
        <span title={word}>
          <StateText look={look}>{word}</StateText>
        </span>
      );
    },
  },
  {
    id: 'unsaved',
    head: heads.unsaved,
    width: 88,
    cell: (row) => <span className={css.unsaved}>{unsavedText(row)}</span>,
  },
  { id: 'callback', head: heads.callback, width: 84, cell: callbackText },
];

/** Message sessions, their messages and what is open in those, as a tree. */
export function MessageTree({ rows, chosen, onChoose, onToggle }: Props) {
  const columns = useMemo(() => columnsOf(onToggle), [onToggle]);
  return (
    <DataTable
      caption={words.caption}
      columns={columns}
      rows={rows}
      keyOf={({ key }) => key}
      nameOf={(row) =>
        words.rowName(rowTitle(row), rowState(row).word, [
          ownerText(row),
          unsavedText(row),
          callbackText(row) === '' ? '' : `${heads.callback}: ${callbackText(row)}`,
        ])
      }
      testIdOf={({ key }) => `message-row-${key}`}
      isEnded={(row) =>
        (row.kind === 'session' && row.session.state === 'closed') ||
        (row.kind === 'object' && row.object.state === 'released')
      }
      tree={{
        level: ({ level }) => level,
        expanded: ({ expanded }) => expanded,
        toggle: ({ key }) => onToggle(key),
      }}
      select={{ chosen, choose: ({ key }) => onChoose(key) }}
    />
  );
}
