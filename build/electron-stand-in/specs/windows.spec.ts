import { spawnSync } from 'node:child_process';
import { expect, test, windowOf } from './fixture';

test('two windows: each call and each push finds its own', async ({ app, page }) => {
  const [second] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(() => globalThis.openWindow({ title: 'Second' })),
  ]);
  await second.getByRole('heading', { name: 'Fixture' }).waitFor();
  const who = () => window.fixture.invoke('who');
  expect([await page.evaluate(who), await second.evaluate(who)]).toMatchObject([
    { window: 1 },
    { window: 2 },
  ]);
  for (const target of [page, second])
    await target.evaluate(() => {
      window.fixture.on('news', (text) => (document.title = String(text)));
    });
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.fromId(2)?.webContents.send('news', 'for the second'),
  );
  await expect(second).toHaveTitle('for the second');
  await expect(page).toHaveTitle('Fixture');
  const secondWindow = await windowOf(app, second);
  await expect.poll(() => secondWindow.evaluate((w) => [w.getTitle(), w.id])).toEqual(['for the second', 2]);
});

test('closing one of two windows keeps the app; closing the last lets it decide', async ({ app, page }) => {
  await app.evaluate(async () => {
    globalThis.stay = true;
    await globalThis.openWindow();
  });
  await page.close();
  await expect
    .poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().map((w) => w.id)))
    .toEqual([2]);
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

test('window.close() of the page closes its window', async ({ app, page }) => {
  const ended = app.waitForEvent('close');
  await page.evaluate(() => void setTimeout(() => window.close()));
  await ended;
});

test('quit emits before-quit, will-quit and quit, and can be vetoed at the first', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture');
  await app.evaluate(({ app: electron }) => {
    electron.once('before-quit', (event) => event.preventDefault());
    electron.quit();
    for (const name of ['before-quit', 'will-quit', 'quit'])
      electron.on(name as 'quit', () => console.error(`seen ${name}`));
  });
  let said = '';
  app.process().stderr?.on('data', (chunk: Buffer) => (said += chunk.toString()));
  await app.close();
  expect(said.match(/seen .*/g)).toEqual(['seen before-quit', 'seen will-quit', 'seen quit']);
});

test('size, visibility and focus are what was asked for', async ({ app, page }) => {
  const handle = await windowOf(app, page);
  expect(await handle.evaluate((w) => [w.isVisible(), w.getContentSize()])).toEqual([false, [640, 480]]);
  const shown = await handle.evaluate((w) => {
    let events = 0;
    w.on('show', () => events++);
    w.show();
    w.show();
    return [w.isVisible(), events];
  });
  expect(shown).toEqual([true, 1]);
  await handle.evaluate((w) => w.setContentSize(500, 400));
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([500, 400]);
  await expect.poll(() => handle.evaluate((w) => w.getContentSize())).toEqual([500, 400]);
});

test('a second instance is refused and its arguments reach the first', async ({ launch, home }) => {
  const first = await launch({ args: ['--one'] });
  await first.firstWindow();
  const { spawnfile, spawnargs } = first.process();
  const args = [...spawnargs.slice(1).filter((arg) => !/inspect|debugging/.test(arg)), 'hello.json'];
  const second = spawnSync(spawnfile, args, {
    env: { ...process.env, XDG_CONFIG_HOME: home },
    timeout: 20_000,
  });
  expect(second.status).toBe(0);
  await expect.poll(() => first.evaluate(() => globalThis.received)).toEqual([['second', 'hello.json']]);
});

test('ready-to-show comes once, and events of a window reach its listeners', async ({ app }) => {
  await app.firstWindow();
  const seen = await app.evaluate(async ({ app: electron }) => {
    const events: string[] = [];
    electron.once('web-contents-created', (_event, contents) => {
      contents.on('dom-ready', () => events.push('dom-ready'));
      contents.on('did-finish-load', () => events.push('did-finish-load'));
    });
    const ready = new Promise<void>((resolve) =>
      electron.once('browser-window-created', (_event, window) => {
        events.push('created');
        window.on('ready-to-show', () => {
          events.push('ready-to-show');
          resolve();
        });
      }),
    );
    await globalThis.openWindow();
    await ready;
    return events;
  });
  expect([...seen].sort()).toEqual(['created', 'did-finish-load', 'dom-ready', 'ready-to-show']);
});
