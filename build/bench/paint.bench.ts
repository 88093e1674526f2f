import type { ElectronApplication, Page } from '@playwright/test';
import type {} from '../../shared/ipc/testInterface';
import type { Benchmark, Figure } from './bench';
import { spread } from './measure';

/** How long the page is kept busy with 10,000 sessions: half of it watching rows, half of it scrolling. */
const BUSY_MS = 30_000;
const CALLS_PER_SECOND = 1_000;
/** Rows that a table of the usual height draws without scrolling. */
const SAMPLES = 7;

/** Sessions of one program on the profile without services, all alive. */
const fill = (app: ElectronApplication, count: number) =>
  app.evaluate(async (_electron, sessions) => {
    trainerTest.send('world', { use: 'demonstration' });
    for (let i = 0; i < sessions; i++) {
      trainerTest.call('Indexer', { fn: 'MAPILogonEx', profileName: 'Empty', flags: 0x22 });
    }
    await trainerTest.idle();
  }, count);

/** Changes at a steady rate, in the main process: registrations made on one session after the other. */
const startLoad = (app: ElectronApplication, perSecond: number) =>
  app.evaluate((_electron, rate) => {
    const members = trainerTest.state().members.map(({ id }) => id);
    const started = performance.now();
    let made = 0;
    const timer = setInterval(() => {
      const due = ((performance.now() - started) / 1_000) * rate;
      for (; made < due; made++) {
        const session = members[(made * 7919) % members.length];
        trainerTest.call('Indexer', { fn: 'IMAPISession.Advise', session, eventMask: 0 });
      }
    }, 5);
    Object.assign(globalThis, { stopLoad: () => (clearInterval(timer), made) });
  }, perSecond);

const stopLoad = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as unknown as { stopLoad: () => number }).stopLoad());

/** From the command that logs one visible session off to the frame after its row says so, for each of the first rows. */
const changeToPaint = (page: Page, from: number, samples: number): Promise<number[]> =>
  page.evaluate(
    async ([first, count]) => {
      const frame = () => new Promise<number>((painted) => requestAnimationFrame(painted));
      const simulator = (
        window as unknown as { simulator: Record<string, (input: object) => Promise<unknown>> }
      ).simulator;
      const times: number[] = [];
      for (let n = first; n < first + count; n++) {
        const number = String(n).padStart(3, '0');
        const row = () =>
          document.querySelector(`[data-testid="session-row-S-${number}"]`)?.textContent ?? '';
        const started = performance.now();
        void simulator['call']?.({
          client: 'Indexer',
          call: { fn: 'IMAPISession.Logoff', session: `M-${number}` },
        });
        while (!row().includes('ended')) await frame();
        // The frame that drew the row is on screen when the next one begins.
        await frame();
        times.push(performance.now() - started);
      }
      return times;
    },
    [from, samples] as const,
  );

/** Scrolls the table up and down for a while; returns the time between frames and the long tasks of the page. */
const scrollFor = (page: Page, ms: number) =>
  page.evaluate(async (duration) => {
    const box = document
      .querySelector('[data-testid^="session-row-"]')
      ?.closest('[data-scroll], [class*="scroll"], div');
    let scroller: Element | null = box ?? null;
    while (scroller !== null && scroller.scrollHeight <= scroller.clientHeight + 1)
      scroller = scroller.parentElement;
    const frames: number[] = [];
    const started = performance.now();
    let last = started;
    while (performance.now() - started < duration) {
      if (scroller !== null)
        scroller.scrollTop = (Math.sin((last - started) / 900) + 1) * 0.5 * scroller.scrollHeight;
      await new Promise<number>((painted) => requestAnimationFrame(painted));
      const now = performance.now();
      frames.push(now - last);
      last = now;
    }
    if (scroller !== null) scroller.scrollTop = 0;
    return { frames, scrolled: scroller !== null };
  }, ms);

/** Tasks of the page's main thread over 50 ms, counted from here. */
const watchLongTasks = (page: Page) =>
  page.evaluate(() => {
    const tasks: number[] = [];
    new PerformanceObserver((list) =>
      tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({
      entryTypes: ['longtask'],
    });
    Object.assign(window, { longTasks: tasks });
  });
const longTasks = (page: Page) =>
  page.evaluate(() => (window as unknown as { longTasks: number[] }).longTasks);

const quantile = (values: readonly number[], q: number): number =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))] ?? NaN;

const one = (what: string, unit: string, value: number): Figure => ({
  what,
  unit,
  median: value,
  lowest: value,
  highest: value,
  runs: 1,
});

/** How soon a change is on screen: with 1,000 sessions at rest, and with 10,000 of them under a steady load. */
const paint: Benchmark = async ({ launch }) => {
  const { app, page } = await launch();
  // The loader of the benchmarks names functions with a helper that the page does not have.
  await page.evaluate('globalThis.__name = (named) => named');
  await app.evaluate('globalThis.__name = (named) => named');
  await fill(app, 1_000);
  const atRest = await changeToPaint(page, 1, SAMPLES);

  await fill(app, 10_000);
  await watchLongTasks(page);
  await startLoad(app, CALLS_PER_SECOND);
  const started = Date.now();
  const underLoad: number[] = [];
  // The first rows only: the others are not drawn until somebody scrolls to them.
  for (let n = 1; Date.now() - started < BUSY_MS / 2 && n <= 7; n++) {
    underLoad.push(...(await changeToPaint(page, n, 1)));
    await page.evaluate((ms) => new Promise((later) => setTimeout(later, ms)), 500);
  }
  const { frames, scrolled } = await scrollFor(page, BUSY_MS / 2);
  const elapsed = (Date.now() - started) / 1_000;
  const made = await stopLoad(app);
  const long = await longTasks(page);
  if (!scrolled) throw new Error('The sessions table does not scroll with 10,000 rows.');
  return [
    spread('1,000 sessions: change to painted row', 'ms', atRest),
    one('1,000 sessions: change to painted row, p95', 'ms', quantile(atRest, 0.95)),
    one('10,000 sessions under load: changes made', 'per s', made / elapsed),
    spread('10,000 sessions under load: change to painted row', 'ms', underLoad),
    one('10,000 sessions under load: change to painted row, p95', 'ms', quantile(underLoad, 0.95)),
    one('10,000 sessions under load: frame while scrolling, p50', 'ms', quantile(frames, 0.5)),
    one('10,000 sessions under load: frame while scrolling, p95', 'ms', quantile(frames, 0.95)),
    one('10,000 sessions under load: tasks of the page over 50 ms', 'in all', long.length),
    one('10,000 sessions under load: longest task of the page', 'ms', Math.max(0, ...long)),
  ];
};
export default paint;
