import { expect, test, windowOf } from './fixture';

test.use({ sharesApp: true });

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
  await app.evaluate(({ session }) => session.defaultSession.setPermissionCheckHandler(null));
});

test('themeSource decides what the page prefers, in windows open and new', async ({ app, page }) => {
  const isDark = () => matchMedia('(prefers-color-scheme: dark)').matches;
  expect(await page.evaluate(isDark)).toBe(false);
  const useDark = await app.evaluate(({ nativeTheme }) => {
    nativeTheme.themeSource = 'dark';
    return nativeTheme.shouldUseDarkColors;
  });
  expect(useDark).toBe(true);
  await expect.poll(() => page.evaluate(isDark)).toBe(true);
  const [second] = await Promise.all([
    app.waitForEvent('window'),
    app.evaluate(() => globalThis.openWindow()),
  ]);
  await second.getByRole('heading', { name: 'Fixture' }).waitFor();
  await expect.poll(() => second.evaluate(isDark)).toBe(true);
  await app.evaluate(({ nativeTheme }) => void (nativeTheme.themeSource = 'system'));
  await expect.poll(() => page.evaluate(isDark)).toBe(false);
});

test('executeJavaScript answers from the page, and rejects with its error', async ({ app, page }) => {
  const handle = await windowOf(app, page);
  const answers = await handle.evaluate(async (w) => {
    const title: unknown = await w.webContents.executeJavaScript('document.title');
    const failed: unknown = await w.webContents
      .executeJavaScript('nothing.here')
      .catch((e: unknown) => (e as Error).message.split('\n')[0]);
    return [title, failed];
  });
  expect(answers).toEqual(['Fixture', 'ReferenceError: nothing is not defined']);
});

test('a page that crashed can be loaded again', async ({ app, page }) => {
  const second = await app.evaluate(async ({ BrowserWindow }) => {
    await globalThis.openWindow();
    const window = BrowserWindow.getAllWindows().at(-1);
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
