import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * Expects no violation of WCAG 2.2 AA in the page, or in the part that the selector names.
 *
 * Legacy mode keeps axe inside this page; its other mode opens a second page, which an Electron app has none of.
 */
export async function axe(page: Page, include?: string): Promise<void> {
  const builder = new AxeBuilder({ page })
    .withTags(tags)
    .setLegacyMode(true)
    // Guards of the focus that Fluent puts around menus and popovers: hidden, never shown, only passing the focus on.
    .exclude('[data-tabster-dummy]');
  const { violations } = await (include === undefined ? builder : builder.include(include)).analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${help}\n  at ${target.join(' ')}\n  ${failureSummary}`,
    ),
  );
  expect(found, 'accessibility (WCAG 2.2 AA)').toEqual([]);
}
