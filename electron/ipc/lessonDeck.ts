import type { LessonSummary } from '../../shared/model/app';
import type { Lesson, LessonHeading } from '../../shared/scenario/lessonSchema';
import { problemLine } from '../../shared/scenario/problems';
import { readLesson } from '../../shared/scenario/readLesson';
import { resolveWorld } from '../../shared/scenario/resolveWorld';
import { LessonPlayer } from '../core/lesson/player';
import { LessonPage, type Coverable } from './lessonPage';
import { progressOf } from './lessonProgress';
import { refuse } from './refusal';
import type { RunStart, Simulation } from './simulation';

export interface LessonDeckOptions {
  readonly simulation: Simulation;
  /** Calls back after that many real milliseconds; returns what cancels it. */
  readonly after: (ms: number, call: () => void) => () => void;
  /** Called when the deck has moved the run by itself. */
  readonly moved: () => void;
  /** What the free run starts from, for when a lesson is closed. */
  readonly freeStart: () => RunStart;
}

/** The clock of a lesson in a window moves in pieces of this size, so that people see the seconds pass. */
const PIECE_MS = 100;
/** How long people may look, in real milliseconds at speed 1: at a caption per character, at a button, at a result. */
const LOOK = { perCharacter: 45, caption: 1_500, press: 1_400, result: 300 } as const;
/** Moves that belong to the one before them: time that passes, passes whole. */
const TIME_PASSES: ReadonlySet<LessonPlayer['nextMove']> = new Set(['advance', 'pump']);
/** Pace of a lesson whose clock is automatic: long enough to draw a picture of each dialog. */
const BRISK_MS = 250;

/**
 * The lessons that can be opened, and the one that is open: loads its world, plays it move by move, stops at the first
 * expectation that fails. While a lesson is open only its steps move the clock, so that it ends with the same digest as a
 * headless run.
 */
export class LessonDeck {
  readonly #lessons = new Map<string, () => Lesson>();
  #player: LessonPlayer | null = null;
  #page: LessonPage | null = null;
  #announced = false;
  #rewound = false;
  #paused = false;
  #playing = false;
  #cancel: (() => void) | null = null;
  /** How the clock moved before the lesson was opened. */
  #clockBefore: 'real' | 'manual' | 'auto' = 'real';

  constructor(private readonly options: LessonDeckOptions) {}

  /** Puts a lesson on the list; one with the same id takes the older one's place. */
  add(lesson: Lesson): void {
    this.offer(lesson, () => lesson);
  }

  /** Lists a lesson that is read only when somebody opens it: most of the library stays closed in a run. */
  offer(heading: LessonHeading, read: () => Lesson): void {
    const { id, title, goal, level, minutes, complaint, group, tags } = heading;
    this.#lessons.set(id, read);
    const progress = 'new';
    const summary: LessonSummary = { id, title, goal, level, minutes, complaint, group, tags, progress };
    this.options.simulation.world.lessons.add(summary);
  }

  /** Reads a lesson file and opens it, or only lists it; every problem of the file is said at once. */
  import(name: string, text: string, open = true): void {
    const read = readLesson(text);
    if (!read.ok) {
      const [first, ...others] = read.problems.map((problem) => problemLine(name, problem));
      refuse([first, ...others].slice(0, 20).join('\n'), read.problems);
    }
    this.add(read.lesson);
    if (open) this.load(read.lesson.id);
  }

