import type { NoticeRecord, PreferencesRecord } from '../../shared/model/app';
import type { ClockMode } from '../../shared/model/run';
import { casts, type CastName } from '../../shared/scenario/casts';
import { worldSpec, type WorldSpec } from '../../shared/scenario/worldSchema';
import { buildWorld } from '../core/buildWorld';
import { Engine } from '../core/engine';
import { missingFile, type MessageFiles } from '../core/messageSession/files';
import { profilesNow } from './keptProfiles';

/** What a run starts from; a reset goes back to it. */
export interface RunStart {
  readonly spec: WorldSpec;
  /** Name of the built-in world that it is (with the profiles of the user's file in it); null: a lesson's own. */
  readonly cast: CastName | null;
  /** ISO time, UTC, that virtual time 0 stands for; absent: the simulator's own. */
  readonly startTime?: string;
}

export interface SimulationOptions {
  readonly start: RunStart;
  readonly clock: ClockMode;
  readonly speed: number;
  readonly preferences: PreferencesRecord;
  /** Where the .msg files of a world come from; without it there are none. */
  readonly messageFiles?: MessageFiles;
}

/** A built-in world, as a run starts from it. */
export const castStart = (cast: CastName): RunStart => ({ spec: worldSpec.parse(casts[cast]), cast });

/**
 * The present run: its engine, what it started from, and what outlives it (preferences, notices, the list of lessons, how
 * the clock moves). A reset or another world makes a new engine.
 */
export class Simulation {
  #engine: Engine;
  #start: RunStart;
  /** What free play starts from, while a lesson's world has its place. */
  #free: RunStart;
  #notices = 0;
  readonly #messageFiles: MessageFiles;
  readonly #listeners = new Set<(engine: Engine) => void>();

  constructor(options: SimulationOptions) {
    this.#start = this.#free = options.start;
    const { spec, startTime } = options.start;
    const { clock, speed, preferences, messageFiles = missingFile } = options;
    this.#messageFiles = messageFiles;
    this.#engine = new Engine(
      buildWorld(spec, {
        clock,
        speed,
        preferences,
        messageFiles,
        ...(startTime !== undefined && { startTime }),
      }),
    );
  }

  get engine(): Engine {
    return this.#engine;
  }

  get world() {
    return this.#engine.world;
  }

  /** Where .msg files of this product come from. */
  get messageFiles(): MessageFiles {
    return this.#messageFiles;
  }

  get start(): RunStart {
    return this.#start;
  }

  /** Free play as it was left when a lesson took its place: with the profiles that people have made since. */
  get freeStart(): RunStart {
    return this.#free;
  }

  /** Hears of every new engine, before anything happens in it. */
  onNewEngine(listener: (engine: Engine) => void): void {
    this.#listeners.add(listener);
  }

  /** World, clock, counters and trace back to the start. */
  reset(): void {
    this.begin(this.#start);
  }

  /** A new run in place of the present one. */
  begin(start: RunStart): void {
    const before = this.world;
    const { clock, speed } = before.run;
    const leavesFreePlay = this.#start.cast !== null && start.cast === null;
    if (leavesFreePlay) {
      this.#free = { ...this.#start, spec: { ...this.#start.spec, profiles: profilesNow(before) } };
    } else if (start.cast !== null) this.#free = start;
    this.#start = start;
    const { spec, startTime } = start;
    const world = buildWorld(spec, {
      clock,
      speed,
      preferences: before.preferences,
      messageFiles: this.#messageFiles,
      ...(startTime !== undefined && { startTime }),
    });
    for (const notice of before.notices.values()) world.notices.add(notice);
    for (const lesson of before.lessons.values()) world.lessons.add(lesson);
    this.#engine = new Engine(world);
    // Marks of the trainer's on the picture, which is the same in every world.
    this.#engine.pauseAt(before.run.pausePlaces);
    for (const listener of this.#listeners) listener(this.#engine);
  }

  /** The product itself has something to say; it stays until it is dismissed. */
  notice(level: NoticeRecord['level'], text: string): void {
    this.#notices += 1;
    this.world.notices.add({ id: `N-${this.#notices}`, level, text });
  }
}
