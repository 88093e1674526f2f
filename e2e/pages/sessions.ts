import type { Locator, Page } from '@playwright/test';

/** The table of sessions. */
export class Sessions {
  readonly table: Locator;

  constructor(private readonly page: Page) {
    this.table = page.getByRole('table', { name: 'Sessions' });
  }

  /** Rows below the head. */
  get rows(): Locator {
    return this.table.getByRole('row').filter({ has: this.page.getByRole('rowheader') });
  }

  /** The row of a session, whatever its state, or with that state. */
  row(id: string, state = ''): Locator {
    // "active (degraded)" has characters that mean something else in an expression.
    const word = state.replace(/[()]/g, '\\$&');
    return this.table.getByRole('row', { name: new RegExp(`^${id} ${word === '' ? '' : `${word},`}`) });
  }

  /** The duration of a session; its cell has no name of its own. */
  duration(id: string): Locator {
    return this.page.getByTestId(`session-duration-${id}`);
  }

  /** Sorts by a column. */
  sortBy(column: string): Locator {
    return this.table.getByRole('columnheader', { name: column }).getByRole('button');
  }
}
