import { z } from 'zod';
import { faultPresets } from '../mapi/faultPresets';
import { faultOperations } from '../mapi/faultOperations';
import type { FaultOperation } from '../model/fault';
import { presetSynonyms } from './faultInput';
import { code, faultId, milliseconds, name } from './words';

/** A failure that a lesson arranges: at its beginning (`faults`) or as a step (`fault`). */

export const presetNames: readonly string[] = [...Object.keys(faultPresets), ...Object.keys(presetSynonyms)];

const attempt = z.number().int().min(1).max(1_000);

const trigger = z
  .union([
    z.enum(['always', 'until corrected', 'on cue']),
    z.strictObject({ only: attempt }),
    z.strictObject({ from: attempt }),
    z.strictObject({ at: milliseconds }),
  ])
  .describe(
    'when it answers: "always", "until corrected", "on cue", { "only": 1 }, { "from": 2 } (attempts) or { "at": 5000 } (virtual ms)',
  );

/** `"Outlook/Contoso Exchange/Mailbox - Ana Ruiz"`; `*` stands for any name, what is left out for every one. */
export const place = z
  .string()
  .min(1)
  .max(600)
  .regex(/^[^/]+(\/[^/]+){0,2}$/, 'Profile, Profile/Service or Profile/Service/Provider; * stands for any')
  .describe('Profile, Profile/Service or Profile/Service/Provider; * stands for any');

export const lessonFault = z
  .strictObject({
    id: faultId,
    at: place.optional(),
    client: name.optional().describe('only calls of this program'),
    preset: z
      .enum(presetNames as [string, ...string[]])
      .optional()
      .describe('a named cause; it brings operation, result and trigger'),
    operation: z
      .enum(faultOperations as [FaultOperation, ...FaultOperation[]])
      .optional()
      .describe('what it hits, for a fault without a preset'),
    result: code.optional().describe('what the operation answers'),
    delayMs: milliseconds.optional().describe('virtual time that passes before the operation goes on'),
    trigger: trigger.optional(),
    armed: z.boolean().default(true),
    hidden: z.boolean().default(false).describe('kept from the stage until it is revealed'),
    key: z.number().int().min(1).max(9).optional().describe('Ctrl+1 to Ctrl+9 fire it'),
  })
  .refine(({ preset, operation }) => preset !== undefined || operation !== undefined, {
    message: 'a fault has a "preset" or an "operation"',
  })
  .meta({ id: 'Fault' });

export type LessonFault = z.output<typeof lessonFault>;
