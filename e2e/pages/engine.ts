import { expect, type ElectronApplication } from '@playwright/test';
import type { CommandInput } from '../../shared/ipc/contract';
import type {} from '../../shared/ipc/testInterface';
import type { Era } from '../../shared/model/app';
import type { PromptRecord } from '../../shared/model/prompt';
import type { CallRecord, TraceRecord } from '../../shared/model/run';
import type { State } from '../../shared/model/state';

type DeepPartial<T> = { [K in keyof T]?: T[K] extends object ? DeepPartial<T[K]> : T[K] };

/** The engine in the main process, reached as any spec of this app reaches it: through `trainerTest`. */
export class Engine {
  constructor(private readonly app: ElectronApplication) {}

  /** A program makes a call, as the Lab would. */
  async call(client: string, call: object): Promise<void> {
    await this.app.evaluate((_, given) => trainerTest.call(given.client, given.call), { client, call });
  }

  /** Waits until a program is inside no call. */
  async untilFree(client: string): Promise<void> {
    const busy = async () => (await this.state()).clients.find(({ id }) => id === client)?.busyWith;
    await expect.poll(busy, { message: `the call that ${client} is inside` }).toBeNull();
  }

  /** Moves the virtual clock and waits until every window has drawn it. */
  async advance(ms: number): Promise<void> {
    await this.app.evaluate((_, by) => trainerTest.clock.advance(by), ms);
    await this.idle();
  }

  async idle(): Promise<void> {
    await this.app.evaluate(() => trainerTest.idle());
  }

  async answer(prompt: string, answer: object): Promise<void> {
    await this.app.evaluate((_, given) => trainerTest.send('answer', given), { prompt, answer });
  }

  /** Takes another built-in world. */
  async world(use: CommandInput<'world'>['use']): Promise<void> {
    await this.app.evaluate((_, given) => trainerTest.send('world', given), { use });
    await this.idle();
  }

  /** Words the simulated dialogs as software of that age did, and waits until it is drawn. */
  async wordedAs(era: Era): Promise<void> {
    await this.app.evaluate((_, given) => trainerTest.send('preferences', given), { era });
    await this.idle();
  }

  async fault(input: CommandInput<'fault'>): Promise<void> {
    await this.app.evaluate((_, given) => trainerTest.send('fault', given), input);
    await this.idle();
  }

  async lesson(input: CommandInput<'lesson'>): Promise<void> {
    await this.app.evaluate((_, given) => trainerTest.send('lesson', given), input);
  }

  state(): Promise<State> {
    return this.app.evaluate(() => trainerTest.state());
  }

  dialogs(): Promise<PromptRecord[]> {
    return this.app.evaluate(() => trainerTest.dialogs());
  }

  trace(): Promise<TraceRecord[]> {
    return this.app.evaluate(() => trainerTest.trace());
  }

  digest(): Promise<string> {
    return this.app.evaluate(() => trainerTest.digest());
  }

  /** Expects of the newest call of a program what is given, as soon as it is so. */
  async expectLastCall(client: string, expected: DeepPartial<CallRecord>): Promise<void> {
    const newest = async () => (await this.state()).calls.findLast((one) => one.client === client);
    await expect.poll(newest, { message: `the newest call of ${client}` }).toMatchObject(expected);
  }

  /** Expects that the newest call of a program has returned that result. */
  async expectResult(client: string, result: number): Promise<void> {
    await this.expectLastCall(client, { state: 'returned', result });
  }
}
