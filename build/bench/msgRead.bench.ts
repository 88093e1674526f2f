import { readMsg, writeMsg } from '../../electron/host/msgFile/msgFile';
import type { Benchmark } from './bench';
import { bigMessage, MEGABYTE } from './bigMessage';

/** How long reading and writing a .msg file of 20 MB takes in one thread: what a worker keeps away from the main process. */
const msgRead: Benchmark = async ({ sampled }) => {
  const one = bigMessage(1, 20 * MEGABYTE);
  const many = bigMessage(2_000, 10_240);
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
