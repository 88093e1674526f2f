import { HR } from '../../../shared/mapi/extendedCodes';
import { OPEN_PART_FLAGS_MASK, OpenPartFlag } from '../../../shared/mapi/messageFlags';
import type { MessageObjectRecord, MessagePart } from '../../../shared/model/messageSession';
import type { MsgAttachment, MsgMessage } from '../../../shared/msg/message';
import { valueOf } from '../../../shared/msg/message';
import { idOfTag, PropType, typeOfTag } from '../../../shared/msg/propertyTypes';
import { MsgTag, nameOfTag, tagOfName } from '../../../shared/msg/tags';
import { answer, type Ctx, type Outcome, type ProcedureOf } from '../context';
import { attachmentTitle, shown } from './content';
import { contentOf, INVALID, openObject, openPart } from './objects';

/** Types that OpenProperty can open as a stream. */
const STREAMS: ReadonlySet<number> = new Set([PropType.PT_UNICODE, PropType.PT_STRING8, PropType.PT_BINARY]);

/** The access that the flags ask for, as far as the parent allows it; null: not allowed. */
function accessFor(parent: MessageObjectRecord, flags: number): MessageObjectRecord['access'] | null {
  if ((flags & OpenPartFlag.MAPI_MODIFY) !== 0) return parent.access === 'read/write' ? 'read/write' : null;
  return (flags & OpenPartFlag.MAPI_BEST_ACCESS) !== 0 ? parent.access : 'read';
}

const isMessage = ({ kind }: MessageObjectRecord): boolean =>
  kind === 'message' || kind === 'embedded message';

/** What is common to the methods that open a part: a valid object, good flags, allowed access; then `open`. */
function opening(
  ctx: Ctx,
  reference: string,
  flags: number,
  suits: (object: MessageObjectRecord) => boolean,
  open: (object: MessageObjectRecord, access: MessageObjectRecord['access']) => Outcome,
): Outcome {
  const object = openObject(ctx, reference);
  if (object === undefined || !suits(object)) return INVALID;
  if ((flags & ~OPEN_PART_FLAGS_MASK) !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
  const access = accessFor(object, flags);
  return access === null ? answer(HR.MAPI_E_NO_ACCESS) : open(object, access);
}

export const OpenAttach: ProcedureOf<'IMessage.OpenAttach'> = function* (ctx, call) {
  return opening(ctx, call.message, call.flags, isMessage, (message, access) => {
    const attachment = messageIn(ctx, message).attachments[call.number];
    if (attachment === undefined) return answer(HR.MAPI_E_NOT_FOUND, { lppAttach: null });
    const part = {
      kind: 'attachment',
      name: attachmentTitle(attachment, call.number),
      access,
      key: call.number,
    } as const;
    return answer(HR.S_OK, { lppAttach: openPart(ctx, message, part, attachment).id });
  });
};

const tableMethod = (kind: MessagePart) =>
  function* (ctx: Ctx, call: { message: string; flags: number }) {
    return opening(ctx, call.message, 0, isMessage, (message) => {
      // Tables take MAPI_UNICODE only.
      if ((call.flags & 0x7fffffff) !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
      return answer(HR.S_OK, {
        lppTable: openPart(ctx, message, { kind, name: message.name, access: 'read', key: null }, null).id,
      });
    });
  } satisfies ProcedureOf<'IMessage.GetAttachmentTable'>;

export const GetAttachmentTable = tableMethod('attachment table');
export const GetRecipientTable = tableMethod('recipient table') as ProcedureOf<'IMessage.GetRecipientTable'>;

/** IMAPIProp::OpenProperty: the message in an attachment, or a text or binary value as a stream. */
export const OpenProperty: ProcedureOf<'IMAPIProp.OpenProperty'> = function* (ctx, call) {
  return opening(ctx, call.object, call.flags, hasProperties, (object, access) => {
    const tag = tagOfName(call.property);
    if (tag === undefined) return answer(HR.MAPI_E_INVALID_PARAMETER, { lppUnk: null });
    const { content } = contentOf(ctx.world, object);
    const name = nameOfTag(tag);
    const made = (kind: MessagePart, inner: MsgMessage | null) =>
      answer(HR.S_OK, { lppUnk: openPart(ctx, object, { kind, name, access, key: null }, inner).id });
    if (tag === MsgTag.PR_ATTACH_DATA_OBJ && object.kind === 'attachment') {
      const { embedded } = content as MsgAttachment;
      if (embedded !== null) return made('embedded message', embedded);
    }
    if (!STREAMS.has(typeOfTag(tag))) return answer(HR.MAPI_E_INTERFACE_NOT_SUPPORTED, { lppUnk: null });
    if (content === null || valueOf(content, tag) === undefined)
      return answer(HR.MAPI_E_NOT_FOUND, { lppUnk: null });
    return made('stream', null);
  });
};

/** Streams and tables have no properties of their own. */
export const hasProperties = ({ kind }: MessageObjectRecord): boolean =>
  kind === 'message' || kind === 'embedded message' || kind === 'attachment';

function messageIn({ world }: Ctx, message: MessageObjectRecord): MsgMessage {
  return contentOf(world, message).content as MsgMessage;
}

/** The rows of an attachment or recipient table, by the names of their columns. */
export const QueryRowsOfPart: ProcedureOf<'IMAPITable.QueryRows'> = function* (ctx, call) {
  const table = openObject(ctx, call.object);
  const parent = openObject(ctx, table?.parent ?? '');
  if (table === undefined || parent === undefined || !table.kind.endsWith('table')) return INVALID;
  const message = messageIn(ctx, parent);
  const rows = table.kind === 'attachment table' ? attachmentRows(message) : recipientRows(message);
  return answer(HR.S_OK, { lppRows: rows });
};

function attachmentRows({ attachments }: MsgMessage) {
  return attachments.map((attachment, number) => ({
    PR_ATTACH_NUM: number,
    PR_ATTACH_LONG_FILENAME: attachmentTitle(attachment, number),
    PR_ATTACH_METHOD: shown(valueOf(attachment, MsgTag.PR_ATTACH_METHOD) ?? 0),
  }));
}

function recipientRows({ recipients }: MsgMessage) {
  const columns = ['PR_RECIPIENT_TYPE', 'PR_DISPLAY_NAME', 'PR_EMAIL_ADDRESS'] as const;
  return recipients.map((recipient) =>
    Object.fromEntries(
      columns.map((column) => {
        const eightBit = ((idOfTag(MsgTag[column]) << 16) | PropType.PT_STRING8) >>> 0;
        return [column, shown(valueOf(recipient, MsgTag[column]) ?? valueOf(recipient, eightBit) ?? '')];
      }),
    ),
  );
}
