import { expect, test } from './fixture';

test.use({ sharesApp: true });

test('a vetoed will-navigate keeps the page, an unvetoed one lets it go', async ({ app, page }) => {
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    window?.webContents.once('will-navigate', (event, url) => {
      globalThis.received.push(['asked', url]);
      event.preventDefault();
    });
  });
  await page.getByRole('link', { name: 'Elsewhere' }).click();
  await expect
    .poll(() => app.evaluate(() => globalThis.received))
    .toEqual([['asked', 'http://other.invalid/']]);
  await expect(page.getByRole('heading', { name: 'Fixture' })).toBeVisible();
  await page.evaluate(() => location.assign('other.html'));
  await expect(page.getByRole('heading', { name: 'Other' })).toBeVisible();
});

test('windows that a page wants to open are asked about and denied', async ({ app, page }) => {
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.webContents.setWindowOpenHandler(({ url }) => {
      globalThis.received.push([url]);
      return { action: 'deny' };
    });
  });
  expect(await page.evaluate(() => window.open('https://example.org/a') === null)).toBe(true);
  await page.getByRole('link', { name: 'New window' }).click();
  await page.getByRole('link', { name: 'New window' }).click({ modifiers: ['ControlOrMeta'] });
  await expect
    .poll(() => app.evaluate(() => globalThis.received.flat()))
    .toEqual(['https://example.org/a', 'https://example.org/', 'https://example.org/']);
  expect(app.windows()).toHaveLength(1);
});

test('loadURL of an address that cannot be reached rejects', async ({ app, page }) => {
  await expect(page).toHaveTitle('Fixture');
  const failed = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]
      ?.loadURL('http://127.0.0.1:9/')
      .catch((error: unknown) => (error as Error).message),
  );
  expect(failed).toBe("ERR_UNSAFE_PORT (-2) loading 'http://127.0.0.1:9/'");
});

test("the app's scheme is answered by its handler: status, headers, body and method", async ({ page }) => {
  const answer = await page.evaluate(async () => {
    const response = await fetch('/some/thing?a=1', { method: 'POST', body: 'é' });
    return [response.status, response.headers.get('x-mine'), (await response.json()) as unknown];
  });
  expect(answer).toEqual([201, 'yes', ['POST', 'app://fixture/some/thing?a=1', 'é']]);
});

test('nothing outside answers for the scheme, and the policy of the app is in force', async ({ page }) => {
  const blocked = await page.evaluate(async () => {
    const violated: string[] = [];
    const twice = new Promise<void>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        if (violated.push(event.effectiveDirective) === 2) resolve();
      });
    });
    await fetch('http://localhost/').catch(() => undefined);
    document.body.append(Object.assign(document.createElement('script'), { text: 'window.inline = 1' }));
    await twice;
    return [violated, 'inline' in window];
  });
  expect(blocked).toEqual([['connect-src', 'script-src-elem'], false]);
});
