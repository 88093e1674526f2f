import { expect, test } from './fixture';

test.use({ sharesApp: true });

test('the preload has run before the first script of the page, in a world of its own', async ({ page }) => {
  expect(await page.evaluate(() => window.atStart)).toEqual([
    'required',
    'invoke',
    'on',
    'sendSync',
    'nested',
  ]);
  expect(await page.evaluate(() => 'inPreload' in window)).toBe(false);
});

test('the page finds neither require, process nor a way to main that the preload did not expose', async ({
  page,
}) => {
  const added = await page.evaluate(() => {
    const frame = document.body.appendChild(document.createElement('iframe'));
    const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow));
    frame.remove();
    return Object.getOwnPropertyNames(window).filter((name) => !usual.has(name) && !/^\d+$/.test(name));
  });
  expect(added.sort()).toEqual(['atStart', 'fixture']);
});

test('what is exposed cannot be changed by the page', async ({ page }) => {
  const after = await page.evaluate(() => {
    'use strict';
    const tries = [
      () => Object.assign(window.fixture, { invoke: 1 }),
      () => Object.assign(window.fixture.nested.list[1], { deep: 'changed' }),
      () => Object.assign(window, { fixture: {} }),
    ];
    const refused = tries.map((attempt) => {
      try {
        attempt();
        return false;
      } catch (error) {
        return error instanceof TypeError;
      }
    });
    return { refused, invoke: typeof window.fixture.invoke, deep: window.fixture.nested.list[1].deep };
  });
  expect(after).toEqual({ refused: [true, true, true], invoke: 'function', deep: 'value' });
});

test('a sandboxed preload may require electron and nothing else', async ({ page }) => {
  expect(await page.evaluate(() => window.fixture.required)).toEqual({
    fs: 'module not found: fs',
    'node:fs': 'module not found: node:fs',
    './other.cjs': 'module not found: ./other.cjs',
    zod: 'module not found: zod',
  });
});

test('a frame inside the page has no bridge', async ({ page }) => {
  const frame = page.frame({ url: /frame\.html/ });
  expect(await frame?.evaluate(() => [typeof window.fixture, document.title])).toEqual([
    'undefined',
    'Frame',
  ]);
  expect(Object.keys((await frame?.evaluate(() => ({ ...globalThis }))) ?? {})).not.toContain('fixture');
});

test('unknown parts of ipcRenderer throw by name in the preload', async ({ page }) => {
  const message = await page.evaluate(() => {
    try {
      return window.fixture.sendSync();
    } catch (error) {
      return (error as Error).message;
    }
  });
  expect(message).toBe('electron stand-in: ipcRenderer.sendSync is not implemented');
});
