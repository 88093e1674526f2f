import type { ElectronApplication } from '@playwright/test';
import type {} from '../../../shared/ipc/testInterface';

/** Program of the demonstration world that all sessions belong to, and its profile without services. */
const PROGRAM = 'Indexer';

/** A machine on which one program holds that many sessions. They come in portions, so that the window keeps up. */
export const fill = (app: ElectronApplication, count: number): Promise<void> =>
  app.evaluate(
    async (_electron, { client, sessions }) => {
      await trainerTest.send('world', { use: 'demonstration' });
      for (let made = 0; made < sessions; made++) {
        await trainerTest.call(client, { fn: 'MAPILogonEx', profileName: 'Empty', flags: 0x22 });
        if (made % 100 === 99) await trainerTest.idle();
      }
      await trainerTest.idle();
      const { length } = (await trainerTest.state()).members;
      if (length !== sessions) throw new Error(`There are ${length} sessions instead of ${sessions}.`);
    },
    { client: PROGRAM, sessions: count },
  );

/** A load that runs in the main process until it is stopped. */
export interface Load {
  /** Changes made since the start, and seconds since then. */
  stop(): Promise<{ made: number; seconds: number }>;
}

/** Registrations that are held at the same time. */
const HELD = 2_000;

/**
 * Changes at a steady rate: every few milliseconds as many calls as are due, each on another session, in turns
 * IMAPISession::Advise and IMAPISession::Unadvise of an older registration. Each of them changes a session, its member, the
 * list of calls and the trace.
 */
export async function startLoad(app: ElectronApplication, perSecond: number): Promise<Load> {
  await app.evaluate(
    async (_electron, { client, rate, held }) => {
      const members = (await trainerTest.state()).members.map(({ id }) => id);
      const started = performance.now();
      let made = 0;
      let connections = 0;
      const registered: { session: string | undefined; connection: number }[] = [];
      const timer = setInterval(() => {
        const due = ((performance.now() - started) / 1_000) * rate;
        for (; made < due; made++) {
          const [oldest] = registered;
          if (made % 2 === 1 && oldest !== undefined && registered.length > held) {
            registered.shift();
            void trainerTest.call(client, { fn: 'IMAPISession.Unadvise', ...oldest });
            continue;
          }
          // A step that has no divisor in common with the usual counts comes to every session once before it repeats.
          const session = members[(made * 7919) % members.length];
          void trainerTest
            .call(client, { fn: 'IMAPISession.Advise', session, eventMask: 0 })
            .then((reply) => {
              // Connections are counted from 1 in a run, and nobody else makes any.
              if ((reply as { result: number }).result === 0)
                registered.push({ session, connection: ++connections });
            });
        }
      }, 4);
      const stop = () => {
        clearInterval(timer);
        return { made, seconds: (performance.now() - started) / 1_000 };
      };
      Object.assign(globalThis, { stopLoad: stop });
    },
    { client: PROGRAM, rate: perSecond, held: HELD },
  );
  return {
    stop: () =>
      app.evaluate(() =>
        (globalThis as unknown as { stopLoad: () => { made: number; seconds: number } }).stopLoad(),
      ),
  };
}
