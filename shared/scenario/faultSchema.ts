import { z } from 'zod';
import { faultPresets, type FaultPreset } from '../mapi/faultPresets';
import { faultOperations } from '../mapi/faultOperations';
import type { FaultInput, FaultOperation, FaultScope, FaultTrigger } from '../model/fault';
import { code, codeValue, faultId, milliseconds, name } from './words';

/** A failure that a lesson arranges: at its beginning (`faults`) or as a step (`fault`). */

/** Other words for a named cause, as people say them. */
export const presetSynonyms = {
  'server.unavailable': 'server.down',
} as const satisfies Record<string, FaultPreset>;

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

/** The fault as the engine takes it. */
export function faultInput(fault: LessonFault): FaultInput {
  const { id, preset, operation, result, delayMs, armed, hidden, key } = fault;
  const known = preset === undefined ? undefined : presetOf(preset);
  const hits = operation ?? (known && faultPresets[known].operation);
  const family = hits?.startsWith('messenger') ? 'Messenger' : 'MAPI';
  const forced = result === undefined ? undefined : codeValue(result, family);
  return {
    id,
    armed,
    hidden,
    scope: scopeOf(fault),
    ...(known !== undefined && { preset: known }),
    ...(operation !== undefined && { operation }),
    ...(forced !== undefined && { result: forced }),
    ...(delayMs !== undefined && { delayMs }),
    ...(fault.trigger !== undefined && { trigger: triggerOf(fault.trigger) }),
    ...(key !== undefined && { key }),
  };
}

const presetOf = (written: string): FaultPreset =>
  written in presetSynonyms
    ? presetSynonyms[written as keyof typeof presetSynonyms]
    : (written as FaultPreset);

/** The names of a place; null where any fits. */
export function namesOfPlace(at: string): [string | null, string | null, string | null] {
  const [profile, service, provider] = at.split('/');
  const named = (part: string | undefined) => (part === undefined || part === '*' ? null : part);
  return [named(profile), named(service), named(provider)];
}

function scopeOf({ at, client }: LessonFault): Omit<FaultScope, 'level'> {
  const [profile, service, provider] = at === undefined ? [null, null, null] : namesOfPlace(at);
  return { profile, service, provider, client: client ?? null };
}

function triggerOf(written: NonNullable<LessonFault['trigger']>): FaultTrigger {
  if (typeof written === 'string') return { kind: written };
  if ('only' in written) return { kind: 'only', attempt: written.only };
  if ('from' in written) return { kind: 'from', attempt: written.from };
  return { kind: 'at', ms: written.at };
}
