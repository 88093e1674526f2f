import type { Locator, Page } from '@playwright/test';

/** The trace, line by line. */
export class Trace {
  readonly region: Locator;
  readonly list: Locator;
  readonly lines: Locator;
  readonly search: Locator;
  readonly follow: Locator;

  constructor(private readonly page: Page) {
    this.region = page.getByRole('region', { name: 'Trace', exact: true });
    this.list = this.region.getByRole('list', { name: 'Trace lines' });
    this.lines = this.list.getByRole('listitem');
    this.search = this.region.getByRole('searchbox', { name: 'Search the trace' });
    this.follow = this.region.getByRole('button', { name: 'following' });
  }

  line(name: string | RegExp): Locator {
    return this.list.getByRole('listitem', { name });
  }

  /** Switches a level on or off in the menu of levels. */
  async toggleLevel(level: string): Promise<void> {
    await this.region.getByRole('button', { name: /levels$/ }).click();
    await this.page.getByRole('menuitemcheckbox', { name: level, exact: true }).click();
    await this.page.keyboard.press('Escape');
  }
}
