import type { Locator, Page } from '@playwright/test';

/** The banner: lesson, Run, Step, Reset, clock. */
export class RunBar {
  readonly region: Locator;
  readonly run: Locator;
  readonly pause: Locator;
  readonly step: Locator;
  readonly reset: Locator;
  /** What the run does at present; a chip has no role of its own. */
  readonly state: Locator;
  readonly clock: Locator;
  /** How many pauses are set in the picture; opens the menu of them. */
  readonly pauses: Locator;

  constructor(private readonly page: Page) {
    this.region = page.getByRole('banner', { name: 'Run controls' });
    this.run = this.region.getByRole('button', { name: 'Run', exact: true });
    this.pause = this.region.getByRole('button', { name: 'Pause', exact: true });
    this.step = this.region.getByRole('button', { name: 'Step', exact: true });
    this.reset = this.region.getByRole('button', { name: 'Reset', exact: true });
    this.state = page.getByTestId('run-state');
    this.pauses = this.region.getByRole('button', { name: /^\d+ pauses?$/ });
    this.clock = page.getByTestId('virtual-clock');
  }

  /** The box that names the open lesson. */
  lessonBox(title: string | RegExp): Locator {
    return this.region.getByRole('button', { name: title });
  }

  /** Chooses an entry of the menu of lessons. */
  async chooseLesson(entry: string | RegExp): Promise<void> {
    await this.region.getByRole('button', { name: /lesson|step \d+ of/ }).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }
}
