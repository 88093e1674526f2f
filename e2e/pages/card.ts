import type { Locator, Page } from '@playwright/test';
import {
  ChooseProfile,
  EnterPassword,
  LogOffConfirm,
  NewProfile,
  Note,
  ProfilePassword,
  WindowsSecurity,
} from './dialogs';

/** Entries of a card's menu, by what they are for. */
export const menu = {
  logOn: 'Log on with dialog, share the session',
  logOnNew: 'Log on with dialog, new session',
  logOff: /^Log off from/,
  release: /^Release/,
  lab: /^Compose a call in the Lab/,
  uninitialize: 'Uninitialise MAPI',
} as const;

/** A client program on the stage, with the dialogs of its own desktop. */
export class Card {
  readonly root: Locator;
  readonly menuButton: Locator;

  constructor(
    private readonly page: Page,
    readonly client: string,
  ) {
    this.root = page.getByRole('region', { name: `Client: ${client}`, exact: true });
    this.menuButton = this.root.getByRole('button', { name: `Calls of ${client}` });
  }

  /** Chooses an entry of the card's menu; a second card comes forward first when it only stands by. */
  async choose(entry: string | RegExp): Promise<void> {
    await this.bringForward();
    await this.menuButton.click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  /** Makes sure that the program has a card. */
  async bringForward(): Promise<void> {
    const other = this.page.getByRole('button', { name: `Bring ${this.client} forward` });
    await this.root.or(other).waitFor();
    if (await other.isVisible()) await other.click();
    await this.root.waitFor();
  }

  get chooseProfile(): ChooseProfile {
    return new ChooseProfile(this.root);
  }
  get newProfile(): NewProfile {
    return new NewProfile(this.root);
  }
  get enterPassword(): EnterPassword {
    return new EnterPassword(this.root);
  }
  get profilePassword(): ProfilePassword {
    return new ProfilePassword(this.root);
  }
  get windowsSecurity(): WindowsSecurity {
    return new WindowsSecurity(this.root);
  }
  get logOff(): LogOffConfirm {
    return new LogOffConfirm(this.root);
  }
  /** A box in the program's own name. */
  get note(): Note {
    return new Note(this.root, this.client === 'Outlook' ? 'Microsoft Outlook' : this.client);
  }
}
