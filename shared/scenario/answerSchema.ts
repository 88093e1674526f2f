import { z } from 'zod';
import { button, dialogKind, sentence } from './words';

/** What a scripted user types into a password field: a text, or only what becomes of it. */

const text = z.string().max(1_000);

/** Verdicts that stand for a typed text; the player types something that gets this verdict. */
export const passwordVerdicts = {
  accepted: 'what the world accepts at this place',
  wrong: 'something that is not accepted',
  empty: 'nothing',
  new: 'a password of the recorder for something that gets a new one',
  'too long': 'more characters than the field or argument takes',
  'with a space': 'something with a space in it, which Messenger does not take',
} as const;

export type PasswordVerdict = keyof typeof passwordVerdicts;

export const password = z
  .union([
    text,
    z.strictObject({ is: z.enum(Object.keys(passwordVerdicts) as [PasswordVerdict, ...PasswordVerdict[]]) }),
  ])
  .meta({
    id: 'Password',
    description:
      'a pretend password, or { "is": "accepted" | "wrong" | "empty" | "new" | "too long" | "with a space" }',
  });

export type LessonPassword = z.output<typeof password>;

/** The answer to one dialog; `press` is the button, the rest is what was filled in before. */
export const lessonAnswer = z
  .strictObject({
    dialog: dialogKind.describe('the dialog that must be open'),
    press: button,
    name: text.optional().describe('choose-profile, new-profile'),
    setAsDefault: z.boolean().optional(),
    showAllServices: z.boolean().optional(),
    password: password.optional(),
    user: text.optional(),
    domain: text.optional(),
    remember: z.boolean().optional(),
    settings: z.record(z.string().max(200), text).optional().describe('service-settings, by name'),
    unknown: z.literal(true).optional().describe('the name is unknown on purpose'),
    say: sentence.optional().describe('what the caption says while this dialog is answered'),
  })
  .meta({ id: 'Answer' });

export type LessonAnswer = z.output<typeof lessonAnswer>;