  load(id: string): void {
    const lesson = this.#lessons.get(id)?.();
    if (lesson === undefined) refuse(`There is no lesson "${id}". Choose one from the list.`);
    const { simulation } = this.options;
    if (this.#player === null) this.#clockBefore = simulation.world.run.clock;
    this.#stop();
    const { startTime } = lesson.settings;
    simulation.begin({
      spec: resolveWorld(lesson.world),
      cast: null,
      ...(startTime !== undefined && { startTime }),
    });
    simulation.world.run.clock = 'manual';
    this.#announced = false;
    this.#rewound = false;
    this.#player = new LessonPlayer(lesson, simulation.engine, { longestAdvanceMs: PIECE_MS });
    this.#page = new LessonPage(simulation.world, lesson);
    this.#show();
  }

  play(): void {
    this.#open();
    this.#paused = false;
    this.#playing = true;
    this.#show();
    this.#plan();
  }

  pause(): void {
    this.#open();
    this.#stop();
    this.#paused = true;
    this.#show();
  }

  /** One move: a step begins, a button is pressed, or what was expected is compared; a time that passes, passes whole. */
  next(): void {
    const player = this.#open();
    this.#stop();
    this.#paused = true;
    this.#move();
    while (TIME_PASSES.has(player.nextMove) && !this.#engineStands) this.#move();
  }

  /** To the beginning of the present step, or of the one before; the steps ahead of it are played again at once. */
  back(): void {
    const { lesson, stepsDone, nextMove, state } = this.#open();
    const begun = state === 'failed' || nextMove !== 'begin';
    if (stepsDone === 0 && !begun) refuse('The lesson stands at its beginning. Press Step or Run.');
    const to = begun ? stepsDone : stepsDone - 1;
    const before = this.#page;
    this.load(lesson.id);
    const player = this.#open();
    while (player.stepsDone < to) {
      // What is played again passes the pauses of the picture.
      if (this.#engineStands) this.options.simulation.engine.resume();
      else if (!player.move()) break;
    }
    if (before !== null) this.#page?.takeOver(before);
    this.#paused = player.stepsDone > 0;
    this.#rewound = true;
    this.#show();
  }

  /** Shows what is covered before it is played. */
  reveal(what: Coverable, number?: number): void {
    this.#open();
    this.#page?.reveal(what, number);
    this.#show();
  }

  /** The open lesson from its beginning. */
  reset(): void {
    this.load(this.#open().lesson.id);
  }

  /** Back to free play. */
  close(): void {
    this.#open();
    this.#stop();
    this.#player = null;
    this.#page = null;
    this.options.simulation.begin(this.options.freeStart());
    this.options.simulation.world.run.clock = this.#clockBefore;
    this.options.simulation.world.touchRun();
  }

  get isOpen(): boolean {
    return this.#player !== null;
  }

  get #engineStands(): boolean {
    return this.options.simulation.world.run.state === 'paused';
  }

  #open(): LessonPlayer {
    return this.#player ?? refuse('No lesson is open. Choose one from the list first.');
  }

  #stop(): void {
    this.#cancel?.();
    this.#cancel = null;
    this.#playing = false;
    this.#paused = false;
  }

  /** Makes the next move; a button is shown first and pressed with the move after. */
  #move(): void {
    this.#rewound = false;
    const player = this.#open();
    // The lesson waits where the run stands before a shape with a pause; what it had begun there comes to its end first.
    if (this.#engineStands) this.options.simulation.engine.resume();
    else if (player.nextPress !== null && !this.#announced) this.#announced = true;
    else {
      this.#announced = false;
      player.move();
    }
    // Comparing changes nothing that could be looked at: it goes with the move before it.
    if (player.nextMove === 'check' && !this.#engineStands) player.move();
    if (this.#engineStands) {
      this.#stop();
      this.#paused = true;
    }
    if (player.state === 'done' || player.state === 'failed') this.#stop();
    this.#show();
  }

  #plan(): void {
    const player = this.#player;
    if (player === null || !this.#playing) return;
    this.#cancel = this.options.after(this.#lookMs(player), () => {
      this.#cancel = null;
      this.#move();
      this.options.moved();
      this.#plan();
    });
  }

  #lookMs(player: LessonPlayer): number {
    const { speed } = this.options.simulation.world.run;
    if (player.nextMove === 'pump') return 0;
    if (this.#clockBefore === 'auto') return player.nextMove === 'advance' ? 0 : BRISK_MS;
    if (player.nextMove === 'advance') return PIECE_MS / speed;
    if (player.stepsDone === 0 && player.nextMove === 'begin' && player.caption === '') return 0;
    if (player.nextMove === 'answer') return LOOK.press / speed;
    const reading = player.caption === '' ? 0 : LOOK.caption + LOOK.perCharacter * player.caption.length;
    return (LOOK.result + reading) / speed;
  }

  #show(): void {
    const player = this.#player;
    const { world } = this.options.simulation;
    world.run.lesson =
      player === null
        ? null
        : progressOf(player, {
            announced: this.#announced,
            paused: this.#paused,
            playing: this.#playing,
            rewound: this.#rewound,
          });
    world.touchRun();
    if (player === null) return;
    this.#page?.show(player);
    this.#remember(player);
  }

  /** How far it was played stays on the list, also after a reset. */
  #remember({ lesson, state }: LessonPlayer): void {
    const { lessons } = this.options.simulation.world;
    const summary = lessons.get(lesson.id);
    const progress = state === 'done' ? 'done' : state === 'ready' ? 'new' : 'begun';
    if (summary === undefined || summary.progress === 'done' || progress === 'new') return;
    if (summary.progress === progress) return;
    summary.progress = progress;
    lessons.touch(summary);
  }
}
