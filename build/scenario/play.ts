import { buildWorld } from '../../electron/core/buildWorld';
import { runDigest } from '../../electron/core/digest';
import { Engine } from '../../electron/core/engine';
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
  readonly failure: Failure | null;
  readonly digest: string;
  readonly trace: readonly TraceRecord[];
}

/** Plays a lesson from its first step to its last or to the first expectation that fails. */
export function playLesson(lesson: Lesson): LessonReport {
  const { startTime } = lesson.settings;
  const world = buildWorld(resolveWorld(lesson.world), {
    clock: 'manual',
    ...(startTime !== undefined && { startTime }),
  });
  const player = new LessonPlayer(lesson, new Engine(world));
  const state = player.playAll();
  return {
    id: lesson.id,
    title: lesson.title,
    state,
    stepsDone: player.stepsDone,
    steps: lesson.steps.length,
    failure: player.failure,
    digest: runDigest(world.toState()),
    trace: world.trace.since(0),
  };
}
