import type { Page } from '@playwright/test';

/** What a window did for a while, in milliseconds. */
export interface Watched {
  /** From the command that logs off a session whose row is in sight to the frame that shows the row as ended. */
  readonly changeToPaint: readonly number[];
  /** From one frame to the next while the table scrolls. */
  readonly frames: readonly number[];
  /** Tasks of the page's main thread over 50 ms (the browser reports no shorter ones). */
  readonly longTasks: readonly number[];
  /** Rows of the table's whole height by which it was scrolled at the farthest. */
  readonly farthest: number;
}

interface Options {
  readonly ms: number;
  /** Program whose sessions are logged off. */
  readonly client: string;
  /** Time of scrolling between two changes, ms; 0: the table stays where it is. */
  readonly scrollFor: number;
}

/** For a while, in turns: scrolls the sessions table to another place, and logs off one session in sight. */
export const watch = (page: Page, options: Options): Promise<Watched> =>
  page.evaluate(async ({ ms, client, scrollFor }) => {
    type Send = (input: object) => Promise<{ ok: boolean; fault?: { message: string } }>;
    const call = (window as unknown as { simulator: { call: Send } }).simulator.call;
    const longTasks: number[] = [];
    const observer = new PerformanceObserver((list) =>
      longTasks.push(...list.getEntries().map(({ duration }) => duration)),
    );
    observer.observe({ entryTypes: ['longtask'] });

    const scroller = document.querySelector('[data-testid^="session-row-"]')?.closest('table')?.parentElement;
    if (scroller === null || scroller === undefined)
      throw new Error('There is no row of the sessions table.');
    const nextFrame = () => new Promise<void>((go) => requestAnimationFrame(() => go()));
    /** After the frame that is drawn next: a message that is posted in its callback comes when it has been drawn. */
    const painted = async () => {
      await nextFrame();
      await new Promise<void>((go) => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          go();
        };
        port2.postMessage(null);
      });
    };

    /** A row that lies wholly in view and is not ended. */
    const rowInSight = () => {
      const view = scroller.getBoundingClientRect();
      const rows = [...scroller.querySelectorAll<HTMLElement>('[data-testid^="session-row-"]')];
      return rows.filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        // The head of the table covers the first row's height.
        return top > view.top + 30 && bottom < view.bottom && row.dataset['ended'] === undefined;
      })[0];
    };

    const changeToPaint: number[] = [];
    const logOff = async (row: HTMLElement) => {
      const session = (row.dataset['testid'] ?? '').replace('session-row-', '');
      const ended = () =>
        document.querySelector<HTMLElement>(`[data-testid="session-row-${session}"]`)?.dataset['ended'] ===
        '';
      const started = performance.now();
      const drawn = new Promise<void>((go) => {
        const changes = new MutationObserver(() => {
          if (!ended()) return;
          changes.disconnect();
          go();
        });
        changes.observe(scroller, { subtree: true, childList: true, attributes: true });
      });
      const reply = call({ client, call: { fn: 'IMAPISession.Logoff', session: session.replace('S', 'M') } });
      await drawn;
      await painted();
      changeToPaint.push(performance.now() - started);
      const { ok, fault } = await reply;
      if (!ok) throw new Error(fault?.message);
    };

    const frames: number[] = [];
    let farthest = 0;
    const begun = performance.now();
    let direction = 1;
    const scroll = async (duration: number) => {
      const started = performance.now();
      let last = started;
      while (last - started < duration) {
        const room = scroller.scrollHeight - scroller.clientHeight;
        // Now by hand's breadth, now as fast as somebody drags the bar: the whole table in about ten seconds.
        const step = (last - begun) % 2_000 < 1_000 ? 60 : room / 600;
        if (scroller.scrollTop + step * direction > room) direction = -1;
        if (scroller.scrollTop + step * direction < 0) direction = 1;
        scroller.scrollTop += step * direction;
        farthest = Math.max(farthest, scroller.scrollTop / 28);
        await nextFrame();
        const now = performance.now();
        frames.push(now - last);
        last = now;
      }
      await painted();
    };

    while (performance.now() - begun < ms) {
      if (scrollFor > 0) await scroll(scrollFor);
      const row = rowInSight();
      if (row !== undefined) await logOff(row);
      else if (scrollFor === 0) {
        scroller.scrollTop += scroller.clientHeight / 2;
        await painted();
      }
      // Commands at odd moments of a frame, as a person gives them.
      await new Promise((later) => setTimeout(later, 20 + ((changeToPaint.length * 7) % 40)));
    }
    // The last tasks are reported a little later.
    await new Promise((later) => setTimeout(later, 300));
    longTasks.push(...observer.takeRecords().map(({ duration }) => duration));
    observer.disconnect();
    return { changeToPaint, frames, longTasks, farthest: Math.round(farthest) };
  }, options);
