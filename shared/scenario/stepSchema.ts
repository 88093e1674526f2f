import { z } from 'zod';
import { callSchema, type Call, type CallName } from '../mapi/calls';
import { lessonAnswer, password, type LessonPassword } from './answerSchema';
import { change } from './changeSchema';
import { expectationSchema } from './expectationSchema';
import { faultId, alias, clientName, milliseconds, sentence } from './words';
import { lessonFault } from './faultSchema';
import { withFlagNumbers } from './flagNames';
import { parseInside } from './issues';
import { passwordArguments, type PasswordArgument } from './passwordArguments';

/** The steps of a lesson, in their order of happening. */

/** Names of all functions and methods that a lesson may call. */
export const callNames: readonly CallName[] = callSchema.options.map((option) => option.shape.fn.value);

/** Arguments that hold a number which an earlier call returned; a lesson writes that call's alias. */
export const numberArguments = ['connection', 'token'] as const;

/** A call as the player makes it: what is decided only when it is made stands beside it. */
export interface LessonCall {
  readonly call: Call;
  /** Arguments whose number comes from the call with this alias. */
  readonly numbers: Readonly<Record<string, string>>;
  readonly passwords: Readonly<Partial<Record<PasswordArgument, LessonPassword>>>;
}

/** A call as it is written: flags by name, in hex or as a number; aliases where an earlier result is meant. */
export const lessonCall = z
  .unknown()
  .transform((written, context): LessonCall => {
    if (typeof written !== 'object' || written === null || Array.isArray(written)) {
      context.addIssue({ code: 'custom', message: 'a call is an object with "fn" and its arguments' });
      return z.NEVER;
    }
    const { fn } = written as { fn?: unknown };
    if (!callNames.includes(fn as CallName)) {
      const message = fn === undefined ? 'a call needs "fn", the function' : 'unknown function';
      context.addIssue({
        code: 'custom',
        path: ['fn'],
        message,
        params: { found: String(fn), known: callNames },
      });
      return z.NEVER;
    }
    const { call, problems } = withFlagNumbers(written);
    for (const { path, found, known } of problems) {
      const message = `unknown name "${found}" here`;
      context.addIssue({ code: 'custom', path, message, params: { found, known } });
    }
    const { plain, numbers, passwords } = withoutLateArguments(call as Record<string, unknown>, context);
    const parsed = parseInside(callSchema, plain, context);
    return parsed === undefined ? z.NEVER : { call: parsed, numbers, passwords };
  })
  .meta({ id: 'Call' });

function withoutLateArguments(call: Record<string, unknown>, context: z.RefinementCtx) {
  const plain = { ...call };
  const numbers: Record<string, string> = {};
  const passwords: Partial<Record<PasswordArgument, LessonPassword>> = {};
  for (const key of numberArguments) {
    const written = plain[key];
    if (typeof written !== 'string' || !alias.safeParse(written).success) continue;
    numbers[key] = written;
    plain[key] = 0;
  }
  for (const key of passwordArguments) {
    if (typeof plain[key] !== 'object' || plain[key] === null) continue;
    const verdict = parseInside(password, plain[key], context, [key]);
    if (verdict !== undefined) passwords[key] = verdict;
    plain[key] = '';
  }
  return { plain, numbers, passwords };
}

const narration = {
  say: sentence.optional().describe('narration, shown in the caption'),
  expect: expectationSchema.optional(),
};

/** The kinds of steps; the first key of each is the one that only this kind has. */
export const stepKinds = {
  call: z.strictObject({
    ...narration,
    client: clientName,
    thread: z.number().int().min(1).max(99).default(1),
    call: lessonCall,
    as: alias.optional().describe('name under which later steps speak of the call and of what it returned'),
    answers: z
      .array(lessonAnswer)
      .max(100)
      .default([])
      .describe('what the user does in the dialogs that the call opens, in order'),
    hang: z.boolean().default(false).describe('the call may still be waiting when the step is over'),
    unknown: z.literal(true).optional().describe('the call names something unknown on purpose'),
  }),
  answer: z.strictObject({
    ...narration,
    answer: lessonAnswer.extend({ client: clientName.describe('whose open dialog is answered') }),
  }),
  await: z.strictObject({ ...narration, await: alias.describe('the call that must have returned by now') }),
  advance: z.strictObject({ ...narration, advance: milliseconds.describe('moves the clock') }),
  pump: z.strictObject({
    ...narration,
    pump: z.literal(true).describe('moves the clock until nothing is due'),
  }),
  fault: z.strictObject({ ...narration, fault: lessonFault.describe('arranges a further failure') }),
  arm: z.strictObject({ ...narration, arm: faultId }),
  disarm: z.strictObject({ ...narration, disarm: faultId }),
  fire: z.strictObject({ ...narration, fire: faultId.describe('the cue of a fault "on cue"') }),
  clear: z.strictObject({ ...narration, clear: faultId.describe('the cause is gone: the server is back') }),
  reveal: z.strictObject({ ...narration, reveal: faultId.describe('shows a hidden fault to the class') }),
  hide: z.strictObject({ ...narration, hide: faultId.describe('keeps a fault from the class again') }),
  change: z.strictObject({ ...narration, change: change.describe('the world outside changes') }),
  predict: z.strictObject({
    predict: z
      .strictObject({
        ask: sentence,
        options: z.array(sentence).min(2).max(4),
        answer: z.number().int().min(0).max(3).describe('number of the right option, from 0'),
      })
      .refine(({ options, answer }) => answer < options.length, {
        path: ['answer'],
        message: 'it is the number of an option, counted from 0',
      }),
  }),
  expect: z.strictObject({ say: sentence.optional(), expect: expectationSchema }),
  say: z.strictObject({ say: sentence }),
} as const;

export type StepKind = keyof typeof stepKinds;

/** The kind of a written step: the first of these keys that it has. */
export function kindOfStep(step: object): StepKind | undefined {
  return (Object.keys(stepKinds) as StepKind[]).find((kind) => Object.hasOwn(step, kind));
}

/** One step; its kind is decided first, so that a mistake is reported against the kind that was meant. */
export const step = z
  .unknown()
  .transform((written, context): LessonStep => {
    const isObject = typeof written === 'object' && written !== null && !Array.isArray(written);
    const kind = isObject ? kindOfStep(written) : undefined;
    if (kind === undefined) {
      const known = Object.keys(stepKinds);
      const [found] = isObject ? Object.keys(written) : [];
      const message = `a step has one of: ${known.join(', ')}`;
      context.addIssue({ code: 'custom', message, params: { known, ...(found !== undefined && { found }) } });
      return z.NEVER;
    }
    const parsed = parseInside(stepKinds[kind] as z.ZodType, written, context);
    return parsed === undefined ? z.NEVER : ({ kind, ...(parsed as object) } as LessonStep);
  })
  .meta({ id: 'Step' });

/** A step that has been read. */
export type LessonStep = {
  [K in StepKind]: { kind: K } & z.output<(typeof stepKinds)[K]>;
}[StepKind];
export type StepOf<K extends StepKind> = Extract<LessonStep, { kind: K }>;
