import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, menu, SimulatorWindow, test } from './fixture';
import { importLesson, lessonFile } from './support/lessonFile';

const wrong = 'Zq7-first-secret';
const typed = 'Zq8-second-secret';
/** What is looked for: both secrets begin alike. */
const secret = /Zq[78]/;

/** Everything that the page holds as text: elements with their live values, and what the browser keeps for it. */
const pageText = () => {
  const fields = [...document.querySelectorAll('input')].map(({ value }) => value);
  return [document.documentElement.outerHTML, ...fields, JSON.stringify([localStorage, sessionStorage])].join(
    '\n',
  );
};

test('a typed password is nowhere afterwards: page, state, trace, trace file, data folder, stderr, C++ text', async ({
  launch,
}) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'simulator-secret-'));
  const traceOut = join(dataDir, 'trace.jsonl');
  try {
    const running = await launch({ dataDir, args: [`--trace-out=${traceOut}`] });
    const { app, page } = running;
    const ui = new SimulatorWindow(page);
    const outlook = ui.card('Outlook');
    const mailbox = { name: 'Mailbox', kind: 'store', prompt: { accepts: typed } } as const;
    const world = lessonFile({
      use: 'demonstration',
      settings: { legacyProfilePasswords: true },
      profiles: [
        { name: 'Guarded', password: typed, services: [{ name: 'Contoso Exchange', providers: [mailbox] }] },
      ],
    });
    expect(await importLesson(page, 'guarded.json', world)).toMatchObject({ ok: true });

    // Choose Profile's own field, then Enter Password.
    await outlook.choose(menu.logOn);
    await outlook.chooseProfile.password.fill(wrong);
    await outlook.chooseProfile.pick('Guarded');
    await expect(outlook.chooseProfile.error).toBeVisible();
    expect(await page.evaluate(pageText)).not.toMatch(secret);
    await outlook.chooseProfile.password.fill(typed);
    await outlook.chooseProfile.ok.click();
    await outlook.enterPassword.give(wrong);
    await expect(outlook.enterPassword.error).toBeVisible();
    expect(await page.evaluate(pageText)).not.toMatch(secret);
    await outlook.enterPassword.give(typed);
    await expect(ui.sessions.row('S-001', 'active')).toBeVisible();

    // The password argument of a call composed in the Lab, also as C++.
    await ui.open('Lab');
    await ui.lab.client.selectOption('Indexer');
    await ui.lab.flags.fill('0x22');
    await ui.lab.form('Profile name', 'Text').check();
    await ui.lab.text('Profile name').fill('Guarded');
    await ui.lab.form('Password', 'Text').check();
    await ui.lab.text('Password').fill(typed);
    await ui.lab.region.getByRole('button', { name: 'Copy as C++' }).click();
    await expect(ui.lab.region.getByLabel('Copy as C++').first()).toBeVisible();
    expect(await ui.lab.region.innerText()).not.toMatch(secret);
    await ui.lab.run.click();
    await expect(ui.lab.text('Password')).toHaveValue('');
    await ui.diagram.tab('Call').click();
    await app.evaluate(() => trainerTest.idle());

    expect(await page.evaluate(pageText)).not.toMatch(secret);
    const inMain = await app.evaluate(async () =>
      JSON.stringify(await Promise.all([trainerTest.state(), trainerTest.trace(), trainerTest.dialogs()])),
    );
    expect(inMain).not.toMatch(secret);
    await running.close();
    expect(running.complaints.stderr).not.toMatch(secret);

    const files = readdirSync(dataDir, { recursive: true, withFileTypes: true }).filter((one) =>
      one.isFile(),
    );
    expect(files.map(({ name }) => name)).toContain('trace.jsonl');
    expect(readFileSync(traceOut, 'utf8')).toContain('dialog answered');
    const holding = files.filter((one) =>
      readFileSync(join(one.parentPath, one.name), 'latin1').match(secret),
    );
    expect(holding.map(({ name }) => name)).toEqual([]);
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
});
