import type { Locator, Page } from '@playwright/test';

/** The tables beside the sessions: status table, notifications, services. */
export class Tables {
  readonly region: Locator;
  readonly status: Locator;
  readonly notifications: Locator;
  readonly services: Locator;
  /** Switches the status table to MAPI's own columns. */
  readonly raw: Locator;
  /** Chooses the session, and through whose eyes. */
  readonly subject: Locator;

  constructor(private readonly page: Page) {
    this.region = page.getByRole('region', { name: 'Tables', exact: true });
    this.status = this.region.getByRole('table', { name: 'Status table' });
    this.notifications = this.region.getByRole('table', { name: 'Notifications' });
    this.services = this.region.getByRole('treegrid', { name: 'Services and providers' });
    this.raw = this.region.getByRole('checkbox', { name: 'Raw MAPI columns' });
    this.subject = this.region.getByRole('button', { name: /^Choose a session/ });
  }

  tab(name: 'Sessions' | 'Status table' | 'Notifications' | 'Services'): Locator {
    return this.region.getByRole('tab', { name: new RegExp(`^${name}`) });
  }

  /** Names of tabs that do not lie wholly within the region. */
  tabsBeyondTheEdge(): Promise<string[]> {
    return this.region.evaluate((region) => {
      const edge = region.getBoundingClientRect();
      const tabs = [...region.querySelectorAll('[role="tab"]')];
      const isBeyond = (tab: Element) => {
        const { left, right } = tab.getBoundingClientRect();
        return left < edge.left || right > edge.right;
      };
      return tabs.filter(isBeyond).map((tab) => tab.textContent);
    });
  }

  async open(name: 'Sessions' | 'Status table' | 'Notifications' | 'Services'): Promise<void> {
    await this.tab(name).click();
  }

  /** Chooses an entry of the menu of sessions and members. */
  async choose(entry: string | RegExp): Promise<void> {
    await this.subject.click();
    await this.page.getByRole('menuitemradio', { name: entry }).click();
  }

  /** Rows of a table below its head. */
  rows(table: Locator): Locator {
    return table.getByRole('row').filter({ has: this.page.getByRole('rowheader') });
  }
}
