import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {} from '../../shared/ipc/testInterface';
import { launchApp, type RunningApp } from './launch';

declare global {
  var systemDialogs: Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog'>;
}

/**
 * One app for the tests of a worker, one after the other: starting a process and a browser costs more than most tests.
 * Every test gets a fresh run, a fresh window and a fresh data folder; only the process is the same.
 */
export class SharedApp {
  #app: RunningApp | null = null;
  /** The data folder of the present test, unless it is the one that the process keeps its own files in. */
  #folder: string | null = null;

  /** The app as after its start. */
  async take(): Promise<RunningApp> {
    if (this.#app !== null) return this.#app;
    const running = await launchApp();
    // A test may put its own answers in place of these; the next one begins without them.
    await running.app.evaluate(({ dialog }) => {
      globalThis.systemDialogs = {
        showOpenDialog: dialog.showOpenDialog.bind(dialog),
        showSaveDialog: dialog.showSaveDialog.bind(dialog),
      };
    });
    return (this.#app = running);
  }

  /** After a test that passed: makes everything anew for the next one. What it complains about belongs to this test. */
  async giveBack(running: RunningApp): Promise<readonly string[]> {
    this.#app = null;
    const { app } = running;
    const page = running.hasEnded ? undefined : app.windows()[0];
    if (page === undefined) return this.end(running);
    const dataDir = mkdtempSync(join(tmpdir(), 'simulator-e2e-'));
    // Sizes of panels outlive a window, as they should; the next test begins without them, and with the mouse at rest.
    // A font that is still on its way would fail with the page it is for, and count as a complaint.
    await page.evaluate(async () => {
      await document.fonts.ready;
      localStorage.clear();
    });
    await page.mouse.move(0, 0);
    await app.evaluate(async ({ dialog }, folder) => {
      Object.assign(dialog, globalThis.systemDialogs);
      await trainerTest.startOver(folder);
    }, dataDir);
    await page.getByRole('main').waitFor();
    const heard = running.complaints.take();
    this.#removeFolder();
    this.#folder = dataDir;
    this.#app = Object.assign(running, { page, dataDir });
    return heard;
  }

  /** After a test that failed, and at the end: nothing of this app is used again. */
  async end(running: RunningApp | null = this.#app): Promise<readonly string[]> {
    this.#app = null;
    if (running === null) return [];
    await running.close();
    this.#removeFolder();
    return running.complaints.all;
  }

  #removeFolder(): void {
    if (this.#folder !== null) rmSync(this.#folder, { recursive: true, force: true });
    this.#folder = null;
  }
}
