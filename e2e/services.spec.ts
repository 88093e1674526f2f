import { axeInBothThemes, expect, test } from './fixture';
import { logonWithUi, logonWithoutUi } from './support/calls';

test.beforeEach(async ({ engine, ui }) => {
  await engine.world('contoso');
  await ui.tables.open('Services');
});

test('services and providers are a tree with state, result and second try; arrow keys open and close it', async ({
  ui,
  engine,
  page,
}) => {
  await engine.call('Outlook', logonWithoutUi('Outlook'));
  await engine.advance(1_000);
  const rows = ui.tables.rows(ui.tables.services);
  await expect(rows).toHaveCount(6);
  await expect(rows.first()).toHaveAccessibleName(
    /^Contoso Exchange, works, message service, S_OK.*second try not used/,
  );
  await expect(rows.first()).toHaveAttribute('aria-level', '1');
  await expect(rows.nth(1)).toHaveAttribute('aria-level', '2');
  await rows.first().focus();
  await page.keyboard.press('ArrowLeft');
  await expect(rows).toHaveCount(3);
  await expect(rows.first()).toHaveAttribute('aria-expanded', 'false');
  await page.keyboard.press('ArrowRight');
  await expect(rows).toHaveCount(6);
  await page.keyboard.press('ArrowRight');
  await expect(rows.nth(1)).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(rows.first()).toBeFocused();
});

test('a profile without services says so', async ({ ui, engine }) => {
  await engine.call('Outlook', logonWithoutUi('Empty'));
  await expect(ui.tables.region).toContainText('This session has no services');
});

test('the lane beside the picture follows the first failure, the question and the second try (P, D25)', async ({
  ui,
  engine,
  page,
}) => {
  await engine.fault({
    do: 'add',
    fault: {
      id: 'once',
      preset: 'server.down',
      scope: { service: 'Contoso Exchange' },
      trigger: { kind: 'only', attempt: 1 },
      hidden: true,
    },
  });
  await engine.call('Outlook', logonWithUi('Outlook'));
  const lane = page.getByRole('region', { name: 'Starting the services' });
  const stages = lane.getByRole('list', { name: 'Stages of Contoso Exchange' }).getByRole('listitem');
  await expect(lane).toContainText('not in the official picture');
  await expect(stages.filter({ hasText: 'try 1' })).toContainText('failed');
  await expect(stages.filter({ hasText: 'ask user' })).toHaveAttribute('aria-current', 'step');
  await expect(lane).toContainText('starts next');
  await ui.card('Outlook').root.getByRole('button', { name: 'Retry' }).click();
  await expect(stages).toContainText(['try 1', 'ask user', 'try 2', 'works']);
  await expect(stages.filter({ hasText: 'try 2' })).toContainText('succeeded');
  await expect(
    ui.tables.services.getByRole('row', { name: /^Contoso Exchange, works.*second try used/ }),
  ).toBeVisible();
});

test('no accessibility violation of tree and lane', async ({ ui, engine, app, page }) => {
  await engine.fault({
    do: 'add',
    fault: { id: 'down', preset: 'server.down', scope: { service: 'Contoso Exchange' }, hidden: true },
  });
  await engine.call('Outlook', logonWithUi('Outlook'));
  await expect(ui.tables.rows(ui.tables.services).first()).toBeVisible();
  await axeInBothThemes(app, page);
});
