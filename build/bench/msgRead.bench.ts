import { readMsg, writeMsg } from '../../electron/host/msgFile/msgFile';
import { newStorage } from '../../shared/msg/storage';
import { AttachMethod, MsgTag } from '../../shared/msg/tags';
import { message } from '../samples/compose';
import type { Benchmark } from './bench';

const MEGABYTE = 1_048_576;
const READ_WRITE = 6;

/** A message with `count` attachments of `each` bytes. */
function bytesOf(count: number, each: number): Uint8Array {
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

/** How long reading and writing a .msg file of 20 MB takes in one thread: what a worker keeps away from the main process. */
const msgRead: Benchmark = async ({ sampled }) => {
  const one = bytesOf(1, 20 * MEGABYTE);
  const many = bytesOf(2_000, 10_240);
  const timed = (work: () => unknown) => () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  };
  const parsed = readMsg(one);
  return [
    await sampled(
      'read 20 MB, one attachment',
      'ms',
      timed(() => readMsg(one)),
    ),
    await sampled(
      'read 20 MB, 2,000 attachments',
      'ms',
      timed(() => readMsg(many)),
    ),
    await sampled(
      'write 20 MB, one attachment',
      'ms',
      timed(() => writeMsg(parsed)),
    ),
  ];
};

export default msgRead;
