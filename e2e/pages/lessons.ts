import type { Locator, Page } from '@playwright/test';

/** The Lessons section: list, page of a lesson, player. */
export class Lessons {
  readonly region: Locator;
  readonly list: Locator;
  readonly search: Locator;
  readonly rows: Locator;
  readonly count: Locator;
  readonly open: Locator;
  readonly steps: Locator;
  readonly caption: Locator;
  readonly ask: Locator;
  readonly quiz: Locator;
  readonly hints: Locator;
  readonly player: Locator;
  readonly failure: Locator;
  readonly problems: Locator;

  constructor(private readonly page: Page) {
    this.region = page.getByRole('main', { name: 'Lessons' });
    this.list = page.getByRole('navigation', { name: 'List of lessons' });
    this.search = this.list.getByRole('searchbox', { name: 'Find a lesson' });
    this.rows = this.list.getByRole('listitem');
    this.count = this.list.getByRole('status');
    this.open = this.region.getByRole('button', { name: 'Open the lesson' });
    this.steps = this.region.getByRole('list', { name: 'Steps' });
    this.caption = page.getByTestId('lesson-caption');
    this.ask = this.region.getByRole('region', { name: 'Ask the room' });
    this.quiz = this.region.getByRole('region', { name: 'Quiz' });
    this.hints = this.region.getByRole('region', { name: 'Hints' });
    this.player = this.region.getByRole('toolbar', { name: 'Player' });
    this.failure = this.region.getByRole('alert', { name: /^Stopped at step/ });
    this.problems = this.region.getByRole('alert').filter({ hasText: 'is not a lesson yet' });
  }

  row(title: string | RegExp): Locator {
    return this.list.getByRole('button', { name: title });
  }

  step(number: number): Locator {
    return this.steps.locator(':scope > li').nth(number - 1);
  }

  button(name: string): Locator {
    return this.player.getByRole('button', { name, exact: true });
  }

  /** Chooses a lesson from the list and opens it. */
  async begin(title: string | RegExp): Promise<void> {
    await this.row(title).click();
    await this.open.click();
    await this.button('Step').waitFor();
  }

  /** Presses Step until the lesson is over; returns how often. */
  async stepToEnd(): Promise<number> {
    const step = this.button('Step');
    for (let pressed = 0; ; pressed += 1) {
      if (!(await step.isEnabled())) return pressed;
      // The press before may end the lesson in this moment: then the button takes this one and does nothing.
      await step.click({ force: true });
    }
  }

  /** Chooses files with the button that imports. */
  async import(files: readonly { name: string; text: string }[]): Promise<void> {
    const asking = this.page.waitForEvent('filechooser');
    await this.list.getByRole('button', { name: 'Import ...' }).click();
    const chooser = await asking;
    await chooser.setFiles(
      files.map(({ name, text }) => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) })),
    );
  }

  /** Lets files fall on the section. */
  async drop(files: readonly { name: string; text: string }[]): Promise<void> {
    const data = await this.page.evaluateHandle((given) => {
      const transfer = new DataTransfer();
      for (const { name, text } of given) transfer.items.add(new File([text], name));
      return transfer;
    }, files);
    await this.list.dispatchEvent('dragover', { dataTransfer: data });
    await this.list.dispatchEvent('drop', { dataTransfer: data });
  }
}
