import { axeInBothThemes, expect, test } from './fixture';
import { advise, logonShared, sharedLogoff } from './support/calls';

test.beforeEach(async ({ engine, ui }) => {
  await engine.world('contoso');
  await ui.tables.open('Notifications');
});

test('nobody was notified until somebody is; then number, receiver, event, content, delivery and reaction (T, D48)', async ({
  ui,
  engine,
}) => {
  await expect(ui.tables.region).toContainText('Nobody was notified');
  await expect(ui.tables.tab('Notifications')).toHaveText('Notifications (0)');
  await engine.call('Outlook', logonShared('Outlook'));
  await engine.call('Indexer', logonShared(null));
  await engine.call('Stubborn', logonShared(null));
  await engine.advance(1_000);
  await engine.call('Indexer', advise('M-002'));
  await engine.call('Stubborn', advise('M-003'));
  await engine.call('Outlook', sharedLogoff('M-001'));
  await ui.card('Outlook').logOff.yes.click();
  const told = (client: string) =>
    ui.tables.notifications.getByRole('row', {
      name: new RegExp(`${client}, M-.*fnevCriticalError, 0x00000001.*MAPI_E_END_OF_SESSION`),
    });
  await expect(told('Indexer')).toHaveAccessibleName(/will log off$/);
  await expect(told('Stubborn')).toHaveAccessibleName(/ignored$/);
  await engine.advance(2_000);
  await expect(told('Indexer')).toHaveAccessibleName(/delivered, logged off$/);
  const count = (await engine.state()).notifications.length;
  await expect(ui.tables.tab('Notifications')).toHaveText(`Notifications (${count})`);
});

test('a long state stands below the name of its program where both do not fit into the card: no name is broken', async ({
  ui,
  engine,
}) => {
  await engine.call('Outlook', logonShared('Field'));
  await engine.call('Stubborn', logonShared(null));
  await engine.call('Stubborn', advise('M-002'));
  await engine.call('Outlook', { ...sharedLogoff('M-001'), flags: 1 });
  const card = ui.card('Stubborn').root;
  const state = card.getByText('asked to log off');
  await expect(state).toBeVisible();
  const name = await card.getByRole('heading', { name: 'Stubborn' }).boundingBox();
  expect(name?.height).toBeLessThan(30);
  expect((await state.boundingBox())?.y).toBeGreaterThan((name?.y ?? 0) + 10);
});

test('no accessibility violation', async ({ ui, engine, app, page }) => {
  await engine.call('Outlook', logonShared('Field'));
  await engine.call('Stubborn', logonShared(null));
  await engine.call('Stubborn', advise('M-002'));
  await engine.call('Outlook', { ...sharedLogoff('M-001'), flags: 1 });
  await expect(ui.tables.rows(ui.tables.notifications).first()).toBeVisible();
  await axeInBothThemes(app, page);
});
