import { expect, type ElectronApplication, type Page } from '@playwright/test';
import type {} from '../../shared/ipc/testInterface';

/** Gives the first window that size inside, as a person would by dragging its corner. */
export async function resize(
  app: ElectronApplication,
  page: Page,
  width: number,
  height: number,
): Promise<void> {
  await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [
    width,
    height,
  ] as [number, number]);
  await expect.poll(() => page.evaluate(() => [innerWidth, innerHeight])).toEqual([width, height]);
}

/** Switches the theme and waits until it is drawn. */
export async function applyTheme(app: ElectronApplication, theme: 'light' | 'dark'): Promise<void> {
  await app.evaluate(async (_, chosen) => {
    await trainerTest.send('preferences', { theme: chosen });
    await trainerTest.idle();
  }, theme);
}

/** Whether a window is drawn in dark colours at present, also while a menu or popover hides the rest from assistive technology. */
export const isDark = (page: Page): Promise<boolean> =>
  page.getByRole('main', { includeHidden: true }).evaluate((main) => {
    const [red = 255] = (getComputedStyle(main).color.match(/[\d.]+/g) ?? []).map(Number);
    return red > 128;
  });
