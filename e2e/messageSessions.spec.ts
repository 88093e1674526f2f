import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HR } from '../shared/mapi/extendedCodes';
import { axeInBothThemes, expect, test, type ElectronApplication } from './fixture';
import { MessageSessions } from './pages/messageSessions';
import { NeighbourTables } from './pages/neighbourTables';

const samples = join(import.meta.dirname, '../shared/scenario/samples');
const sample = (name: string) => readFileSync(join(samples, name));

let folder: string;
test.beforeEach(async ({ page }) => {
  folder = mkdtempSync(join(tmpdir(), 'messages-'));
  await new NeighbourTables(page).open(/^Message sessions/);
});
test.afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the person will choose in the system's open dialog. */
async function willChoose(app: ElectronApplication, ...paths: string[]): Promise<void> {
  await app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths });
  }, paths);
}

test('CloseIMsgSession closes three messages with their attachments and calls each callback once; the one outside stays (C140, C141)', async ({
  page,
  app,
}) => {
  const messages = new MessageSessions(page);
  for (const name of ['offer.msg', 'minutes.msg', 'scan 0042.msg']) {
    await messages.openFrom(`Sample: ${name}`);
    await expect(messages.row(`${name}, open`)).toBeVisible();
  }
  await messages.program.selectOption('Scan station');
  await messages.session.selectOption('none');
  await messages.openFrom('Sample: loose.msg');
  await expect(messages.row('no session, open, leaks')).toBeVisible();
  await messages.call(/^offer\.msg/, 'OpenAttach, every attachment');
  await expect(messages.row('price list.pdf, open')).toBeVisible();
  await messages.call(/^offer\.msg/, /^SetProps/);
  await expect(messages.row(/^offer\.msg, open, .*1 change/)).toBeVisible();
  await expect(messages.row('MS-001, open, 3 messages, 2 attachments')).toBeVisible();
  await axeInBothThemes(app, page);

  await messages.call(/^MS-001/, 'CloseIMsgSession');
  await expect(messages.row('MS-001, ended, 3 callbacks')).toBeVisible();
  await expect(messages.row('loose.msg, stays until Release')).toBeVisible();
  await messages.row(/^MS-001/).press('ArrowRight');
  for (const name of ['offer.msg', 'minutes.msg', 'scan 0042.msg']) {
    await expect(messages.row(new RegExp(`^${name}, invalid, .*Callback: called once`))).toBeVisible();
  }

  await messages.call(/^loose\.msg/, 'Release');
  await expect(messages.row(/^no session/)).toHaveCount(0);
});

test('what is attached to a message inside a message opens by its number, and closes with the outermost one (2.11)', async ({
  page,
}) => {
  const messages = new MessageSessions(page);
  await messages.openFrom('Sample: minutes.msg');
  await messages.call(/^minutes\.msg/, 'OpenAttach, every attachment');
  await messages.call(/^Minutes of the Monday meeting, open/, 'OpenProperty, the message inside');
  await expect(messages.row(/^embedded message: PR_ATTACH_DATA_OBJ, open/)).toBeVisible();
  await messages.call(/^embedded message: PR_ATTACH_DATA_OBJ, open/, 'OpenAttach, every attachment');
  await expect(messages.row(/^actions\.txt, open/)).toBeVisible();
  await messages.call(/^minutes\.msg/, 'Release');
  await expect(messages.row(/^actions\.txt, open/)).toHaveCount(0);
  await expect(messages.row(/^minutes\.msg, open/)).toHaveCount(0);
});

test('a chosen file is written by SaveChanges alone, and not before the commit with IMSG_NO_ISTG_COMMIT (IM8)', async ({
  page,
  app,
}) => {
  const path = join(folder, 'own.msg');
  writeFileSync(path, sample('offer.msg'));
  const messages = new MessageSessions(page);
  await willChoose(app, path);
  await messages.openMessage.click();
  await page.getByRole('menuitemcheckbox', { name: 'IMSG_NO_ISTG_COMMIT' }).click();
  await page.getByRole('menuitem', { name: /^From the disk/ }).click();
  await expect(messages.row('own.msg, open')).toBeVisible();
  await messages.call(/^own\.msg/, /^SetProps/);
  await expect(messages.row(/^own\.msg, open, .*1 change/)).toBeVisible();
  await messages.call(/^own\.msg/, 'SaveChanges');
  await expect(messages.row(/^own\.msg, open, .*1 not committed/)).toBeVisible();
  expect(readFileSync(path)).toEqual(sample('offer.msg'));
  await messages.call(/^own\.msg/, 'IStorage::Commit');
  await expect(messages.row(/^own\.msg, open, .*not committed/)).toHaveCount(0);
  expect(readFileSync(path).includes(Buffer.from('Changed in class', 'utf16le'))).toBe(true);
});

test('a truncated file gets one clear error; programs that open it get MAPI_E_CORRUPT_DATA; the other files go on', async ({
  page,
  app,
  ui,
  engine,
}) => {
  const whole = sample('offer.msg');
  const [cut, good] = [join(folder, 'cut.msg'), join(folder, 'good.msg')];
  writeFileSync(cut, whole.subarray(0, whole.length / 2));
  writeFileSync(good, whole);
  const messages = new MessageSessions(page);
  await willChoose(app, cut, good);
  await messages.openFrom(/^From the disk/);
  await expect(messages.row('good.msg, open')).toBeVisible();
  await expect(ui.statusLine.getByRole('status')).toHaveText(/^cut\.msg cannot be opened\. .*the file/);
  await messages.openFrom(/^cut\.msg/);
  await engine.expectResult('Outlook', HR.MAPI_E_CORRUPT_DATA);
  await expect(messages.row(/^cut\.msg/)).toHaveCount(0);
  await expect(messages.row('good.msg, open')).toBeVisible();
});

test('a file can be dropped on the tree; a file that is no .msg file is told so', async ({ page, ui }) => {
  const messages = new MessageSessions(page);
  await messages.drop('dropped offer.msg', sample('offer.msg'));
  await expect(messages.row('dropped offer.msg, open')).toBeVisible();
  await messages.drop('holiday.jpg', Buffer.from('no message'));
  await expect(ui.statusLine.getByRole('status')).toHaveText(
    /^holiday\.jpg cannot be opened\. .*no \.msg file/,
  );
  await expect(messages.row('dropped offer.msg, open')).toBeVisible();
});
