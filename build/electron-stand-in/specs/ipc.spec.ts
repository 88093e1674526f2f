import { expect, test } from './fixture';

test.use({ sharesApp: true });

test('everything that structured clone knows survives the way to main and back', async ({ page }) => {
  const problems = await page.evaluate(async () => {
    const cycle: { self?: unknown; list: unknown[] } = { list: [] };
    cycle.self = cycle;
    cycle.list.push(cycle.list);
    const date = new Date('2001-02-03T04:05:06.007Z');
    const sent = [
      {
        text: 'é\u0000𝄞"\\',
        none: null,
        missing: undefined,
        numbers: [0, -0, NaN, -Infinity, 1e300, 2n ** 70n],
      },
      new Map<unknown, unknown>([
        ['a', new Set([1, date])],
        [date, { key: 'date' }],
      ]),
      [new Uint8Array([0, 128, 255]), new Float64Array([0.1]), new Uint8Array([1, 2, 3, 4]).subarray(1, 3)],
      [/a+b/giu, date, new Error('too much'), new Boolean(false)],
      cycle,
      Array.from({ length: 1000 }, (_, i) => ({ id: i, name: `row ${i}` })),
      [, 'hole before'],
    ];
    const got = (await window.fixture.invoke('echo', ...sent)) as typeof sent;
    const same = (a: unknown, b: unknown, path: string, seen: Map<unknown, unknown>): string[] => {
      if (Object.is(a, b)) return [];
      if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return [`${path} differs`];
      if (seen.has(a)) return seen.get(a) === b ? [] : [`${path}: not the same object`];
      seen.set(a, b);
      const text = (v: object) => (v instanceof RegExp ? v.source + v.flags : v.valueOf());
      const tag = (v: object) => Object.prototype.toString.call(v);
      if (tag(a) !== tag(b)) return [`${path}: ${tag(a)} ${tag(b)}`];
      if (a instanceof Map && b instanceof Map) return same([...a], [...b], `${path}.map`, seen);
      if (a instanceof Set && b instanceof Set) return same([...a], [...b], `${path}.set`, seen);
      if (a instanceof Error && b instanceof Error)
        return same(a.message, b.message, `${path}.message`, seen);
      if (a instanceof Date || a instanceof RegExp || a instanceof Boolean)
        return text(a) === text(b) ? [] : [`${path} differs`];
      const keys = Object.keys(a);
      if (keys.join() !== Object.keys(b).join()) return [`${path}: keys ${keys.join()}`];
      return keys.flatMap((key) =>
        same(
          (a as Record<string, unknown>)[key],
          (b as Record<string, unknown>)[key],
          `${path}.${key}`,
          seen,
        ),
      );
    };
    return same(sent, got, 'sent', new Map());
  });
  expect(problems).toEqual([]);
});

test('what cannot be cloned is refused where it is sent', async ({ page }) => {
  const messages = await page.evaluate(async () => {
    const text = (error: unknown) => (error as Error).message;
    const inPreload = await window.fixture.invoke('echo', { deep: [() => 1] }).catch(text);
    try {
      return [inPreload, await window.fixture.invoke('echo', new WeakMap())];
    } catch (onTheWayToPreload) {
      return [inPreload, text(onTheWayToPreload)];
    }
  });
  expect(messages).toEqual(['An object could not be cloned.', 'An object could not be cloned.']);
});

test("a rejected invoke carries Electron's sentence", async ({ page }) => {
  const failed = (channel: string) =>
    page.evaluate(
      (name) => window.fixture.invoke(name).catch((e: unknown) => [(e as Error).message, e instanceof Error]),
      channel,
    );
  expect(await failed('fail')).toEqual([
    "Error invoking remote method 'fail': TypeError: no such session",
    true,
  ]);
  expect(await failed('nobody')).toEqual([
    "Error invoking remote method 'nobody': Error: No handler registered for 'nobody'",
    true,
  ]);
});

test('main knows who calls: the main frame by identity, and its window', async ({ page }) => {
  expect(await page.evaluate(() => window.fixture.invoke('who'))).toEqual({
    mainFrame: true,
    window: 0,
  });
});

test("the preload's world of a frame inside the page has no way to main either", async ({ page }) => {
  // No script reaches that world; the DevTools protocol does.
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name === 'Electron Isolated Context') worlds.push(context.id);
  });
  await session.send('Runtime.enable');
  const expression =
    "[typeof __electronStandInPost, typeof __electronStandInReceive, location.pathname].join(' ')";
  const found = await Promise.all(
    worlds.map(async (contextId) => {
      const { result } = await session.send('Runtime.evaluate', { expression, contextId });
      return result.value as string;
    }),
  );
  expect(found.sort()).toEqual(['undefined function /index.html', 'undefined undefined /frame.html']);
});

test('push reaches listeners in order, until they unsubscribe', async ({ app, page }) => {
  await page.evaluate(() => {
    const heard: unknown[] = []; // Playwright cannot bring a Map out of the page
    const stop = window.fixture.on('news', (...args) => {
      heard.push([args[0], ...(args[1] as Map<string, number>)]);
      if (args[0] === 'stop') stop();
    });
    Object.assign(window, { heard });
  });
  await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    for (const word of ['a', 'b', 'stop', 'late'])
      window?.webContents.send('news', word, new Map([[word, 1]]));
  });
  await page.evaluate(() => window.fixture.invoke('echo')); // behind all of them on the same way
  expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([
    ['a', ['a', 1]],
    ['b', ['b', 1]],
    ['stop', ['stop', 1]],
  ]);
});

test('a second handler for a channel is refused', async ({ app }) => {
  const refused = await app.evaluate(({ ipcMain }) => {
    try {
      ipcMain.handle('echo', () => 1);
    } catch (error) {
      return (error as Error).message;
    }
    return '';
  });
  expect(refused).toBe("Attempted to register a second handler for 'echo'");
});

test('reloading the page gives it a new bridge and leaves main as it was', async ({ page }) => {
  await page.reload();
  await page.getByRole('heading', { name: 'Fixture' }).waitFor();
  expect(await page.evaluate(() => window.fixture.invoke('echo', 'after'))).toEqual(['after']);
});
