import type {
  MsgAttachment,
  MsgMessage,
  MsgProperty,
  MsgRecipient,
  MsgValue,
} from '../../shared/msg/message';
import { idOfTag } from '../../shared/msg/propertyTypes';
import { newStorage } from '../../shared/msg/storage';
import { AttachMethod, MsgTag, RecipientType } from '../../shared/msg/tags';

/** Properties are readable and writable. */
const READ_WRITE = 6;
/** STORE_UNICODE_OK: texts are UTF-16. */
const STORE_UNICODE_OK = 0x00040000;
/** MSGFLAG_UNSENT: a draft. */
const MSGFLAG_UNSENT = 8;
/** 100 ns steps from 1601 to 1970. */
const EPOCH_1970 = 116_444_736_000_000_000n;

/** FILETIME of a moment. */
const fileTime = (iso: string): bigint => BigInt(Date.parse(iso)) * 10_000n + EPOCH_1970;

const level = (values: readonly (readonly [number, MsgValue])[]): MsgRecipient => ({
  properties: values
    .map(([tag, value]): MsgProperty => ({ tag, flags: READ_WRITE, value }))
    .sort((a, b) => idOfTag(a.tag) - idOfTag(b.tag)),
  rest: newStorage(),
});

export const recipient = (
  name: string,
  address: string,
  type: keyof typeof RecipientType = 'MAPI_TO',
): MsgRecipient =>
  level([
    [MsgTag.PR_RECIPIENT_TYPE, RecipientType[type]],
    [MsgTag.PR_DISPLAY_NAME, name],
    [MsgTag.PR_EMAIL_ADDRESS, address],
  ]);

/** An attached file. */
export const file = (name: string, content: string): MsgAttachment => ({
  ...level([
    [MsgTag.PR_ATTACH_DATA_BIN, new TextEncoder().encode(content)],
    [MsgTag.PR_ATTACH_LONG_FILENAME, name],
    [MsgTag.PR_ATTACH_METHOD, AttachMethod.ATTACH_BY_VALUE],
  ]),
  embedded: null,
  object: null,
});

/** A message attached to a message. */
export const forwarded = (message: MsgMessage, subject: string): MsgAttachment => ({
  ...level([
    [MsgTag.PR_DISPLAY_NAME, subject],
    [MsgTag.PR_ATTACH_METHOD, AttachMethod.ATTACH_EMBEDDED_MSG],
  ]),
  embedded: message,
  object: null,
});

export interface Written {
  readonly subject: string;
  readonly from: readonly [name: string, address: string];
  readonly sent: string;
  readonly body: string;
  readonly recipients?: readonly MsgRecipient[];
  readonly attachments?: readonly MsgAttachment[];
}

export function message({
  subject,
  from,
  sent,
  body,
  recipients = [],
  attachments = [],
}: Written): MsgMessage {
  const [name, address] = from;
  return {
    ...level([
      [MsgTag.PR_MESSAGE_CLASS, 'IPM.Note'],
      [MsgTag.PR_SUBJECT, subject],
      [MsgTag.PR_CLIENT_SUBMIT_TIME, fileTime(sent)],
      [MsgTag.PR_SENDER_NAME, name],
      [MsgTag.PR_SENDER_EMAIL_ADDRESS, address],
      [MsgTag.PR_MESSAGE_FLAGS, MSGFLAG_UNSENT],
      [MsgTag.PR_BODY, body],
      [MsgTag.PR_STORE_SUPPORT_MASK, STORE_UNICODE_OK],
    ]),
    recipients,
    attachments,
    names: [],
  };
}
