import { familyOf } from '../../../shared/mapi/callFamily';
import type { CallRecord } from '../../../shared/model/run';
import type { Lesson } from '../../../shared/scenario/lessonSchema';
import { readLesson } from '../../../shared/scenario/readLesson';
import { resolveWorld } from '../../../shared/scenario/resolveWorld';
import { buildWorld } from '../../core/buildWorld';
import { runDigest } from '../../core/digest';
import { Engine } from '../../core/engine';
import { codeName } from '../../core/lesson/expectations';
import { LessonPlayer } from '../../core/lesson/player';
import type { MessageFiles } from '../../core/messageSession/files';
import { refuse } from '../refusal';
import type { Simulation } from '../simulation';
import type { Raw } from './callText';
import { nameOf, stepsOf, type RecordedStep } from './steps';
import { writtenWorld } from './world';

/** What a recorded lesson is called until somebody gives it better words. */
const WORDS = {
  $schema: '../lesson.schema.json',
  formatVersion: 1,
  id: 'recorded',
  title: 'A recorded demonstration',
  goal: 'Say here what people can do afterwards',
  group: 'Own lessons',
  level: 'core',
  minutes: 5,
  tags: ['recorded'],
  complaint: 'Say here what a user would complain about.',
};

/**
 * What was done by hand since the last reset, as the text of a lesson file that makes the same run again. It is played once
 * before it is handed out: what each call returned and which dialogs appeared become its expectations, and the run must
 * leave the same bytes behind.
 */
export function recordLesson({ engine, world, start, messageFiles }: Simulation): string {
  const { inputs, isFull } = engine.inputs;
  if (inputs.length === 0) refuse('Nothing has happened since the last reset. Make a call, then record it.');
  if (isFull)
    refuse(
      'More has happened since the last reset than the 1,000 steps of a lesson. Reset, then begin again.',
    );
  const found = stepsOf(inputs, engine.now);
  const frame = {
    ...WORDS,
    settings: { startTime: world.run.startTime },
    world: writtenWorld(
      start,
      [...world.messageFiles.values()].map(({ name }) => name),
    ),
  };
  const steps = sayingUnknown(frame, found);
  const lesson = lessonOf(lessonWith(frame, steps));
  const replay = new Replay(lesson, messageFiles);
  const written = replay.withExpectations(steps);
  if (runDigest(replay.engine.world.toState()) !== runDigest(world.toState())) {
    refuse(
      'This run cannot be made again from a file: it was paused in the middle of something, or it used files of your own.',
    );
  }
  const text = `${JSON.stringify({ ...frame, steps: written }, null, 2)}\n`;
  lessonOf(JSON.parse(text) as Raw);
  return text;
}

const lessonWith = (frame: Raw, steps: readonly RecordedStep[]): Raw => ({
  ...frame,
  steps: steps.map(({ raw }) => raw),
});

/** What people call or type may name something that is not there: such a step says so. */
function sayingUnknown(frame: Raw, steps: readonly RecordedStep[]): RecordedStep[] {
  const read = readLesson(JSON.stringify(lessonWith(frame, steps)));
  const pointers = read.ok ? [] : read.problems.map(({ pointer }) => pointer);
  return steps.map(({ raw, call }, index) => {
    const at = (key: string) => pointers.some((pointer) => pointer.startsWith(`/steps/${index}/${key}/`));
    if (at('call')) return { raw: { ...raw, unknown: true }, call };
    if (!at('answer')) return { raw, call };
    return { raw: { ...raw, answer: { ...(raw['answer'] as Raw), unknown: true } }, call };
  });
}

function lessonOf(raw: Raw): Lesson {
  const read = readLesson(JSON.stringify(raw));
  if (read.ok) return read.lesson;
  const [problem] = read.problems;
  return refuse(
    `This run cannot be said in a lesson file. ${problem?.pointer ?? ''}: ${problem?.message ?? ''}`,
  );
}

/** Plays a recorded lesson once, step by step, and writes down what each step shows. */
class Replay {
  readonly engine: Engine;
  readonly #player: LessonPlayer;
  /** Calls that have not returned, with their names. */
  #pending: CallRecord[] = [];

  constructor(lesson: Lesson, messageFiles: MessageFiles) {
    const { startTime } = lesson.settings;
    this.engine = new Engine(
      buildWorld(resolveWorld(lesson.world), {
        clock: 'manual',
        ...(startTime !== undefined && { startTime }),
        messageFiles,
      }),
    );
    this.#player = new LessonPlayer(lesson, this.engine);
  }

  withExpectations(steps: readonly RecordedStep[]): Raw[] {
    const written = steps.flatMap((step) => this.#play(step));
    return [...written, { expect: { time: this.engine.now } }];
  }

  #play({ raw, call }: RecordedStep): Raw[] {
    const { world } = this.engine;
    const mark = world.trace.written;
    const before = this.#player.stepsDone;
    while (this.#player.stepsDone === before && this.#player.move());
    const { failure } = this.#player;
    if (failure !== null) {
      const [mismatch] = failure.mismatches;
      refuse(
        `This run cannot be made again from a file: ${mismatch?.about ?? ''}, ${mismatch?.actual ?? ''}.`,
      );
    }
    const dialogs = world.trace
      .since(mark)
      .filter(({ what }) => what === 'dialog opened')
      .map(({ params }) => params['dialog']);
    const { hang: _hang, ...rest } = raw;
    const made = call === null ? undefined : world.calls.get(call.id);
    const returned = made?.state === 'returned';
    if (made !== undefined && !returned) this.#pending.push(made);
    const expect = {
      ...(made !== undefined && returned && { result: resultOf(made) }),
      ...((made !== undefined || 'answer' in raw || dialogs.length > 0) && { dialogs }),
    };
    const step = {
      ...rest,
      ...(made !== undefined && !returned && { hang: true }),
      ...(Object.keys(expect).length > 0 && { expect }),
    };
    return [step, ...this.#returned()];
  }

  /** Calls that this step has let return. */
  #returned(): Raw[] {
    const back = this.#pending.filter(({ state }) => state === 'returned');
    this.#pending = this.#pending.filter(({ state }) => state !== 'returned');
    return back.map((record) => ({ await: nameOf(record), expect: { result: resultOf(record) } }));
  }
}

const resultOf = ({ result, call }: CallRecord): string | null => codeName(result, familyOf(call.fn));
