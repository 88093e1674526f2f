import { z } from 'zod';
import { casts, type CastName } from './casts';
import { lessonFault } from './faultSchema';
import { messengerSpec } from './messengerSchema';
import { step } from './stepSchema';
import { sentence } from './words';
import { clientSpec, messageFile, profileSpec, settingsSpec } from './worldSchema';

export type { LessonAnswer, LessonPassword } from './answerSchema';
export type { LessonChange } from './changeSchema';
export type { LessonFault } from './faultSchema';
export type { LessonCall, LessonStep, StepKind, StepOf } from './stepSchema';
export { kindOfStep, stepKinds } from './stepSchema';
export { MAX_LESSON_BYTES } from './lessonSize';

/** The lesson file: script, exercise, answer key and regression test in one. `FORMAT.md` is generated from here. */

/** The world of a lesson: a built-in cast, extended and overridden. */
export const lessonWorld = z.strictObject({
  use: z
    .enum(Object.keys(casts) as [CastName, ...CastName[]])
    .default('empty')
    .describe('the built-in world that the lesson begins with'),
  machine: z.string().max(100).optional(),
  user: z.string().max(100).optional(),
  settings: settingsSpec.optional().describe('settings of the simulated machine'),
  clients: z
    .array(clientSpec)
    .max(100)
    .default([])
    .describe('programs; added to those of the cast, the same name replaces'),
  profiles: z
    .array(profileSpec)
    .max(1_000)
    .default([])
    .describe('profiles; added to those of the cast, the same name replaces'),
  without: z
    .strictObject({
      clients: z.array(z.string().max(200)).optional(),
      profiles: z.array(z.string().max(200)).optional(),
    })
    .optional()
    .describe('what the lesson takes away from the cast'),
  messenger: messengerSpec
    .nullable()
    .optional()
    .describe('Windows Messenger; null takes the one of the cast away'),
  messageFiles: z
    .array(messageFile)
    .max(100)
    .default([])
    .describe('.msg files that programs can open; added to those of the cast'),
});

/** Most steps of a lesson. */
export const MAX_STEPS = 1_000;

export const lessonSchema = z.strictObject({
  $schema: z.string().max(300).optional().describe('for editors: "../lesson.schema.json"'),
  formatVersion: z.literal(1),
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,79}$/, 'lower-case letters, digits and hyphens')
    .describe('lower-case letters, digits and hyphens; no other lesson has it'),
  title: sentence,
  goal: sentence.describe('what people can do afterwards'),
  group: z.string().min(1).max(100).default('Own lessons').describe('heading under which it is listed'),
  level: z.enum(['intro', 'core', 'advanced']),
  minutes: z.number().int().min(1).max(240),
  tags: z.array(z.string().min(1).max(50)).max(50).default([]),
  complaint: sentence.describe("what a user would say, in the user's own words"),
  covers: z
    .array(z.string().min(1).max(200))
    .max(50)
    .default([])
    .describe('failure stories, causes and statements that it shows'),
  sources: z
    .array(sentence)
    .max(20)
    .default([])
    .describe('where sources disagree on a result, which ones, and which one the lesson follows'),
  settings: z
    .strictObject({
      seed: z.number().int().min(0).default(0),
      startTime: z.iso.datetime().optional().describe('what virtual time 0 stands for, UTC'),
    })
    .default({ seed: 0 }),
  world: lessonWorld.default({ use: 'empty', clients: [], profiles: [], messageFiles: [] }),
  faults: z.array(lessonFault).max(100).default([]).describe('failures that are arranged from the beginning'),
  steps: z.array(step).min(1).max(MAX_STEPS),
  hints: z
    .array(sentence)
    .max(3)
    .default([])
    .describe('at most three, from a nudge to nearly the answer; shown one by one'),
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

/** What the list of lessons shows of one. */
export type LessonHeading = Pick<
  Lesson,
  'id' | 'title' | 'goal' | 'level' | 'minutes' | 'complaint' | 'group' | 'tags'
>;
