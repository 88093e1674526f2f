import { expect, test, windowOf } from './fixture';

test.describe('windows that leave their app as it was', () => {
  test.use({ sharesApp: true });

  test('two windows: each call and each push finds its own', async ({ app, page }) => {
    const [second] = await Promise.all([
      app.waitForEvent('window'),
      app.evaluate(() => globalThis.openWindow()),
    ]);
    await second.getByRole('heading', { name: 'Fixture' }).waitFor();
    const who = () => window.fixture.invoke('who');
    expect([await page.evaluate(who), await second.evaluate(who)]).toMatchObject([
      { window: 0 },
      { window: 1 },
    ]);
    for (const target of [page, second])
      await target.evaluate(() => {
        window.fixture.on('news', (text) => (document.title = String(text)));
      });
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[1]?.webContents.send('news', 'for the second'),
    );
    await expect(second).toHaveTitle('for the second');
    await expect(page).toHaveTitle('Fixture');
    const secondWindow = await windowOf(app, second);
    expect(
      await app.evaluate(({ BrowserWindow }, w) => BrowserWindow.getAllWindows().indexOf(w), secondWindow),
    ).toBe(1);
  });

  test('a listener of close may veto, also when the whole app quits', async ({ app, page }) => {
    const vetoed = await app.evaluate(({ app: electron, BrowserWindow }) => {
      const [window] = BrowserWindow.getAllWindows();
      const veto = (event: Electron.Event) => event.preventDefault();
      window?.on('close', veto);
      window?.close();
      electron.quit();
      const alive = [window?.isDestroyed(), BrowserWindow.getAllWindows().length];
      window?.off('close', veto);
      return alive;
    });
    expect(vetoed).toEqual([false, 1]);
    expect(await page.evaluate(() => window.fixture.invoke('echo', 'still here'))).toEqual(['still here']);
  });

  test('the page has the size that was asked for, at first and later', async ({ app, page }) => {
    expect(await page.evaluate(() => [innerWidth, innerHeight])).toEqual([640, 480]);
    const handle = await windowOf(app, page);
    await handle.evaluate((w) => w.setContentSize(500, 400));
    await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([500, 400]);
  });

  test('ready-to-show comes once, and events of a window reach its listeners', async ({ app }) => {
    await app.firstWindow();
    const seen = await app.evaluate(async ({ app: electron, BrowserWindow }) => {
      const events: string[] = [];
      electron.once('web-contents-created', (_event, contents) => {
        events.push('created');
        contents.on('did-finish-load', () => events.push('did-finish-load'));
      });
      const opening = globalThis.openWindow();
      const ready = new Promise<void>((resolve) => {
        BrowserWindow.getAllWindows()
          .at(-1)
          ?.on('ready-to-show', () => {
            events.push('ready-to-show');
            resolve();
          });
      });
      await Promise.all([opening, ready]);
      return events;
    });
    expect([...seen].sort()).toEqual(['created', 'did-finish-load', 'ready-to-show']);
  });

  test('closing one of two windows keeps the app; closing the last lets it decide', async ({ app, page }) => {
    await app.evaluate(() => globalThis.openWindow());
    await page.close();
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
      .toBe(1);
    const events = await app.evaluate(async ({ app: electron, BrowserWindow }) => {
      const seen: string[] = [];
      const [last] = BrowserWindow.getAllWindows();
      last?.on('close', () => seen.push('close'));
      last?.on('closed', () => seen.push('closed'));
      last?.webContents.on('destroyed', () => seen.push('destroyed'));
      const all = new Promise<void>((resolve) => electron.once('window-all-closed', () => resolve()));
      last?.close();
      await all;
      return { seen, destroyed: last?.isDestroyed(), windows: BrowserWindow.getAllWindows().length };
    });
    expect(events).toEqual({ seen: ['close', 'destroyed', 'closed'], destroyed: true, windows: 0 });
  });

  test('window.close() of the page closes its window', async ({ app, page }) => {
    const closed = page.waitForEvent('close');
    await page.evaluate(() => void setTimeout(() => window.close()));
    await closed;
    // The test hears of it from the browser, and so does main: one of them first.
    await expect
      .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length))
      .toBe(0);
  });

  test("a listener of close may veto a test's page.close as well", async ({ app, page }) => {
    await expect(page).toHaveTitle('Fixture');
    // Playwright asks main only about pages that open after it has connected itself; the first one may be too early.
    const [second] = await Promise.all([
      app.waitForEvent('window'),
      app.evaluate(() => globalThis.openWindow()),
    ]);
    await expect(second.getByRole('heading', { name: 'Fixture' })).toBeVisible();
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[1]?.once('close', (event) => {
        event.preventDefault();
        globalThis.received.push(['vetoed']);
      });
    });
    second.close().catch(() => undefined); // ends with its window
    await expect.poll(() => app.evaluate(() => globalThis.received)).toEqual([['vetoed']]);
    expect(await second.evaluate(() => window.fixture.invoke('echo', 'still here'))).toEqual(['still here']);
  });
});

test('quit closes the windows and emits will-quit, once', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture');
  await app.evaluate(({ app: electron, BrowserWindow }) => {
    electron.on('will-quit', () => console.error('seen will-quit'));
    BrowserWindow.getAllWindows()[0]?.on('closed', () => console.error('seen closed'));
  });
  let said = '';
  app.process().stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await app.close();
  expect(said.match(/seen .*/g)).toEqual(['seen closed', 'seen will-quit']);
});
