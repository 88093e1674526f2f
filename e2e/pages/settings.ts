import type { Locator, Page } from '@playwright/test';

/** The product's own settings. */
export class Settings {
  readonly button: Locator;
  readonly surface: Locator;
  readonly evidence: Locator;

  constructor(private readonly page: Page) {
    this.button = page
      .getByRole('navigation', { name: 'Sections' })
      .getByRole('button', { name: 'Settings' });
    this.surface = page
      .getByRole('group', { name: 'Settings' })
      .or(page.getByRole('dialog', { name: 'Settings' }));
    this.evidence = page.getByRole('switch', { name: 'Show where each rule comes from' });
  }

  /** The age by which the simulated dialogs are worded. */
  era(name: 'Classic 95/NT' | 'XP/2003' | 'Modern'): Locator {
    return this.page.getByRole('radiogroup', { name: 'Wording of dialogs' }).getByRole('radio', { name });
  }

  theme(name: 'Like the system' | 'Light' | 'Dark'): Locator {
    return this.page.getByRole('radio', { name });
  }
}
