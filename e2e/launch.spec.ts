import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type {} from '../shared/ipc/testInterface';
import { expect, test } from './fixture';

const root = resolve(import.meta.dirname, '..');

test.describe('a process of its own', () => {
  test.use({ startWith: {} });

  test('the app opens one window; --new-window of a second start opens another of the running app that shows the same run', async ({
    app,
    page,
    running: { dataDir },
  }) => {
    expect(app.windows()).toHaveLength(1);
    await expect(page).toHaveTitle(/MAPI Session Simulator/);
    expect((await app.evaluate(() => trainerTest.state())).run.state).toBe('ready');

    const opened = app.waitForEvent('window');
    const program = app.process().spawnfile;
    const args = ['--no-sandbox', root, '--e2e', `--data-dir=${dataDir}`, '--new-window'];
    const second = spawn(program, args, { stdio: 'ignore' });
    const code = new Promise((settle) => second.on('exit', settle));
    const other = await opened;
    await other.getByRole('main').waitFor();
    expect(await code).toBe(0);
    expect(app.windows()).toHaveLength(2);

    await app.evaluate(() => trainerTest.call('Outlook', { fn: 'MAPILogonEx', flags: 1 }));
    for (const window of [page, other]) {
      await expect(window.getByRole('dialog', { name: 'Choose Profile' })).toBeVisible();
    }
    await other
      .getByRole('dialog', { name: 'Choose Profile' })
      .getByRole('button', { name: 'Cancel' })
      .click();
    for (const window of [page, other]) await expect(window.getByRole('dialog')).toHaveCount(0);
  });
});

for (const [what, args, sentence] of [
  ['an unknown option', ['--data-dri=x'], 'The simulator does not know the option --data-dri.'],
  ['a wrong value', ['--clock=fast'], 'The option --clock cannot be "fast"'],
] as const) {
  test(`${what} ends the start with code 2 and one sentence`, async ({ app }) => {
    const child = spawn(app.process().spawnfile, ['--no-sandbox', root, ...args]);
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    const code = await new Promise((settle) => child.on('close', settle));
    expect(code).toBe(2);
    expect(stderr).toContain(sentence);
  });
}

test('--trace-out writes a header, the lines and a footer, and no password; nothing of the world of a --lesson is kept', async ({
  launch,
}, { outputDir }) => {
  const file = join(outputDir, 'trace.jsonl');
  mkdirSync(outputDir, { recursive: true });
  const running = await launch({
    dataDir: outputDir,
    args: [`--trace-out=${file}`, '--lesson=first-logon'],
  });
  const { run } = await running.app.evaluate(() => trainerTest.state());
  expect(run.lesson?.id).toBe('first-logon');
  await running.app.evaluate(() =>
    trainerTest.call('Outlook', {
      fn: 'MAPILogonEx',
      flags: 2,
      profileName: 'Outlook',
      password: 'sesame',
    }),
  );
  await running.close();
  // Its profiles are not those of the user.
  expect(existsSync(join(outputDir, 'profiles.json'))).toBe(false);
  const text = readFileSync(file, 'utf8');
  const lines = text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(lines[0]).toMatchObject({ format: 1, lesson: 'first-logon', startTime: '2003-05-12T09:00:00Z' });
  expect(lines.at(-1)).toMatchObject({ end: true, count: lines.length - 2 });
  expect(lines.length).toBeGreaterThan(5);
  expect(text).not.toContain('sesame');
});
