import type { Locator, Page } from '@playwright/test';

/** Composing a call. */
export class Lab {
  readonly region: Locator;
  readonly client: Locator;
  readonly fn: Locator;
  readonly flags: Locator;
  readonly run: Locator;
  readonly warnings: Locator;
  readonly initializeFirst: Locator;
  readonly outNull: Locator;
  readonly reserved: Locator;
  /** Beside the Lab: what the newest call returned. */
  readonly result: Locator;
  /** What the composed call would come to. */
  readonly whatIf: Locator;
  /** In a narrow window: what the newest call returned, under the form. */
  readonly resultLine: Locator;

  constructor(page: Page) {
    this.region = page.getByRole('main', { name: 'Lab' });
    this.client = this.region.getByRole('combobox', { name: 'Client' });
    this.fn = this.region.getByRole('combobox', { name: 'Function' });
    this.flags = this.region.getByRole('textbox', { name: 'Flags' });
    this.run = this.region.getByRole('button', { name: 'Run', exact: true });
    this.warnings = this.region.getByRole('list', { name: 'Warnings' }).getByRole('listitem');
    this.initializeFirst = this.region.getByRole('button', { name: 'MAPIInitialize first' });
    this.outNull = this.region.getByRole('checkbox', { name: /^lppSession is NULL/ });
    this.reserved = this.region.getByRole('textbox', { name: 'Reserved' });
    this.whatIf = this.region.getByRole('region', { name: 'What if' });
    this.resultLine = this.region.getByRole('region', { name: 'Result', exact: true });
    this.result = page.getByRole('region', { name: 'Result of the last call' });
  }

  flag(name: string): Locator {
    return this.region.getByRole('checkbox', { name, exact: true });
  }

  /** The forms of a string argument. */
  form(argument: 'Profile name' | 'Password', form: 'Text' | 'NULL' | 'Empty string'): Locator {
    return this.region.getByRole('group', { name: argument }).getByRole('radio', { name: form });
  }

  /** The text of a string argument. */
  text(argument: 'Profile name' | 'Password'): Locator {
    return this.region.getByLabel(`${argument}: text`);
  }
}
