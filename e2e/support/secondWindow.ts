import type { ElectronApplication } from '@playwright/test';
import { SimulatorWindow } from '../pages';

/** Opens another window of the app, as a second start with --new-window does. */
export async function secondWindow(app: ElectronApplication): Promise<SimulatorWindow> {
  const opened = app.waitForEvent('window');
  await app.evaluate(({ app: main }) => {
    // In a turn of its own, as that event comes: what a test does would otherwise cut into whatever runs in the main process.
    setImmediate(() => main.emit('second-instance', {}, [], '', { newWindow: true }));
  });
  const page = await opened;
  await page.getByRole('main').waitFor();
  return new SimulatorWindow(page);
}
