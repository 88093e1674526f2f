import type {} from '../shared/ipc/testInterface';
import { expect, test, type Simulator } from './fixture';

const MANY = 300;

/** A table that is longer than the window: the newest session stands at its end. */
test.beforeEach(async ({ app, engine }) => {
  await app.evaluate(async (_, count) => {
    for (let made = 0; made < count; made += 1)
      await trainerTest.call('Indexer', { fn: 'MAPILogonEx', flags: 0x22, profileName: 'Empty' });
  }, MANY);
  await engine.idle();
});

const scrollTo = ({ ui }: Pick<Simulator, 'ui'>, row: number) =>
  ui.sessions.table.evaluate((table, place) => table.parentElement?.scrollTo({ top: place * 28 }), row);

test('the arrow keys walk on where rows have to be drawn first; the focus is on the row that is selected', async ({
  page,
  ui,
}) => {
  await ui.sessions.row('S-001').click();
  for (let next = 2; next <= 31; next += 1) {
    await page.keyboard.press('ArrowDown');
    await expect(ui.sessions.row(`S-${String(next).padStart(3, '0')}`)).toBeFocused();
  }
  const row = ui.sessions.row('S-031');
  await expect(row).toHaveAttribute('aria-current', 'true');
  await expect(row).toHaveAttribute('aria-rowindex', '32');
  await page.keyboard.press('End');
  await expect(ui.sessions.row(`S-${MANY}`)).toBeFocused();
});

test('a row that is scrolled out of sight takes the focus with it, although its element shows another session then', async ({
  page,
  ui,
}) => {
  await ui.sessions.row('S-002').click();
  await expect(ui.sessions.row('S-002')).toBeFocused();
  const element = await ui.sessions.row('S-002').evaluateHandle((row) => row);
  await scrollTo({ ui }, 200);
  await expect(ui.sessions.row('S-203')).toBeVisible();
  await expect(ui.sessions.row('S-002')).toHaveCount(0);
  expect(await element.evaluate((row) => row.isConnected)).toBe(true);
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await expect(ui.sessions.rows.and(page.locator('[aria-current]'))).toHaveCount(0);
  await scrollTo({ ui }, 0);
  await expect(ui.sessions.row('S-002')).toHaveAttribute('aria-current', 'true');
});

test('the focus stays with its session when others are sorted above it, and each row shows its own session', async ({
  app,
  ui,
  engine,
}) => {
  await ui.sessions.sortBy('ID').click();
  await ui.sessions.sortBy('ID').click();
  const row = ui.sessions.row(`S-${MANY}`);
  await expect(row).toHaveAttribute('aria-rowindex', '2');
  await row.click();
  await app.evaluate(async () => {
    for (const _ of [1, 2, 3])
      await trainerTest.call('Indexer', { fn: 'MAPILogonEx', flags: 0x22, profileName: 'Empty' });
  });
  await engine.idle();
  await expect(row).toHaveAttribute('aria-rowindex', '5');
  await expect(row).toBeFocused();
  await scrollTo({ ui }, 100);
  await expect(ui.sessions.row('S-200')).toBeVisible();
  const shown = await ui.sessions.rows.evaluateAll((rows) =>
    rows.map((one) => [one.getAttribute('aria-rowindex'), one.querySelector('th')?.textContent]),
  );
  const expected = shown.map(([index]) => [index, `S-${String(MANY + 3 - (Number(index) - 2))}`]);
  expect(shown).toEqual(expected);
});
