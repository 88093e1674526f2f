import type { Batch } from '../../../shared/ipc/feed';
import type { CommandName } from '../../../shared/ipc/names';
import type { Reply } from '../../../shared/ipc/contract';
import type { ClockMode } from '../../../shared/model/run';
import type { CastName } from '../../../shared/scenario/casts';
import { defaultPreferences } from '../../core/buildWorld';
import { ClockDriver } from '../clockDriver';
import { commands } from '../commands';
import { Feed } from '../feed';
import { LessonDeck } from '../lessonDeck';
import { reply, type Sender, type ServeOptions } from '../serve';
import { castStart, Simulation } from '../simulation';

/** Timers of a test: real time stands still until the test lets it pass. */
export class FakeTime {
  now = 0;
  #timers: { due: number; call: () => void }[] = [];

  readonly after = (ms: number, call: () => void): (() => void) => {
    const timer = { due: this.now + ms, call };
    this.#timers.push(timer);
    return () => (this.#timers = this.#timers.filter((other) => other !== timer));
  };

  /** Lets real time pass; timers fire in order of time. */
  pass(ms: number): void {
    const end = this.now + ms;
    for (;;) {
      const [next] = this.#timers.filter(({ due }) => due <= end).sort((a, b) => a.due - b.due);
      if (next === undefined) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.now = next.due;
      next.call();
    }
    this.now = end;
  }
}

/** A frame that the house trusts, and one that it does not. */
export const ownSender = { sender: {}, senderFrame: {} } as unknown as Sender;
export const strangeSender = { sender: {}, senderFrame: {} } as unknown as Sender;

/** Everything between the bus and the engine, without Electron: what the main process puts together at start. */
export class House {
  readonly time = new FakeTime();
  /** What was pushed to the windows, as copies like those that cross the boundary. */
  readonly pushed: Batch[] = [];
  readonly bugs: string[] = [];
  readonly simulation: Simulation;
  readonly feed: Feed;
  readonly driver: ClockDriver;
  readonly lessons: LessonDeck;
  readonly options: ServeOptions;

  constructor(
    clock: ClockMode = 'manual',
    cast: CastName = 'demonstration',
    saveLesson: (text: string) => Promise<void> = () => Promise.resolve(),
  ) {
    this.simulation = new Simulation({
      start: castStart(cast),
      clock,
      speed: 1,
      preferences: defaultPreferences,
    });
    this.feed = new Feed({
      source: this.simulation.world,
      after: this.time.after,
      push: (batch) => void this.pushed.push(structuredClone(batch)),
    });
    this.simulation.onNewEngine(({ world }) => this.feed.startOver(world));
    this.driver = new ClockDriver({
      simulation: this.simulation,
      now: () => this.time.now,
      after: this.time.after,
      moved: () => this.feed.poke(),
    });
    this.lessons = new LessonDeck({
      simulation: this.simulation,
      after: this.time.after,
      moved: () => this.feed.poke(),
      freeStart: () => this.simulation.freeStart,
    });
    const { simulation, feed, driver, lessons } = this;
    this.options = {
      handlers: commands({ simulation, feed, driver, lessons, saveLesson }),
      isOurs: (sender) => sender === ownSender,
      onBug: (report) => void this.bugs.push(report),
    };
  }

  get world() {
    return this.simulation.world;
  }

  /** Sends a command as a window would. */
  send(name: CommandName, input: unknown, sender: Sender = ownSender): Reply<unknown> {
    return reply(this.options, name, sender, [structuredClone(input)]);
  }
}
