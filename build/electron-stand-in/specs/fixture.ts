import {
  test as base,
  type ElectronApplication,
  type JSHandle,
  type Page,
  type TestInfo,
} from '@playwright/test';
import { makeHome, removeHome, SharedApp, starter, type Launch } from './apps';

export { expect } from '@playwright/test';

/** What the preload of the fixture app shows its page. */
interface Bridge {
  required: Record<string, string>;
  invoke(channel: string, ...args: unknown[]): Promise<unknown>;
  on(channel: string, listener: (...args: unknown[]) => void): () => void;
  sendSync(): void;
  nested: { list: [number, { deep: string }] };
}

declare global {
  interface Window {
    fixture: Bridge;
    atStart: string[];
  }
  // The globals of the fixture app's main process.
  var order: string[];
  var received: unknown[][];
  var stay: boolean;
  var openWindow: (options?: object, page?: string) => Promise<void>;
}

export interface Fixture {
  /** The profile folder of this test; apps started in one test share it. */
  home: string;
  launch: Launch;
  /**
   * Whether `app` is one process for all such tests, each with a window of its own: for tests of what happens in a window,
   * which leave the process as they found it.
   */
  sharesApp: boolean;
  app: ElectronApplication;
  page: Page;
}

export const test = base.extend<Fixture, { shared: SharedApp }>({
  home: async ({}, use) => {
    const home = makeHome();
    await use(home);
    removeHome(home);
  },
  launch: async ({ home }, use, testInfo) => {
    const { launch, said, close } = starter(home);
    await use(launch);
    await explain(testInfo, said());
    await close();
  },
  sharesApp: [false, { option: true }],
  shared: [
    async ({}, use) => {
      const home = makeHome();
      const { launch, said, close } = starter(home);
      await use(new SharedApp(launch, said));
      await close();
      removeHome(home);
    },
    { scope: 'worker' },
  ],
  app: async ({ launch, shared, sharesApp }, use, testInfo) => {
    if (!sharesApp) {
      await use(await launch());
      return;
    }
    const app = await shared.take();
    await use(app);
    await explain(testInfo, shared.said());
    await shared.giveBack(app);
  },
  page: async ({ app }, use) => {
    const page = await app.firstWindow();
    await page.getByRole('heading', { name: 'Fixture' }).waitFor();
    await use(page);
  },
});

/** Leaves with a test that failed what the stand-in had to say. */
async function explain(test: TestInfo, body: string): Promise<void> {
  if (test.status === test.expectedStatus || body === '') return;
  await test.attach('stderr of the main process', { body, contentType: 'text/plain' });
}

/** The window of a page, in main. */
export async function windowOf(
  app: ElectronApplication,
  page: Page,
): Promise<JSHandle<Electron.BrowserWindow>> {
  return (await app.browserWindow(page)) as JSHandle<Electron.BrowserWindow>;
}
