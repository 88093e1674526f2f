import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import type {} from '../../shared/ipc/testInterface';
import type { Benchmark } from './bench';
import { bigMessage, MEGABYTE } from './bigMessage';

/** How long nothing else was done in the main process while it opened a file by its open dialog: the longest pause, ms. */
const longestPause = (app: ElectronApplication, path: string): Promise<number> =>
  app.evaluate(async ({ dialog }, file) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [file] });
    let worst = 0;
    let last = performance.now();
    const timer = setInterval(() => {
      const now = performance.now();
      worst = Math.max(worst, now - last);
      last = now;
    }, 1);
    await trainerTest.send('world', { use: 'empty' });
    await trainerTest.send('messageFile', { do: 'choose' });
    while ((await trainerTest.state()).messageFiles.length === 0)
      await new Promise((go) => setTimeout(go, 20));
    clearInterval(timer);
    return worst;
  }, path);

/** Opening a .msg file of 20 MB must not be felt: no pause of the main process over 50 ms. */
const msgStall: Benchmark = async ({ sampled, launch }) => {
  const folder = mkdtempSync(join(tmpdir(), 'msg-stall-'));
  try {
    const write = (name: string, bytes: Uint8Array) => {
      writeFileSync(join(folder, name), bytes);
      return join(folder, name);
    };
    const one = write('one.msg', bigMessage(1, 20 * MEGABYTE));
    const many = write('many.msg', bigMessage(2_000, 10_240));
    const pause = async (path: string) => {
      const running = await launch();
      const worst = await longestPause(running.app, path);
      await running.close();
      return worst;
    };
    const most = { what: 'limit', value: 50 };
    return [
      {
        ...(await sampled('longest pause, 20 MB, one attachment', 'ms', () => pause(one), 3)),
        against: most,
      },
      {
        ...(await sampled('longest pause, 20 MB, 2,000 attachments', 'ms', () => pause(many), 3)),
        against: most,
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

export default msgStall;
