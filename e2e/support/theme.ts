import type { ElectronApplication } from '@playwright/test';
import type {} from '../../shared/ipc/testInterface';

/** Chooses light or dark, and waits until it is drawn. */
export async function setTheme(app: ElectronApplication, theme: 'light' | 'dark'): Promise<void> {
  await app.evaluate((_, chosen) => trainerTest.send('preferences', { theme: chosen }), theme);
  await app.evaluate(() => trainerTest.idle());
}
