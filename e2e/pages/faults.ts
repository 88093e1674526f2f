import type { Locator, Page } from '@playwright/test';

/** The trainer's fault panel. */
export class Faults {
  readonly region: Locator;
  readonly rows: Locator;
  readonly add: Locator;
  readonly clearAll: Locator;
  readonly editor: Locator;

  constructor(page: Page) {
    this.region = page.getByRole('main', { name: 'Faults' });
    this.rows = this.region
      .getByRole('table', { name: 'Fault rules' })
      .getByRole('row')
      .filter({ has: page.getByRole('rowheader') });
    this.add = this.region.getByRole('button', { name: 'Add fault ...' });
    this.clearAll = this.region.getByRole('button', { name: 'Clear all faults' });
    this.editor = this.region.getByRole('form');
  }

  row(id: string): Locator {
    return this.region.getByRole('row', { name: new RegExp(`^${id},`) });
  }

  /** A list of the editor. */
  list(label: string): Locator {
    return this.editor.getByRole('combobox', { name: label, exact: true });
  }

  button(name: string): Locator {
    return this.region.getByRole('button', { name, exact: true });
  }
}
