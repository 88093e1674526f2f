import { PropType, tagOf } from './propertyTypes';

/** Property tags that the simulator speaks of by name (MAPITags.h). Texts are UTF-16. */
export const MsgTag = {
  PR_MESSAGE_CLASS: tagOf(0x001a, PropType.PT_UNICODE),
  PR_IMPORTANCE: tagOf(0x0017, PropType.PT_LONG),
  PR_SUBJECT: tagOf(0x0037, PropType.PT_UNICODE),
  PR_CLIENT_SUBMIT_TIME: tagOf(0x0039, PropType.PT_SYSTIME),
  PR_RECIPIENT_TYPE: tagOf(0x0c15, PropType.PT_LONG),
  PR_SENDER_NAME: tagOf(0x0c1a, PropType.PT_UNICODE),
  PR_SENDER_EMAIL_ADDRESS: tagOf(0x0c1f, PropType.PT_UNICODE),
  PR_DISPLAY_TO: tagOf(0x0e04, PropType.PT_UNICODE),
  PR_MESSAGE_FLAGS: tagOf(0x0e07, PropType.PT_LONG),
  PR_MESSAGE_RECIPIENTS: tagOf(0x0e12, PropType.PT_OBJECT),
  PR_MESSAGE_ATTACHMENTS: tagOf(0x0e13, PropType.PT_OBJECT),
  PR_ATTACH_NUM: tagOf(0x0e21, PropType.PT_LONG),
  PR_BODY: tagOf(0x1000, PropType.PT_UNICODE),
  PR_DISPLAY_NAME: tagOf(0x3001, PropType.PT_UNICODE),
  PR_EMAIL_ADDRESS: tagOf(0x3003, PropType.PT_UNICODE),
  PR_STORE_SUPPORT_MASK: tagOf(0x340d, PropType.PT_LONG),
  PR_ATTACH_DATA_BIN: tagOf(0x3701, PropType.PT_BINARY),
  PR_ATTACH_DATA_OBJ: tagOf(0x3701, PropType.PT_OBJECT),
  PR_ATTACH_FILENAME: tagOf(0x3704, PropType.PT_UNICODE),
  PR_ATTACH_METHOD: tagOf(0x3705, PropType.PT_LONG),
  PR_ATTACH_LONG_FILENAME: tagOf(0x3707, PropType.PT_UNICODE),
} as const;

/** PR_ATTACH_METHOD: the bytes are in the file; the attachment is a message. */
export const AttachMethod = { ATTACH_BY_VALUE: 1, ATTACH_EMBEDDED_MSG: 5 } as const;

/** PR_RECIPIENT_TYPE. */
export const RecipientType = { MAPI_TO: 1, MAPI_CC: 2 } as const;

const byName: ReadonlyMap<string, number> = new Map(Object.entries(MsgTag));
const nameByTag: ReadonlyMap<number, string> = new Map(
  Object.entries(MsgTag).map(([name, tag]) => [tag, name]),
);

/** The tag of a name such as `PR_SUBJECT`, or of its number in hex (`0x0037001F`); undefined for anything else. */
export function tagOfName(name: string): number | undefined {
  return byName.get(name) ?? (/^0x[0-9a-f]{8}$/i.test(name) ? Number(name) : undefined);
}

/** Name of a tag, or its number in hex. */
export const nameOfTag = (tag: number): string =>
  nameByTag.get(tag) ?? `0x${(tag >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;
