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

/** Which rules a look tries: those of these tags, or these alone. */
type Rules = NonNullable<axeCore.RunOptions['runOnly']> & object;

const all: Rules = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
/** The rules of axe that ask for a colour; to all others two themes of the same page are one. They are half of a look. */
const colours: Rules = { type: 'rule', values: ['color-contrast', 'link-in-text-block'] };
const source = readFileSync(join(import.meta.dirname, '../../node_modules/axe-core/axe.min.js'), 'utf8');

/**
 * Expects no violation of WCAG 2.2 AA in the page, or in the part that the selector names.
 *
 * Axe is given to a page once, not with every look at it: handing over its half million characters takes longer than the look.
 * It sees no frame inside the page; the app has none, and this fails when that changes.
 */
export const axe = (page: Page, include?: string): Promise<void> => look(page, all, include);

async function look(page: Page, rules: Rules, include: string | undefined, where = ''): Promise<void> {
  expect(page.frames(), 'frames, which axe would not see into').toHaveLength(1);
  if (!(await page.evaluate(() => window.axe !== undefined))) await page.evaluate(source);
  const found = await page.evaluate(violations, { rules, include });
  expect(found, `accessibility (WCAG 2.2 AA)${where}`).toEqual([]);
}

/**
 * The same in light and in dark: coming to what a test looks at takes longer than the looks. The theme that is shown already
 * comes first, and the other one stays; there the colours alone are looked at.
 */
export async function axeInBothThemes(app: ElectronApplication, page: Page, include?: string): Promise<void> {
  const themes = ['light', 'dark'] as const;
  const [shown, other] = (await isDark(page)) ? themes.toReversed() : themes;
  await look(page, all, include, `, ${shown}`);
  await applyTheme(app, other);
  await look(page, colours, include, `, ${other}`);
}

/** Runs inside the page: one text for each node that breaks a rule. Nothing else of the results leaves the page. */
async function violations(look: { rules: Rules; include: string | undefined }): Promise<string[]> {
  const core = window.axe;
  if (core === undefined) throw new Error('Axe is not in the page.');
  const part = look.include === undefined ? {} : { include: [look.include] };
  const { violations } = await core.run(
    // Guards of the focus that Fluent puts around menus and popovers: hidden, never shown, only passing the focus on.
    { ...part, exclude: ['[data-tabster-dummy]'] },
    { runOnly: look.rules, resultTypes: ['violations'] },
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary = '' }) => `${id}: ${help}\n  at ${target.join(' ')}\n  ${failureSummary}`,
    ),
  );
}
