import type { Locator, Page } from '@playwright/test';

/** The Mail control panel. */
export class Mail {
  readonly region: Locator;
  /** *Mail*: the list of profiles. */
  readonly mail: Locator;
  readonly profiles: Locator;

  constructor(page: Page) {
    this.region = page.getByRole('main', { name: 'Profiles' });
    this.mail = this.dialog('Mail');
    this.profiles = this.mail.getByRole('listbox', {
      name: 'The following profiles are set up on this computer:',
    });
  }

  dialog(caption: string | RegExp): Locator {
    return this.region.getByRole('dialog', { name: caption, exact: true });
  }

  question(caption: string): Locator {
    return this.region.getByRole('alertdialog', { name: caption, exact: true });
  }

  /** Chooses a profile and presses a button of *Mail*. */
  async withProfile(profile: string, button: 'Remove' | 'Properties' | 'Copy...'): Promise<void> {
    await this.profiles.selectOption(profile);
    await this.mail.getByRole('button', { name: button, exact: true }).click();
  }

  /** Makes a profile without services. */
  async add(name: string): Promise<void> {
    await this.mail.getByRole('button', { name: 'Add...' }).click();
    const dialog = this.dialog('New Profile');
    await dialog.getByRole('textbox', { name: 'Profile Name:' }).fill(name);
    await dialog.getByRole('button', { name: 'OK', exact: true }).click();
  }
}
