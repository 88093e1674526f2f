import type { Locator, Page } from '@playwright/test';

/** The official picture of a logon, its list and the rule beside it. */
export class Diagram {
  readonly region: Locator;
  /** The picture as one image with one sentence. */
  readonly picture: Locator;
  /** The shapes, those of the path first. */
  readonly shapes: Locator;
  /** The path in words. */
  readonly path: Locator;
  readonly rule: Locator;
  /** The path that the composed call of the Lab would take, in words. */
  readonly whatIfPath: Locator;
  readonly legend: Locator;
  /** The toggle on the card of the rule. */
  readonly pauseHere: Locator;

  constructor(page: Page) {
    this.region = page.getByRole('complementary', { name: 'Explanation' });
    this.picture = page.getByRole('img', { name: /official picture of a MAPI logon/ });
    this.shapes = page.getByRole('group', { name: 'Shapes of the picture' }).getByRole('button');
    this.path = page.getByRole('list', { name: 'Path of this call' }).getByRole('listitem');
    this.whatIfPath = page
      .getByRole('list', { name: 'Path that this call would take' })
      .getByRole('listitem');
    this.legend = page.getByRole('list', { name: 'Legend' }).getByRole('listitem');
    this.pauseHere = page.getByRole('button', { name: 'Pause here' });
    this.rule = page.getByRole('region', { name: /^Rule: / });
  }

  shape(name: string | RegExp): Locator {
    return this.shapes.and(this.region.getByRole('button', { name }));
  }

  tab(name: 'What if' | 'Diagram' | 'Call'): Locator {
    return this.region.getByRole('tab', { name });
  }
}
