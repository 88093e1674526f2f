import { writeMsg } from '../../electron/host/msgFile/msgFile';
import { newStorage } from '../../shared/msg/storage';
import { AttachMethod, MsgTag } from '../../shared/msg/tags';
import { message } from '../samples/compose';

export const MEGABYTE = 1_048_576;
const READ_WRITE = 6;

/** A .msg file with `count` attachments of `each` bytes. */
export function bigMessage(count: number, each: number): Uint8Array {
  const attachments = Array.from({ length: count }, (_, i) => ({
    properties: [
      { tag: MsgTag.PR_ATTACH_DATA_BIN, flags: READ_WRITE, value: new Uint8Array(each).fill(i + 1) },
      { tag: MsgTag.PR_ATTACH_METHOD, flags: READ_WRITE, value: AttachMethod.ATTACH_BY_VALUE },
      { tag: MsgTag.PR_ATTACH_LONG_FILENAME, flags: READ_WRITE, value: `part ${i}.bin` },
    ],
    embedded: null,
    object: null,
    rest: newStorage(),
  }));
  const from = ['Ana', 'ana@contoso.example'] as const;
  return writeMsg(message({ subject: 'Big', from, sent: '2003-05-12T09:00:00Z', body: 'x', attachments }));
}
