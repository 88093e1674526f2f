import { test as base, type ElectronApplication, type Page, type TestInfo } from '@playwright/test';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { CastName } from '../shared/scenario/casts';
import { Engine, SimulatorWindow } from './pages';
import { launchForTest, type LaunchOptions, type RunningApp } from './support/launch';
import { SharedApp, startOver } from './support/sharedApp';

export { expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
export { Engine, menu, SimulatorWindow } from './pages';
export { axe, axeInBothThemes } from './support/axe';
export type { LaunchOptions, RunningApp } from './support/launch';

/** What every spec gets. */
export interface Simulator {
  /**
   * How `app` and `page` start, in a process of their own: `test.use({ startWith: { args: ['--lesson=demo'] } })`, or `{}`
   * for a test about the process itself. Without it the test shares its process with others, one after the other.
   */
  startWith: LaunchOptions | null;
  /** Complaints of the app that this test provokes on purpose. */
  allow: readonly RegExp[];
  /** The built-in world that the test begins in. */
  world: CastName;
  /** Starts another app; it is closed and checked like the first one. */
  launch: (options?: LaunchOptions) => Promise<RunningApp>;
  /** The app that `app` and `page` belong to. */
  running: RunningApp;
  app: ElectronApplication;
  /** The first window of the app, ready to use. */
  page: Page;
  /** The regions of that window by role and name. */
  ui: SimulatorWindow;
  /** The engine in the main process. */
  engine: Engine;
  /** Ends the run and begins another one, as a new start of the app on that data folder would; by itself on the same one. */
  startAgain: (dataDir?: string) => Promise<void>;
  /** An empty folder, for `startAgain`. */
  otherFolder: string;
}

/**
 * The simulator on whatever runtime this run has: a fresh run, window and data folder, a clock that stands still until it is
 * told to move, and a test that fails on any complaint of the page or the main process, on any request outside the app, and
 * when the app does not end.
 */
export const test = base.extend<Simulator, { shared: SharedApp }>({
  startWith: [null, { option: true }],
  allow: [[], { option: true }],
  world: ['demonstration', { option: true }],

  shared: [
    async ({}, use) => {
      const shared = new SharedApp();
      await use(shared);
      complain(await shared.end());
    },
    { scope: 'worker' },
  ],

  launch: async ({}, use, testInfo) => {
    const started: RunningApp[] = [];
    await use(async (options) => {
      const running = await launchForTest(options);
      started.push(running);
      return running;
    });

    if (failed(testInfo)) for (const running of started) await attachPicture(running, testInfo);
    for (const running of started) await running.close();
    complain(started.flatMap(({ complaints }) => complaints.all));
  },

  running: async ({ launch, shared, startWith, allow, world }, use, testInfo) => {
    if (startWith !== null) {
      await use(await launch({ allow, ...startWith }));
      return;
    }
    const running = await shared.take(world);
    running.complaints.allow(allow);
    await use(running);
    if (failed(testInfo)) {
      await attachPicture(running, testInfo);
      complain(await shared.end(running));
    } else complain(await shared.giveBack(running));
  },
  app: async ({ running }, use) => use(running.app),
  page: async ({ running }, use) => use(running.page),
  ui: async ({ page }, use) => use(new SimulatorWindow(page)),
  engine: async ({ app }, use) => use(new Engine(app)),
  startAgain: async ({ running }, use) => use((dataDir = running.dataDir) => startOver(running, dataDir)),
  // It goes with the data folder that it is in.
  otherFolder: async ({ running }, use) => use(mkdtempSync(join(running.dataDir, 'other-'))),
});

const failed = ({ status, expectedStatus }: TestInfo) => status !== expectedStatus;

function complain(heard: readonly string[]): void {
  if (heard.length > 0) throw new Error(`The app complained:\n${heard.join('\n')}`);
}

/** Leaves what a person needs to see why a test failed. */
async function attachPicture(running: RunningApp, testInfo: TestInfo): Promise<void> {
  await testInfo.attach('stderr of the main process', {
    body: running.complaints.stderr,
    contentType: 'text/plain',
  });
  if (running.page.isClosed()) return;
  const body = await running.page.screenshot({ timeout: 5_000 }).catch(() => undefined);
  if (body !== undefined) await testInfo.attach('window', { body, contentType: 'image/png' });
}
