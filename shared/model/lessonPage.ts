import type { Expectation } from '../scenario/expectationSchema';
import type { StepKind } from '../scenario/stepSchema';

/**
 * What a window shows of the open lesson. What is covered is not in these records at all: neither a page nor assistive
 * technology can read it before it is played or revealed.
 */

/** One part of what a step expects. */
export interface StepExpectation {
  /** What is looked at: a key of the format's expectation, e.g. `result`. */
  about: keyof Expectation;
  /** The expectation with this one key; null until the step is over. */
  wanted: Expectation | null;
  /** null: not compared yet. */
  holds: boolean | null;
}

/** What an expectation wanted and what happened instead. */
export interface StepMismatch {
  about: string;
  expected: string;
  actual: string;
}

/** One step of the open lesson. */
export interface LessonStepRecord {
  /** Counted from 1. */
  number: number;
  kind: StepKind;
  /** `now` is the step that is played, or that the next move begins. */
  state: 'done' | 'now' | 'ahead' | 'failed';
  /** Its words, what it expects and what is answered come only when it is played or revealed. */
  covered: boolean;
  /** The program that acts; null: nobody, or covered. */
  client: string | null;
  /** The function that is called, the button that is pressed, the fault, what changes outside; null: nothing, or covered. */
  what: string | null;
  /** Virtual ms by which the clock moves; null: it does not, or covered. */
  ms: number | null;
  /** Narration; null: there is none, or covered. */
  caption: string | null;
  expects: StepExpectation[];
  mismatches: StepMismatch[];
  /** A question to the room; `answer` counts from 0 and is null until it is revealed. */
  prediction: { ask: string; options: string[]; answer: number | null } | null;
}

/** One question of the quiz at the end of the open lesson. */
export interface LessonQuestionRecord {
  /** Counted from 1. */
  number: number;
  ask: string;
  points: number;
  /** null until it is revealed. */
  answer: string | null;
}

/** One hint of the open lesson. They are shown one by one, from a nudge to nearly the answer. */
export interface LessonHintRecord {
  /** Counted from 1. */
  number: number;
  /** null until it is its turn. */
  text: string | null;
}
