import type { Locator, Page } from '@playwright/test';

/** The tree of message sessions and its tools. */
export class MessageSessions {
  readonly tree: Locator;
  readonly program: Locator;
  readonly session: Locator;
  readonly openMessage: Locator;
  /** Where files can be dropped; it has no role of its own. */
  readonly dropZone: Locator;

  constructor(private readonly page: Page) {
    const region = page.getByRole('region', { name: 'Tables' });
    this.tree = region.getByRole('treegrid', { name: 'Message sessions' });
    this.program = region.getByRole('combobox', { name: 'Program' });
    this.session = region.getByRole('combobox', { name: 'Session' });
    this.openMessage = region.getByRole('button', { name: 'Open message' });
    this.dropZone = page.getByTestId('message-sessions');
  }

  /** Rows as `name, state, ...`. */
  row(name: string | RegExp): Locator {
    return this.tree.getByRole('row', { name });
  }

  /** Chooses an entry of the menu that opens messages. */
  async openFrom(entry: string | RegExp): Promise<void> {
    await this.openMessage.click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  /** Chooses a row and makes a call on it. */
  async call(row: string | RegExp, entry: string | RegExp): Promise<void> {
    const one = this.row(row);
    if ((await one.getAttribute('aria-current')) === null) await one.click();
    await this.page.getByRole('button', { name: /^Calls on / }).click();
    await this.page.getByRole('menuitem', { name: entry }).click();
  }

  /** Lets a file fall on the panel, as from the desktop. */
  async drop(name: string, bytes: Uint8Array): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      (file) => {
        const data = new DataTransfer();
        data.items.add(new File([new Uint8Array(file.bytes)], file.name));
        return data;
      },
      { name, bytes: [...bytes] },
    );
    await this.dropZone.dispatchEvent('drop', { dataTransfer: transfer });
  }
}
