import type { CallInput } from '../../../shared/mapi/calls';
import { OpenPartFlag } from '../../../shared/mapi/messageFlags';
import type { MessageObjectRecord } from '../../../shared/model/messageSession';
import { strings } from '../../strings';
import type { MessageRow } from './tree';

const words = strings.messages.calls;
/** More attachments are opened one by one in the Lab. */
const MOST_ATTACHMENTS = 50;

/** Something that the owner of a row can do with it: its calls are made in order until one fails. */
export interface RowAction {
  readonly id: string;
  readonly label: string;
  readonly client: string;
  readonly calls: readonly CallInput[];
}

/** Parts are opened as their parent allows it. */
const flags = OpenPartFlag.MAPI_BEST_ACCESS;

function ofObject(
  object: MessageObjectRecord,
): readonly (readonly [id: string, label: string, ...calls: CallInput[]])[] {
  const { id, kind, state, uncommitted } = object;
  const release = ['release', words.release, { fn: 'IUnknown.Release', object: id }] as const;
  const commit =
    uncommitted > 0 ? [['commit', words.commit, { fn: 'IStorage.Commit', message: id }] as const] : [];
  // What is not open any more answers with an error: that is worth a look too.
  const read = ['read', words.read, { fn: 'IMAPIProp.GetProps', object: id }] as const;
  if (state === 'released') return commit;
  if (state === 'invalid') return [read, ...commit, release];
  if (kind === 'stream') return [release];
  if (kind === 'attachment table' || kind === 'recipient table')
    return [['rows', words.rows, { fn: 'IMAPITable.QueryRows', object: id }], release];
  const isAttachment = kind === 'attachment';
  const property = isAttachment ? 'PR_ATTACH_LONG_FILENAME' : 'PR_SUBJECT';
  const value = isAttachment ? strings.messages.newName : strings.messages.newSubject;
  const open = (name: string): CallInput => ({
    fn: 'IMAPIProp.OpenProperty',
    object: id,
    property: name,
    flags,
  });
  const numbers = Array.from(
    { length: Math.min(object.attachments, MOST_ATTACHMENTS) },
    (_, number) => number,
  );
  return [
    ...(isAttachment
      ? ([
          ['embedded', words.embedded, open('PR_ATTACH_DATA_OBJ')],
          ['data', words.data, open('PR_ATTACH_DATA_BIN')],
        ] as const)
      : ([
          ...(numbers.length === 0
            ? []
            : [
                [
                  'attachments',
                  words.attachments,
                  ...numbers.map((number): CallInput => ({
                    fn: 'IMessage.OpenAttach',
                    message: id,
                    number,
                    flags,
                  })),
                ] as const,
              ]),
          ['attachment-table', words.attachmentTable, { fn: 'IMessage.GetAttachmentTable', message: id }],
          ['recipient-table', words.recipientTable, { fn: 'IMessage.GetRecipientTable', message: id }],
          ['body', words.body, open('PR_BODY')],
        ] as const)),
    read,
    [
      'change',
      isAttachment ? words.changeName : words.change,
      { fn: 'IMAPIProp.SetProps', object: id, values: { [property]: value } },
    ],
    ['save', words.save, { fn: 'IMAPIProp.SaveChanges', object: id }],
    ...commit,
    release,
  ];
}

/** What can be done with a row of the tree. */
export function rowActions(row: MessageRow): readonly RowAction[] {
  if (row.kind === 'loose') return [];
  if (row.kind === 'session') {
    const { id, client } = row.session;
    const call: CallInput = { fn: 'CloseIMsgSession', session: id };
    return [{ id: 'close', label: words.close, client, calls: [call] }];
  }
  const { client } = row.object;
  return ofObject(row.object).map(([id, label, ...calls]) => ({ id, label, client, calls }));
}
