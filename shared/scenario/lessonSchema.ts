import { z } from 'zod';
import { callSchema, reference } from '../mapi/calls';
import { answersOf, type PromptKind } from '../model/prompt';
import { casts, type CastName } from './casts';
import { expectationSchema } from './expectationSchema';
import { withFlagNumbers } from './flagNames';
import { messengerSpec } from './messengerSchema';
import { clientSpec, profileSpec, settingsSpec } from './worldSchema';

/** The lesson file: script, exercise, answer key and regression test in one. See `lessons/README.md` for the format. */

const sentence = z.string().min(1).max(2_000);
const alias = z.string().regex(/^[A-Za-z][\w-]{0,63}$/, 'a letter, then letters, digits, - or _');
const milliseconds = z.number().int().min(0).max(86_400_000);
const dialogKind = z.enum(Object.keys(answersOf) as [PromptKind, ...PromptKind[]]);

/** A call as it is written: flags by name, in hex or as a number. */
const lessonCall = z.unknown().transform((written, context) => {
  const { call, problems } = withFlagNumbers(written);
  for (const { path, found, known } of problems) {
    context.addIssue({ code: 'custom', path, message: `unknown flag "${found}"`, params: { found, known } });
  }
  const parsed = callSchema.safeParse(call);
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) context.issues.push({ ...issue, input: call } as never);
  return z.NEVER;
});

/** The answer to one dialog; `press` is the button, the rest is what was filled in before. */
const lessonAnswer = z.strictObject({
  dialog: dialogKind,
  press: z.enum([
    'OK',
    'New',
    'Cancel',
    'Yes',
    'No',
    'Send first',
    'Retry',
    'Correct',
    'Skip',
    'Cancel logon',
  ]),
  name: z.string().max(1_000).optional(),
  setAsDefault: z.boolean().optional(),
  showAllServices: z.boolean().optional(),
  /** Pretend credentials only. */
  password: z.string().max(1_000).optional(),
  user: z.string().max(1_000).optional(),
  domain: z.string().max(1_000).optional(),
  remember: z.boolean().optional(),
  settings: z.record(z.string().max(200), z.string().max(1_000)).optional(),
  /** What the caption says while this dialog is answered. */
  say: sentence.optional(),
});

const narration = { say: sentence.optional(), expect: expectationSchema.optional() };

const callStep = z.strictObject({
  ...narration,
  client: z.string().min(1).max(200),
  thread: z.number().int().min(1).max(99).default(1),
  call: lessonCall,
  /** Name under which later steps speak of the session object, object or call that this step makes. */
  as: alias.optional(),
  answers: z.array(lessonAnswer).max(100).default([]),
  /** The call is left hanging; a later step answers or awaits it. */
  hang: z.boolean().default(false),
});

const answerStep = z.strictObject({
  ...narration,
  /** The client whose open dialog is answered. */
  answer: lessonAnswer.extend({ client: z.string().min(1).max(200) }),
});

const awaitStep = z.strictObject({ ...narration, await: reference });
const advanceStep = z.strictObject({ ...narration, advance: milliseconds });
const pumpStep = z.strictObject({ ...narration, pump: z.literal(true) });
const predictStep = z.strictObject({
  predict: z.strictObject({
    ask: sentence,
    options: z.array(sentence).min(2).max(4),
    answer: z.number().int().min(0).max(3),
  }),
});
const sayStep = z.strictObject({ say: sentence });
const expectStep = z.strictObject({ say: sentence.optional(), expect: expectationSchema });

/** What tells the kinds of steps apart: the key that only it has. */
export const stepKinds = {
  call: callStep,
  answer: answerStep,
  await: awaitStep,
  advance: advanceStep,
  pump: pumpStep,
  predict: predictStep,
  expect: expectStep,
  say: sayStep,
} as const;

export type StepKind = keyof typeof stepKinds;

/** The kind of a written step: the first of these keys that it has. */
export function kindOfStep(step: object): StepKind | undefined {
  return (Object.keys(stepKinds) as StepKind[]).find((kind) => kind in step);
}

/** One step; its kind is decided first, so that a mistake is reported against the kind that was meant. */
const step = z.unknown().transform((written, context) => {
  const kind = typeof written === 'object' && written !== null ? kindOfStep(written) : undefined;
  if (kind === undefined) {
    const known = Object.keys(stepKinds);
    context.addIssue({
      code: 'custom',
      message: `a step has one of: ${known.join(', ')}`,
      params: { known },
    });
    return z.NEVER;
  }
  const parsed = stepKinds[kind].safeParse(written);
  if (parsed.success) return { kind, ...parsed.data } as LessonStep;
  for (const issue of parsed.error.issues) context.issues.push({ ...issue, input: written } as never);
  return z.NEVER;
});

/** A step that has been read. */
export type LessonStep = {
  [K in StepKind]: { kind: K } & z.output<(typeof stepKinds)[K]>;
}[StepKind];
export type StepOf<K extends StepKind> = Extract<LessonStep, { kind: K }>;
export type LessonAnswer = z.output<typeof lessonAnswer>;

const world = z.strictObject({
  use: z.enum(Object.keys(casts) as [CastName, ...CastName[]]).default('empty'),
  machine: z.string().max(100).optional(),
  user: z.string().max(100).optional(),
  settings: settingsSpec.optional(),
  /** Added to those of the cast; the same name replaces. */
  clients: z.array(clientSpec).max(100).default([]),
  profiles: z.array(profileSpec).max(1_000).default([]),
  /** null takes the Messenger of the cast away. */
  messenger: messengerSpec.nullable().optional(),
});

export const MAX_STEPS = 1_000;
/** Most bytes of a lesson file. */
export const MAX_LESSON_BYTES = 1_048_576;

export const lessonSchema = z.strictObject({
  $schema: z.string().max(300).optional(),
  formatVersion: z.literal(1),
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'lower-case letters, digits and hyphens'),
  title: sentence,
  goal: sentence,
  group: z.string().max(100).default('Own lessons'),
  level: z.enum(['intro', 'core', 'advanced']),
  minutes: z.number().int().min(1).max(240),
  tags: z.array(z.string().max(50)).max(50).default([]),
  complaint: sentence,
  settings: z
    .strictObject({ seed: z.number().int().min(0).default(0), startTime: z.iso.datetime().optional() })
    .default({ seed: 0 }),
  world: world.default({ use: 'empty', clients: [], profiles: [] }),
  steps: z.array(step).min(1).max(MAX_STEPS),
  quiz: z
    .array(
      z.strictObject({
        ask: sentence,
        answer: sentence,
        points: z.number().int().min(1).max(100).default(1),
      }),
    )
    .max(100)
    .default([]),
});

/** A lesson as the player takes it. */
export type Lesson = z.output<typeof lessonSchema>;
