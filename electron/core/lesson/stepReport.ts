import { familyOf } from '../../../shared/mapi/callFamily';
import type { CallRecord } from '../../../shared/model/run';
import type { LessonStep, StepKind } from '../../../shared/scenario/lessonSchema';
import { codeName } from './expectations';

/** What one step did and how it compares, in short. */
export interface StepReport {
  /** Counted from 1. */
  readonly step: number;
  readonly kind: StepKind;
  /** Who did what: `Outlook calls MAPILogonEx`. */
  readonly what: string;
  /** Result of its call by name; null: there is none yet, or the step makes no call. */
  readonly result: string | null;
  /** Virtual ms when the step was over. */
  readonly t: number;
  /** Last trace line of the step; its first one is the line after that of the step before. */
  readonly traceEnd: number;
  /** What was compared. */
  readonly compared: readonly string[];
  readonly holds: boolean;
}

/** Puts a step that is over into words. */
export function reportOf(
  step: LessonStep,
  call: CallRecord | null,
  at: Pick<StepReport, 'step' | 't' | 'traceEnd' | 'holds'>,
): StepReport {
  const concerned = step.kind === 'call' || step.kind === 'await';
  const compared = 'expect' in step && step.expect !== undefined ? Object.keys(step.expect) : [];
  return {
    ...at,
    kind: step.kind,
    what: textOf(step),
    result: concerned && call?.state === 'returned' ? codeName(call.result, familyOf(call.call.fn)) : null,
    compared,
  };
}

function textOf(step: LessonStep): string {
  switch (step.kind) {
    case 'call':
      return `${step.client} calls ${step.call.call.fn}`;
    case 'answer':
      return `${step.answer.client} answers ${step.answer.dialog} with ${step.answer.press}`;
    case 'await':
      return `the call ${step.await} has returned`;
    case 'advance':
      return `the clock moves by ${step.advance} ms`;
    case 'pump':
      return 'the clock moves until nothing is due';
    case 'fault':
      return `fault ${step.fault.id} is arranged`;
    case 'arm':
    case 'disarm':
    case 'fire':
    case 'clear':
    case 'reveal':
    case 'hide':
      return `fault ${(step as unknown as Record<string, string>)[step.kind] ?? ''}: ${step.kind}`;
    case 'change':
      return `outside: ${Object.keys(step.change).join(', ')}`;
    case 'predict':
      return 'prediction';
    case 'expect':
      return 'the state is compared';
    case 'say':
      return 'narration';
  }
}
