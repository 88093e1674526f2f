import { buildWorld } from '../../electron/core/buildWorld';
import { runDigest } from '../../electron/core/digest';
import { Engine } from '../../electron/core/engine';
import type { MessageFiles } from '../../electron/core/messageSession/files';
import type { StepReport } from '../../electron/core/lesson/stepReport';
import { LessonPlayer, type Failure, type PlayerState } from '../../electron/core/lesson/player';
import type { TraceRecord } from '../../shared/model/run';
import type { Lesson } from '../../shared/scenario/lessonSchema';
import { resolveWorld } from '../../shared/scenario/resolveWorld';

/** What playing one lesson gave. Nothing in it depends on the machine or the time of day. */
export interface LessonReport {
  readonly id: string;
  readonly title: string;
  readonly state: PlayerState;
  readonly stepsDone: number;
  readonly steps: number;
  /** What each step did, as far as the lesson came. */
  readonly played: readonly StepReport[];
  readonly failure: Failure | null;
  readonly digest: string;
  /** Virtual ms at the end. */
  readonly time: number;
  readonly settings: Lesson['settings'];
  readonly trace: readonly TraceRecord[];
}

/**
 * Plays a lesson from its first step to its last or to the first expectation that fails. `messageFiles`: where its .msg files
 * come from.
 */
export function playLesson(lesson: Lesson, messageFiles?: MessageFiles): LessonReport {
  const { startTime } = lesson.settings;
  const spec = resolveWorld(lesson.world);
  const world = buildWorld(spec, {
    clock: 'manual',
    ...(startTime !== undefined && { startTime }),
    ...(messageFiles !== undefined && { messageFiles }),
  });
  const player = new LessonPlayer(lesson, new Engine(world));
  const state = player.playAll();
  return {
    id: lesson.id,
    title: lesson.title,
    state,
    stepsDone: player.stepsDone,
    steps: lesson.steps.length,
    played: player.played,
    failure: player.failure,
    digest: runDigest(world.toState()),
    time: world.run.now,
    settings: lesson.settings,
    trace: world.trace.since(0),
  };
}
