import { z } from 'zod';

const name = z.string().max(1_000);
const secret = z.string().max(1_000);
const press = <P extends string, S extends z.ZodRawShape>(button: P, shape: S) =>
  z.strictObject({ press: z.literal(button), ...shape });

/** What can be answered; which of these a dialog takes is decided by its kind (see `answersOf` of prompt.ts). */
export const answerSchema = z.union([
  press('OK', {
    /** choose-profile, new-profile. */
    name: name.optional(),
    setAsDefault: z.boolean().optional(),
    showAllServices: z.boolean().optional(),
    /** profile-password, enter-password, windows-security. Compared and forgotten. */
    password: secret.optional(),
    user: name.optional(),
    domain: name.optional(),
    remember: z.boolean().optional(),
    /** service-settings. */
    settings: z.record(z.string().max(200), z.string().max(1_000)).optional(),
  }),
  press('New', {}),
  press('Cancel', {}),
  press('Yes', {}),
  press('No', {}),
  press('Send first', {}),
  press('Retry', {}),
  press('Correct', {}),
  press('Work Offline', {}),
  press('Skip', {}),
  press('Cancel logon', {}),
]);

/** An answer to a dialog. */
export type Answer = z.output<typeof answerSchema>;
export type AnswerOf<P extends Answer['press']> = Extract<Answer, { press: P }>;
