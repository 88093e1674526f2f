import { z } from 'zod';
import { uint32 } from '../mapi/calls/argument';
import { namesOf } from '../mapi/define';
import { faultPresets, type FaultPreset } from '../mapi/faultPresets';
import { faultOperations } from '../mapi/faultOperations';
import type { FaultOperation } from './fault';

/** A fault rule as the trainer's panel writes it: a named cause, or an operation with a code, and what the rule changes. */

const name = z.string().min(1).max(200);
const attempt = z.number().int().min(1).max(1_000);
const ms = z.number().int().min(0).max(86_400_000);

const trigger = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['always', 'until corrected', 'on cue']) }),
  z.strictObject({ kind: z.enum(['only', 'from']), attempt }),
  z.strictObject({ kind: z.literal('at'), ms }),
]);

export const faultInput = z
  .strictObject({
    id: name,
    preset: z.enum(namesOf(faultPresets) as [FaultPreset, ...FaultPreset[]]).optional(),
    operation: z.enum(faultOperations as readonly [FaultOperation, ...FaultOperation[]]).optional(),
    result: uint32.optional(),
    delayMs: ms.optional(),
    scope: z
      .strictObject({
        profile: name.nullable().optional(),
        service: name.nullable().optional(),
        provider: name.nullable().optional(),
        client: name.nullable().optional(),
      })
      .optional(),
    trigger: trigger.optional(),
    armed: z.boolean().optional(),
    hidden: z.boolean().optional(),
    /** Ctrl+1 to Ctrl+9. */
    key: z.number().int().min(1).max(9).optional(),
  })
  .refine(({ preset, operation }) => preset !== undefined || operation !== undefined, {
    message: 'the fault needs a named cause or an operation',
  });
