import { expect, test, windowOf } from './fixture';

test('permissions: the handlers of the app decide what the page may do', async ({ app, page }) => {
  const query = () =>
    Promise.all(
      (['geolocation', 'notifications', 'camera'] as const).map(
        async (name) => (await navigator.permissions.query({ name })).state,
      ),
    );
  const asked = await app.evaluate(async ({ session }) => {
    const names: string[] = [];
    session.defaultSession.setPermissionRequestHandler((_contents, permission, answer) => {
      names.push(permission);
      answer(permission === 'notifications');
    });
    await globalThis.openWindow();
    return names;
  });
  expect(asked).toContain('geolocation');
  expect(await page.evaluate(query)).toEqual(['denied', 'granted', 'denied']);

  await app.evaluate(async ({ session }) => {
    session.defaultSession.setPermissionRequestHandler(null);
    session.defaultSession.setPermissionCheckHandler(() => false);
    await globalThis.openWindow();
  });
  expect(await page.evaluate(query)).toEqual(['denied', 'denied', 'denied']);
});

test('themeSource decides what the page prefers, in windows open and new', async ({ app, page }) => {
  const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
  expect(await page.evaluate(isDark)).toBe(false);
  const updated = await app.evaluate(({ nativeTheme }) => {
    let count = 0;
    nativeTheme.on('updated', () => count++);
    nativeTheme.themeSource = 'dark';
    return [count, nativeTheme.shouldUseDarkColors];
  });
  expect(updated).toEqual([1, true]);
  await expect.poll(() => page.evaluate(isDark)).toBe(true);
  const [second] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(() => globalThis.openWindow()),
  ]);
  await second.getByRole('heading', { name: 'Fixture' }).waitFor();
  await expect.poll(() => second.evaluate(isDark)).toBe(true);
});

test('zoom lays the page out in fewer, larger pixels', async ({ app, page }) => {
  const handle = await windowOf(app, page);
  await handle.evaluate((w) => w.webContents.setZoomFactor(2));
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([320, 240]);
  await handle.evaluate((w) => w.webContents.setZoomFactor(1));
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([640, 480]);
});

test('executeJavaScript answers from the page, console-message reports it', async ({ app, page }) => {
  const handle = await windowOf(app, page);
  const answers = await handle.evaluate(async (w) => {
    const heard: string[] = [];
    w.webContents.on('console-message', ({ level, message }: Electron.WebContentsConsoleMessageEventParams) =>
      heard.push(`${level}: ${message}`),
    );
    const title: unknown = await w.webContents.executeJavaScript(
      'console.warn("careful", 7); document.title',
    );
    const failed: unknown = await w.webContents
      .executeJavaScript('nothing.here')
      .catch((e: unknown) => (e as Error).message.split('\n')[0]);
    return [title, heard, failed];
  });
  expect(answers).toEqual(['Fixture', ['warning: careful 7'], 'ReferenceError: nothing is not defined']);
});

test('a page that crashed can be loaded again', async ({ app, page }) => {
  const second = await app.evaluate(async ({ BrowserWindow }) => {
    const window = BrowserWindow.fromId(await globalThis.openWindow());
    if (!window) return [];
    const contents = window.webContents;
    const gone = new Promise<string>((resolve) => {
      contents.once('render-process-gone', (_event, { reason }) => resolve(reason));
    });
    contents.loadURL('chrome://crash').catch(() => undefined);
    const reason = await gone;
    const again = new Promise<void>((resolve) => contents.once('did-finish-load', () => resolve()));
    contents.reload();
    await again;
    const answer: unknown = await contents.executeJavaScript('fixture.invoke("echo", "back")');
    return [reason, answer];
  });
  expect(second).toEqual(['crashed', ['back']]);
  expect(await page.evaluate(() => window.fixture.invoke('echo', 1))).toEqual([1]);
});

test('menu and screen can be asked', async ({ app }) => {
  const told = await app.evaluate(({ Menu, screen }) => {
    Menu.setApplicationMenu(Menu.buildFromTemplate([{ label: 'File', submenu: [{ role: 'quit' }] }]));
    const { width, height } = screen.getPrimaryDisplay().workArea;
    return [
      Menu.getApplicationMenu()?.items[0]?.label,
      width > 0 && height > 0,
      screen.getAllDisplays().length,
    ];
  });
  expect(told).toEqual(['File', true, 1]);
});
