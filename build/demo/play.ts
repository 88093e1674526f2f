import { expect } from '@playwright/test';
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { launchApp } from '../../e2e/support/launch';
import type { Bridge } from '../../shared/ipc/contract';
import type { State } from '../../shared/model/state';
import { pictureName, sight } from './pictures';

// Plays the demonstration lesson step by step in a window that nobody sees, through the bridge that the page itself uses.

type Page = Awaited<ReturnType<typeof launchApp>>['page'];

/** The built-in lesson that shows the product; it has its own clock. */
const DEMONSTRATION = 'first-logon';
const folder = resolve(import.meta.dirname, '../../demo-output');
const say = (text: string) => process.stdout.write(`${text}\n`);

/** The whole state, asked for as the page does after a reload. */
const stateOf = (page: Page): Promise<State> =>
  page.evaluate(async () => {
    const { simulator } = globalThis as unknown as { simulator: Bridge };
    const reply = await simulator.snapshot({});
    if (!reply.ok) throw new Error(reply.fault.message);
    return reply.value.state;
  });

/** Asks the lesson for its next step. */
const nextStep = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const { simulator } = globalThis as unknown as { simulator: Bridge };
    const reply = await simulator.lesson({ do: 'next' });
    if (!reply.ok) throw new Error(reply.fault.message);
  });

/** Waits until the page has drawn this state: it follows main by a frame or two. */
async function drawn(page: Page, { prompts }: State): Promise<void> {
  const dialogs = page.getByRole('dialog').or(page.getByRole('alertdialog'));
  await expect(dialogs).toHaveCount(prompts.length);
  await page.evaluate(async () => {
    for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
    await document.fonts.ready;
  });
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const running = await launchApp({
  args: [`--lesson=${DEMONSTRATION}`, `--trace-out=${join(folder, 'trace.jsonl')}`],
});
const { page } = running;
let state = await stateOf(page);
let seen = '';
let pictures = 0;
try {
  for (let turn = 0; turn < 500; turn += 1) {
    if (sight(state) !== seen) {
      seen = sight(state);
      pictures += 1;
      await drawn(page, state);
      await page.screenshot({ path: join(folder, pictureName(pictures, state)), animations: 'disabled' });
    }
    const { lesson } = state.run;
    if (lesson === null || lesson.state === 'done' || lesson.state === 'failed') break;
    await nextStep(page);
    state = await stateOf(page);
  }
} catch (error) {
  const [words] = (error instanceof Error ? error.message : String(error)).split('\n');
  say(`The demonstration stopped: ${words ?? ''}`);
  process.exitCode = 1;
} finally {
  await running.close();
}

const { lesson } = state.run;
if (lesson?.state === 'done') {
  say(`"${lesson.title}" was played to its end: ${lesson.steps} steps, ${state.trace.length} trace lines.`);
} else {
  const why = lesson?.failure ?? `it stopped at step ${lesson?.step ?? 0}`;
  say(`The demonstration lesson did not reach its end: ${why}.`);
  process.exitCode = 1;
}
for (const words of running.complaints.all) {
  say(`The app complained: ${words}`);
  process.exitCode = 1;
}
say(`${pictures} pictures and trace.jsonl are in ${folder}`);
