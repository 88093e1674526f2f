import type { Locator } from '@playwright/test';

/** The simulated dialogs by role and caption, inside the card that shows them. */
abstract class Dialog {
  readonly root: Locator;

  constructor(within: Locator, role: 'dialog' | 'alertdialog', caption: string) {
    this.root = within.getByRole(role, { name: caption, exact: true });
  }

  get ok(): Locator {
    return this.button('OK');
  }
  get cancel(): Locator {
    return this.button('Cancel');
  }
  /** The X of the caption. */
  get close(): Locator {
    return this.root.getByRole('button', { name: /^Close / });
  }
  /** The error under a field. */
  get error(): Locator {
    return this.root.getByRole('alert');
  }

  button(name: string): Locator {
    return this.root.getByRole('button', { name, exact: true });
  }
  protected field(label: string): Locator {
    return this.root.getByLabel(label, { exact: true });
  }
}

/** The logon dialog of MAPI_LOGON_UI. */
export class ChooseProfile extends Dialog {
  constructor(within: Locator) {
    super(within, 'dialog', 'Choose Profile');
  }
  get profileName(): Locator {
    return this.root.getByRole('combobox', { name: 'Profile Name:' });
  }
  get newProfile(): Locator {
    return this.button('New...');
  }
  get more(): Locator {
    return this.button('Options >>');
  }
  get less(): Locator {
    return this.button('Options <<');
  }
  get options(): Locator {
    return this.root.getByRole('group', { name: 'Options' });
  }
  get setAsDefault(): Locator {
    return this.root.getByRole('checkbox', { name: 'Set as default profile' });
  }
  get showLogonScreens(): Locator {
    return this.root.getByRole('checkbox', { name: 'Show logon screens for all information services' });
  }
  get password(): Locator {
    return this.field('Password:');
  }
  /** Picks a profile and presses OK. */
  async pick(profile: string): Promise<void> {
    await this.profileName.selectOption(profile);
    await this.ok.click();
  }
}

/** *New...* of the logon dialog. */
export class NewProfile extends Dialog {
  constructor(within: Locator) {
    super(within, 'dialog', 'New Profile');
  }
  get profileName(): Locator {
    return this.root.getByRole('textbox', { name: 'Profile Name:' });
  }
}

/** The question of a provider for its own credentials. */
export class EnterPassword extends Dialog {
  constructor(within: Locator) {
    super(within, 'dialog', 'Enter Password');
  }
  get user(): Locator {
    return this.root.getByRole('textbox', { name: 'User Name:' });
  }
  get domain(): Locator {
    return this.root.getByRole('textbox', { name: 'Domain Name:' });
  }
  get password(): Locator {
    return this.field('Password:');
  }
  /** Types a password and presses OK. */
  async give(password: string): Promise<void> {
    await this.password.fill(password);
    await this.ok.click();
  }
}

/** The same question as later releases of Windows ask it. */
export class WindowsSecurity extends Dialog {
  constructor(within: Locator) {
    super(within, 'dialog', 'Windows Security');
  }
  get password(): Locator {
    return this.field('Password');
  }
  get remember(): Locator {
    return this.root.getByRole('checkbox', { name: 'Remember my credentials' });
  }
}

/** The password-only dialog of MAPI_PASSWORD_UI. */
export class ProfilePassword extends Dialog {
  constructor(within: Locator) {
    super(within, 'dialog', 'Password');
  }
  get password(): Locator {
    return this.field('Password:');
  }
  async give(password: string): Promise<void> {
    await this.password.fill(password);
    await this.ok.click();
  }
}

/** The confirmation of MAPI_LOGOFF_UI. */
export class LogOffConfirm extends Dialog {
  constructor(within: Locator) {
    super(within, 'alertdialog', 'Log off');
  }
  get yes(): Locator {
    return this.button('Yes');
  }
  get no(): Locator {
    return this.button('No');
  }
}

/** A box with one sentence and OK. */
export class Note extends Dialog {
  constructor(within: Locator, caption: string) {
    super(within, 'alertdialog', caption);
  }
}
