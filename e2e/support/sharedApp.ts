import type { Page } from '@playwright/test';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type {} from '../../shared/ipc/testInterface';
import type { CastName } from '../../shared/scenario/casts';
import { launchForTest, type RunningApp } from './launch';

declare global {
  var systemDialogs: Pick<Electron.Dialog, 'showOpenDialog' | 'showSaveDialog'>;
}

/** Everything anew, as after a start on that data folder, in that world or the one that is kept there. */
export async function startOver({ app }: RunningApp, folder: string, world?: CastName): Promise<void> {
  await app.evaluate((_electron, [place, cast]) => trainerTest.startOver(place, cast), [
    folder,
    world,
  ] as const);
  await app.windows()[0]?.getByRole('main').waitFor();
}

/**
 * One app for the tests of a worker, one after the other: starting a process and a browser, or only loading a page, costs
 * more than most tests. Every test gets a fresh run, a fresh data folder, and one window that begins anew; the process and
 * the loaded code of the page are the same.
 */
export class SharedApp {
  #app: RunningApp | null = null;
  /** The data folder of the present test, unless it is the one that the process keeps its own files in. */
  #folder: string | null = null;
  /** The world of the present test; the next one mostly wants the same. */
  #world: CastName = 'demonstration';

  /** The app as after its start, in that world. */
  async take(world: CastName): Promise<RunningApp> {
    const running = this.#app ?? (await this.#launch());
    if (world !== this.#world) await startOver(running, running.dataDir, world);
    this.#world = world;
    return (this.#app = running);
  }

  async #launch(): Promise<RunningApp> {
    const running = await launchForTest();
    this.#world = 'demonstration';
    // A test may put its own answers in place of these; the next one begins without them.
    await running.app.evaluate(({ dialog }) => {
      globalThis.systemDialogs = {
        showOpenDialog: dialog.showOpenDialog.bind(dialog),
        showSaveDialog: dialog.showSaveDialog.bind(dialog),
      };
    });
    return running;
  }

  /** After a test that passed: makes everything anew for the next one. What it complains about belongs to this test. */
  async giveBack(running: RunningApp): Promise<readonly string[]> {
    this.#app = null;
    const { app } = running;
    const page = running.hasEnded ? undefined : app.windows()[0];
    if (page === undefined) return this.end(running);
    const dataDir = mkdtempSync(join(tmpdir(), 'simulator-e2e-'));
    await this.#tidy(page);
    await app.evaluate(({ dialog }) => void Object.assign(dialog, globalThis.systemDialogs));
    await startOver(running, dataDir, this.#world);
    const heard = running.complaints.take();
    this.#removeFolder();
    this.#folder = dataDir;
    this.#app = Object.assign(running, { page, dataDir });
    return heard;
  }

  /**
   * Sizes of panels outlive a window, as they should; the next test begins without them, and with the mouse at rest. What a
   * test has put into the page itself, or has left open over it, goes with a reload.
   */
  async #tidy(page: Page): Promise<void> {
    const touched = await page.evaluate(async () => {
      localStorage.clear();
      // A font that is still on its way would fail with the page it is for, and count as a complaint.
      await document.fonts.ready;
      // A menu or popover that is left open hides the rest from assistive technology, and would go on doing so.
      const open = document.querySelector('[data-portal-node]') !== null;
      return open || window.length + document.adoptedStyleSheets.length > 0;
    });
    if (touched) await page.reload();
    await page.mouse.move(0, 0);
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
