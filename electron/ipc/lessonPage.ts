import type { LessonQuestionRecord, LessonStepRecord, StepExpectation } from '../../shared/model/lessonPage';
import type { Expectation } from '../../shared/scenario/expectationSchema';
import type { Lesson, LessonStep } from '../../shared/scenario/lessonSchema';
import type { LessonPlayer } from '../core/lesson/player';
import type { World } from '../core/world';
import { refuse } from './refusal';

/** What can be uncovered before it is played: steps, the answer of a prediction, the answer of a quiz question, the next hint. */
export type Coverable = 'step' | 'answer' | 'question' | 'hint';

/**
 * The open lesson as the windows see it: its steps, its hints and its quiz, without what is covered. Only records that changed are
 * touched, so that a move sends a step or two and never the whole lesson.
 */
export class LessonPage {
  readonly #uncovered = new Set<number>();
  readonly #answered = new Set<number>();
  /** What was shown last, by step number. */
  readonly #shown = new Map<number, string>();

  constructor(
    private readonly world: World,
    private readonly lesson: Lesson,
  ) {
    lesson.quiz.forEach(({ ask, points }, i) => {
      world.lessonQuestions.add({ number: i + 1, ask, points, answer: null });
    });
    lesson.hints.forEach((_, i) => world.lessonHints.add({ number: i + 1, text: null }));
  }

  /** Takes over what was uncovered of the same lesson before it went back. */
  takeOver(before: LessonPage): void {
    for (const step of before.#uncovered) this.#uncovered.add(step);
    for (const step of before.#answered) this.#answered.add(step);
    for (const { number, answer } of before.world.lessonQuestions.values())
      if (answer !== null) this.reveal('question', number);
    for (const { text } of before.world.lessonHints.values()) if (text !== null) this.#nextHint();
  }

  /** Puts the steps where the player stands. */
  show(player: LessonPlayer): void {
    this.lesson.steps.forEach((step, i) => {
      const record = this.#recordOf(step, i + 1, player);
      const shown = JSON.stringify(record);
      if (this.#shown.get(record.number) === shown) return;
      this.#shown.set(record.number, shown);
      this.world.lessonSteps.add(record);
    });
  }

  /** Uncovers one of a kind, or all of them; of the hints only ever the next one. */
  reveal(what: Coverable, number: number | undefined): void {
    if (what === 'hint') {
      this.#nextHint();
      return;
    }
    if (what === 'question') {
      for (const question of this.#chosen([...this.world.lessonQuestions.values()], number, what)) {
        question.answer = this.lesson.quiz[question.number - 1]?.answer ?? null;
        this.world.lessonQuestions.touch(question);
      }
      return;
    }
    for (const { number: step } of this.#chosen([...this.world.lessonSteps.values()], number, what)) {
      this.#uncovered.add(step);
      if (what === 'answer') this.#answered.add(step);
    }
  }

  #nextHint(): void {
    const { lessonHints } = this.world;
    const next = [...lessonHints.values()].find(({ text }) => text === null);
    if (next === undefined) {
      refuse(
        lessonHints.size === 0
          ? 'This lesson has no hints. Reveal the steps ahead instead.'
          : 'All hints of this lesson are shown. Reveal the steps ahead instead.',
      );
    }
    next.text = this.lesson.hints[next.number - 1] ?? null;
    lessonHints.touch(next);
  }

  #chosen<R extends LessonStepRecord | LessonQuestionRecord>(
    records: R[],
    number: number | undefined,
    what: Coverable,
  ): R[] {
    if (number === undefined) return records;
    const found = records.filter((record) => record.number === number);
    const name = what === 'question' ? 'quiz question' : 'step';
    if (found.length === 0)
      refuse(`The lesson has no ${name} ${number}. Its ${name}s are numbered 1 to ${records.length}.`);
    return found;
  }

  #recordOf(step: LessonStep, number: number, player: LessonPlayer): LessonStepRecord {
    const state = stateOf(number, player);
    const begun = state === 'done' || state === 'failed' || (state === 'now' && player.nextMove !== 'begin');
    const covered = !begun && !this.#uncovered.has(number);
    const mismatches = state === 'failed' ? [...(player.failure?.mismatches ?? [])] : [];
    const outline = { number, kind: step.kind, state, covered };
    if (covered) {
      // Which function is called is the question, not the answer; everything else would give something away.
      const client = step.kind === 'call' ? step.client : null;
      const what = step.kind === 'call' ? step.call.call.fn : null;
      return { ...outline, client, what, ms: null, caption: null, expects: [], mismatches, prediction: null };
    }
    return {
      ...outline,
      ...acts(step),
      caption: 'say' in step ? (step.say ?? null) : null,
      expects: expectsOf(step, state, mismatches),
      mismatches,
      prediction:
        step.kind === 'predict'
          ? { ...step.predict, answer: this.#answered.has(number) ? step.predict.answer : null }
          : null,
    };
  }
}

function stateOf(number: number, player: LessonPlayer): LessonStepRecord['state'] {
  if (number <= player.stepsDone) return 'done';
  if (player.failure?.step === number) return 'failed';
  return number === player.stepsDone + 1 && player.state !== 'failed' ? 'now' : 'ahead';
}

/** Who does what in a step; the words to it are the window's. */
function acts(step: LessonStep): Pick<LessonStepRecord, 'client' | 'what' | 'ms'> {
  const nobody = { client: null, what: null, ms: null };
  switch (step.kind) {
    case 'call':
      return { ...nobody, client: step.client, what: step.call.call.fn };
    case 'answer':
      return { ...nobody, client: step.answer.client, what: step.answer.press };
    case 'await':
      return { ...nobody, what: step.await };
    case 'advance':
      return { ...nobody, ms: step.advance };
    case 'fault':
      return { ...nobody, what: step.fault.id };
    case 'arm':
    case 'disarm':
    case 'fire':
    case 'clear':
    case 'reveal':
    case 'hide':
      return { ...nobody, what: (step as unknown as Record<string, string>)[step.kind] ?? null };
    case 'change':
      return { ...nobody, what: Object.keys(step.change).join(', ') };
    default:
      return nobody;
  }
}

/** What a step expects. While it runs only what will be looked at is told: the values are what the room should find out. */
function expectsOf(
  step: LessonStep,
  state: LessonStepRecord['state'],
  mismatches: LessonStepRecord['mismatches'],
): StepExpectation[] {
  if (!('expect' in step) || step.expect === undefined) return [];
  const keys = Object.keys(step.expect);
  // A mismatch says which row it means: `session s` is about `sessions`.
  const keyOf = ({ about }: { about: string }) => {
    const [word = ''] = about.split(' ');
    return keys.find((key) => key === word || key === `${word}s`);
  };
  const wrong = new Set(mismatches.map(keyOf));
  const rest = wrong.has(undefined) ? null : true;
  return (Object.entries(step.expect) as [keyof Expectation, unknown][]).map(([about, value]) => ({
    about,
    wanted: state === 'now' ? null : { [about]: value },
    holds: state === 'done' ? true : state !== 'failed' ? null : wrong.has(about) ? false : rest,
  }));
}
