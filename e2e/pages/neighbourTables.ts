import { expect, type Locator, type Page } from '@playwright/test';

/** The tabs of the tables that belong to the neighbours of Extended MAPI. */
export class NeighbourTables {
  readonly region: Locator;
  /** Handles of Simple MAPI. */
  readonly handles: Locator;
  /** Services of Messenger, and its events. */
  readonly services: Locator;
  readonly events: Locator;
  readonly outsideWorld: Locator;
  /** "Close one, close all". */
  readonly closeAll: Locator;

  constructor(private readonly page: Page) {
    this.region = page.getByRole('region', { name: 'Tables' });
    this.handles = page.getByRole('table', { name: 'Handles of Simple MAPI' });
    this.services = page.getByRole('table', { name: 'Messenger services' });
    this.events = page.getByRole('table', { name: 'Events of Messenger' });
    this.outsideWorld = this.region.getByRole('button', { name: 'Outside world' });
    this.closeAll = page.getByRole('table', { name: 'Close one, close all' });
  }

  async open(tab: string | RegExp): Promise<void> {
    await this.region.getByRole('tab', { name: tab }).click();
  }

  row(table: Locator, name: string | RegExp): Locator {
    return table.getByRole('row', { name });
  }

  /** Names of the rows below the head, in order. */
  async rowNames(table: Locator): Promise<readonly string[]> {
    const rows = table.getByRole('row').filter({ has: this.page.getByRole('rowheader') });
    return rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
  }

  /** Expects the last rows of a table; only rows near those in sight are drawn, so they are scrolled to, as by a person. */
  async expectLast(table: Locator, names: readonly string[]): Promise<void> {
    await expect(async () => {
      await table.getByRole('columnheader').first().hover();
      await this.page.mouse.wheel(0, 10_000);
      expect((await this.rowNames(table)).slice(-names.length)).toEqual(names);
    }).toPass({ timeout: 15_000 });
  }

  /** Lets something happen to Messenger, or switches one of its faults. */
  async happens(entry: string): Promise<void> {
    await this.outsideWorld.click();
    await this.page
      .getByRole('menuitem', { name: entry })
      .or(this.page.getByRole('menuitemcheckbox', { name: entry }))
      .click();
    await this.page.keyboard.press('Escape');
  }
}
