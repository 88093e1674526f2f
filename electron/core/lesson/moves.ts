import type { LessonAnswer, LessonStep } from '../../../shared/scenario/lessonSchema';

/** What has to happen next within the present step. */
export type Move =
  | { kind: 'begin' }
  | { kind: 'advance'; ms: number }
  /** Everything that is due happens. */
  | { kind: 'pump' }
  | { kind: 'answer'; answer: LessonAnswer; client: string }
  | { kind: 'check' };

/** A step, move by move: it begins, time passes in pieces, buttons are pressed, what was expected is compared. */
export function movesOf(step: LessonStep, longestAdvance: number): Move[] {
  const between: Move[] = [];
  if (step.kind === 'advance') {
    for (let left = step.advance; left > 0; left -= longestAdvance) {
      between.push({ kind: 'advance', ms: Math.min(left, longestAdvance) });
    }
  }
  if (step.kind === 'pump') between.push({ kind: 'pump' });
  if (step.kind === 'call') {
    for (const answer of step.answers) between.push({ kind: 'answer', answer, client: step.client });
  }
  if (step.kind === 'answer') {
    const { client, ...answer } = step.answer;
    between.push({ kind: 'answer', answer, client });
  }
  return [{ kind: 'begin' }, ...between, { kind: 'check' }];
}
