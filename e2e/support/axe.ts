import { expect, type ElectronApplication, type Page } from '@playwright/test';
import type axeCore from 'axe-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyTheme, isDark } from './view';

declare global {
  interface Window {
    axe?: typeof axeCore;
  }
}

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const source = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

/**
 * Expects no violation of WCAG 2.2 AA in the page, or in the part that the selector names.
 *
 * Axe is given to a page once, not with every look at it: handing over its half million characters takes longer than the look.
 * It sees no frame inside the page; the app has none, and this fails when that changes.
 */
export async function axe(page: Page, include?: string, where = ''): Promise<void> {
  expect(page.frames(), 'frames, which axe would not see into').toHaveLength(1);
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(source);
  const found = await page.evaluate(violations, { tags, include });
  expect(found, `accessibility (WCAG 2.2 AA)${where}`).toEqual([]);
}

/**
 * The same in light and in dark: coming to what a test looks at takes longer than the looks. The theme that is shown already
 * comes first, and the other one stays.
 */
export async function axeInBothThemes(app: ElectronApplication, page: Page, include?: string): Promise<void> {
  const themes = ['light', 'dark'] as const;
  for (const theme of (await isDark(page)) ? themes.toReversed() : themes) {
    await applyTheme(app, theme);
    await axe(page, include, `, ${theme}`);
  }
}

/** Runs inside the page: one text for each node that breaks a rule. Nothing else of the results leaves the page. */
async function violations(look: { tags: string[]; include: string | undefined }): Promise<string[]> {
  const core = window.axe;
  if (core === undefined) throw new Error('Axe is not in the page.');
  const part = look.include === undefined ? {} : { include: [look.include] };
  const { violations } = await core.run(
    // Guards of the focus that Fluent puts around menus and popovers: hidden, never shown, only passing the focus on.
    { ...part, exclude: ['[data-tabster-dummy]'] },
    { runOnly: { type: 'tag', values: look.tags }, resultTypes: ['violations'] },
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${help}\n  at ${target.join(' ')}\n  ${failureSummary}`,
    ),
  );
}
