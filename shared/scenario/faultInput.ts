import { faultPresets, type FaultPreset } from '../mapi/faultPresets';
import type { FaultInput, FaultScope, FaultTrigger } from '../model/fault';
import { codeValue } from './codeNames';
import type { LessonFault } from './faultSchema';

/** Other words for a named cause, as people say them. */
export const presetSynonyms = {
  'server.unavailable': 'server.down',
} as const satisfies Record<string, FaultPreset>;

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
