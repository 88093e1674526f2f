import { z } from 'zod';
import { uint32 } from '../mapi/calls';
import { messengerHappening } from '../model/messenger';
import { clientName, count, name, referenceText } from './words';
import { reaction, settingsSpec } from './worldSchema';

/**
 * What changes outside the calls of the lesson's programs: mail, processes, Messenger's server and user, the machine's
 * settings, and what somebody else does to a profile. A fault that is cleared brings a server back.
 */

const inService = { profile: name, service: name };

/** Every kind of change; a step makes exactly one. */
export const changes = {
  mailArrives: z
    .strictObject({ profile: name, count: count.min(1).default(1) })
    .describe('messages for a profile come to its server'),
  mailQueued: z
    .strictObject({ session: referenceText, message: name })
    .describe('the program of a session object sends a message: it goes to the outgoing queue'),
  programEnds: clientName.describe('a process dies without a word'),
  programStarts: clientName.describe('a program that has ended starts again as a new process'),
  reaction: z
    .strictObject({ client: clientName, to: reaction })
    .describe('what a program does from now on when it is told that its session ends'),
  settings: settingsSpec.describe('settings of the simulated machine'),
  setting: z
    .strictObject({ ...inService, setting: name, value: z.string().max(1_000).nullable() })
    .describe('somebody edits a setting of a service in a profile; null = missing'),
  provider: z
    .strictObject({
      ...inService,
      provider: name,
      dllPresent: z.boolean().optional(),
      interfaceVersion: uint32.optional(),
      sessionLimit: z.number().int().min(0).max(10_000).nullable().optional(),
      fastShutdown: z.enum(['ok', 'refuses', 'absent']).optional(),
      accepts: z
        .string()
        .min(1)
        .max(256)
        .optional()
        .describe('the password that its server accepts from now on'),
      remembered: z.boolean().optional().describe('its password is stored in the profile'),
    })
    .describe('the DLL or the server of a provider is not what it was'),
  profileRemoved: name.describe('the profile is gone, as if its file were lost'),
  messenger: messengerHappening.describe('something happens to Windows Messenger'),
} as const;

export type ChangeKind = keyof typeof changes;

const optional = Object.fromEntries(
  Object.entries(changes).map(([key, schema]) => [key, (schema as z.ZodType).optional()]),
) as { [K in ChangeKind]: z.ZodOptional<(typeof changes)[K]> };

export const change = z.strictObject(optional).refine((written) => Object.keys(written).length === 1, {
  message: `a change has exactly one of: ${Object.keys(changes).join(', ')}`,
});

export type LessonChange = z.output<typeof change>;
