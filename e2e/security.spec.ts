import { commandNames } from '../shared/ipc/names';
import type {} from '../shared/ipc/testInterface';
import { expect, test } from './fixture';

test('window.simulator offers the commands of the contract and the feed, and nothing else', async ({
  page,
}) => {
  const keys = await page.evaluate(() => Object.keys((window as unknown as { simulator: object }).simulator));
  expect(keys.sort()).toEqual([...commandNames, 'onBatch'].sort());
});

test('nothing of Node or Electron is in the page', async ({ page }) => {
  const found = await page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', 'ipcRenderer', 'electron', 'trainerTest'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(found).toEqual([]);
});

test.describe('what the policy forbids', () => {
  test.use({ allow: [/Content Security Policy/] });

  test('the content security policy lets the app run and refuses inline and foreign code', async ({
    page,
  }) => {
    const ran = await page.evaluate(async () => {
      const inline = document.createElement('script');
      inline.textContent = 'window.inlineRan = true';
      document.head.append(inline);
      inline.remove();
      const fetched = await fetch('https://example.com/').then(
        () => 'reached',
        () => 'refused',
      );
      return { inline: 'inlineRan' in window, fetched };
    });
    expect(ran).toEqual({ inline: false, fetched: 'refused' });
  });
});

test.describe('what leads away', () => {
  test.use({ allow: [/request .*https:\/\/example\.com\//] });

  test('the page can neither navigate away nor open a window', async ({ app, page }) => {
    const before = page.url();
    const opened = await page.evaluate(() => window.open('https://example.com/') === null);
    expect(opened).toBe(true);
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'https://example.com/';
      link.textContent = 'away';
      document.body.append(link);
      link.click();
      link.remove();
    });
    await app.evaluate(() => trainerTest.idle());
    expect(page.url()).toBe(before);
    expect(app.windows()).toHaveLength(1);
    await expect(page.getByRole('main')).toBeVisible();
  });
});

test('permissions are denied', async ({ page }) => {
  expect(await page.evaluate(() => Notification.permission)).toBe('denied');
  const location = await page.evaluate(
    () =>
      new Promise((settle) => {
        navigator.geolocation.getCurrentPosition(
          () => settle('given'),
          ({ code }) => settle(code === 1 ? 'denied' : `error ${code}`),
        );
      }),
  );
  expect(location).toBe('denied');
});

test('a frame inside the page has no bridge', async ({ page }) => {
  const has = await page.evaluate(() => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return frame.contentWindow !== null && 'simulator' in frame.contentWindow;
  });
  expect(has).toBe(false);
});

test('bad input is answered with a fault, changes nothing and is not repeated', async ({ app, page }) => {
  const digest = () => app.evaluate(() => trainerTest.digest());
  const before = await digest();
  const replies = await page.evaluate(async () => {
    const bridge = (window as unknown as { simulator: Record<string, (input: unknown) => Promise<unknown>> })
      .simulator;
    const bad = [
      ['call', { client: 'Outlook', call: { fn: 'Format', password: 'sesame' } }],
      ['call', { client: 'x'.repeat(200_000), call: { fn: 'MAPIUninitialize' } }],
      ['answer', undefined],
      ['clock', { do: 'advance', ms: -1 }],
      ['run', { do: 'explode' }],
      ['dismissNotice', { id: 'N-99' }],
    ] as const;
    return Promise.all(bad.map(([name, input]) => bridge[name]!(input)));
  });
  for (const reply of replies) expect(reply).toMatchObject({ ok: false, fault: { kind: 'refused' } });
  expect(JSON.stringify(replies)).not.toContain('sesame');
  expect(await digest()).toBe(before);
});
