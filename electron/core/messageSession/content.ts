import type { MsgAttachment, MsgLevel, MsgMessage, MsgProperty, MsgValue } from '../../../shared/msg/message';
import { textOf } from '../../../shared/msg/message';
import { idOfTag, PropType, typeOfTag } from '../../../shared/msg/propertyTypes';
import { MsgTag } from '../../../shared/msg/tags';
import type { MessageFile } from './files';

/** The storage of a file: what it holds, and what it would hold after a commit. */
export interface FileStorage {
  readonly file: MessageFile;
  /** What was committed last; null when the file cannot be read. */
  content: MsgMessage | null;
}

/** What an open object holds. Content is never changed in place: saving hands a new one to the parent. */
export interface OpenContent {
  content: MsgMessage | MsgAttachment | null;
  /** Number of the attachment that it is, or stands in. */
  readonly number: number | null;
  /** Of the message of a storage: the storage, its flags, and what SaveChanges put into it without a commit. */
  readonly storage: {
    readonly of: FileStorage;
    readonly commitsItself: boolean;
    saved: MsgMessage | null;
  } | null;
}

/** PROPATTR_READABLE and PROPATTR_WRITEABLE. */
const READ_WRITE = 6;

/** The properties with some of them set; a new one goes to the end. */
export function withProperties<L extends MsgLevel>(level: L, values: ReadonlyMap<number, MsgValue>): L {
  const kept = level.properties.map((property) => {
    const value = values.get(property.tag);
    return value === undefined ? property : { ...property, value };
  });
  const known = new Set(level.properties.map(({ tag }) => tag));
  const added: MsgProperty[] = [...values]
    .filter(([tag]) => !known.has(tag))
    .map(([tag, value]) => ({ tag, flags: READ_WRITE, value }));
  return { ...level, properties: [...kept, ...added] };
}

export const withAttachment = (message: MsgMessage, number: number, changed: MsgAttachment): MsgMessage => ({
  ...message,
  attachments: message.attachments.map((attachment, i) => (i === number ? changed : attachment)),
});

/** A value as a program passes it, in the type of the tag; undefined when it does not fit. */
export function valueFor(tag: number, value: string | number | boolean): MsgValue | undefined {
  switch (typeOfTag(tag)) {
    case PropType.PT_UNICODE:
    case PropType.PT_STRING8:
      return typeof value === 'string' ? value : undefined;
    case PropType.PT_LONG:
      return typeof value === 'number' && Number.isInteger(value) ? value | 0 : undefined;
    case PropType.PT_DOUBLE:
      return typeof value === 'number' ? value : undefined;
    case PropType.PT_BOOLEAN:
      return typeof value === 'boolean' ? value : undefined;
    default:
      return undefined;
  }
}

/** How many bytes of a binary value, and how much of a text, a window is told. */
const SHOWN = 500;

/** A value as it can be shown. */
export function shown(value: MsgValue): string | number | boolean {
  if (typeof value === 'string') return value.length > SHOWN ? `${value.slice(0, SHOWN)}…` : value;
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (typeof value === 'bigint') return String(value);
  return value instanceof Uint8Array ? `${value.length} bytes` : `${value.length} values`;
}

/** What an attachment is called: its long name, its short name, the subject of the message in it, or its number. */
export function attachmentTitle(attachment: MsgAttachment, number: number): string {
  return (
    textOf(attachment, idOfTag(MsgTag.PR_ATTACH_LONG_FILENAME)) ||
    textOf(attachment, idOfTag(MsgTag.PR_ATTACH_FILENAME)) ||
    (attachment.embedded === null ? '' : textOf(attachment.embedded, idOfTag(MsgTag.PR_SUBJECT))) ||
    `attachment ${number + 1}`
  );
}
