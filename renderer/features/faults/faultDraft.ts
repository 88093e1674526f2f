import { faultPresets, type FaultPreset, type FaultPresetEntry } from '../../../shared/mapi/faultPresets';
import type { FaultInput, FaultOperation, FaultRecord, FaultTrigger } from '../../../shared/model/fault';
import type { ProfileRecord, ProviderKind } from '../../../shared/model/machine';

/** What the editor holds while a rule is written: text as it is typed, '' for "every" and "none". */
export interface FaultDraft {
  /** Rule that is changed; null = a new one. */
  readonly id: string | null;
  readonly source: 'preset' | 'raw';
  readonly preset: FaultPreset;
  readonly operation: FaultOperation;
  /** Unsigned code; null = no code. */
  readonly result: number | null;
  readonly delay: string;
  readonly profile: string;
  readonly service: string;
  readonly provider: string;
  readonly client: string;
  readonly when: FaultTrigger['kind'];
  readonly attempt: string;
  readonly seconds: string;
  readonly hidden: boolean;
  readonly armed: boolean;
  readonly key: string;
}

export type Place = 'client' | 'profile' | 'service' | 'provider';

/** The trigger that a cause has when nobody says another. */
export const usualTrigger = (preset: FaultPreset): FaultTrigger['kind'] =>
  (faultPresets[preset] as FaultPresetEntry).trigger?.kind ?? 'always';

/** Lowest number of Ctrl+1 to Ctrl+9 that no rule has, '' when all are taken. */
export function freeKey(faults: readonly FaultRecord[]): string {
  const taken = new Set(faults.map(({ key }) => key));
  const free = [1, 2, 3, 4, 5, 6, 7, 8, 9].find((key) => !taken.has(key));
  return free === undefined ? '' : String(free);
}

export const newDraft = (faults: readonly FaultRecord[]): FaultDraft => ({
  id: null,
  source: 'preset',
  preset: 'server.down',
  operation: 'provider: logon',
  result: (faultPresets['server.down'] as FaultPresetEntry).result,
  delay: '0',
  profile: '',
  service: '',
  provider: '',
  client: '',
  when: usualTrigger('server.down'),
  attempt: '1',
  seconds: '0',
  hidden: true,
  armed: true,
  key: freeKey(faults),
});

/** A rule of the run as the editor shows it. */
export function draftOf(fault: FaultRecord): FaultDraft {
  const { trigger, scope } = fault;
  return {
    id: fault.id,
    source: fault.preset === null ? 'raw' : 'preset',
    preset: fault.preset ?? 'server.down',
    operation: fault.operation,
    result: fault.result,
    delay: String(fault.delayMs),
    profile: scope.profile ?? '',
    service: scope.service ?? '',
    provider: scope.provider ?? '',
    client: scope.client ?? '',
    when: trigger.kind,
    attempt: 'attempt' in trigger ? String(trigger.attempt) : '1',
    seconds: trigger.kind === 'at' ? String(trigger.ms / 1_000) : '0',
    hidden: fault.hidden,
    armed: fault.armed,
    key: fault.key === null ? '' : String(fault.key),
  };
}

/** A number field that cannot be read. */
export type DraftError = 'attempt' | 'seconds' | 'delay';

const whole = (text: string, least: number, most: number): number | null => {
  const value = /^\d+$/.test(text.trim()) ? Number(text) : NaN;
  return value >= least && value <= most ? value : null;
};

/** Virtual ms of a number of seconds, or null. */
function msOf(seconds: string): number | null {
  const value = /^\d+(\.\d{1,3})?$/.test(seconds.trim()) ? Number(seconds) * 1_000 : NaN;
  return value <= 86_400_000 ? Math.round(value) : null;
}

/** Fields of a draft that cannot be used as they stand. */
export function errorsOf({ source, when, attempt, seconds, delay }: FaultDraft): readonly DraftError[] {
  const errors: DraftError[] = [];
  if (source === 'raw' && whole(delay, 0, 86_400_000) === null) errors.push('delay');
  if ((when === 'only' || when === 'from') && whole(attempt, 1, 1_000) === null) errors.push('attempt');
  if (when === 'at' && msOf(seconds) === null) errors.push('seconds');
  return errors;
}

function triggerOf({ when, attempt, seconds }: FaultDraft): FaultTrigger {
  if (when === 'only' || when === 'from') return { kind: when, attempt: whole(attempt, 1, 1_000) ?? 1 };
  if (when === 'at') return { kind: when, ms: msOf(seconds) ?? 0 };
  return { kind: when };
}

/** A name that no rule has yet: `server.down`, `server.down 2`. */
function freeId(wanted: string, faults: readonly FaultRecord[]): string {
  const taken = new Set(faults.map(({ id }) => id));
  let id = wanted;
  for (let n = 2; taken.has(id); n++) id = `${wanted} ${n}`;
  return id;
}

/** The rule that a draft stands for; only of a draft without errors. */
export function inputOf(draft: FaultDraft, faults: readonly FaultRecord[]): FaultInput {
  const raw = draft.source === 'raw';
  const name = (text: string) => (text === '' ? null : text);
  return {
    id: draft.id ?? freeId(raw ? draft.operation : draft.preset, faults),
    ...(raw
      ? {
          operation: draft.operation,
          ...(draft.result !== null && { result: draft.result }),
          delayMs: whole(draft.delay, 0, 86_400_000) ?? 0,
        }
      : { preset: draft.preset }),
    scope: {
      profile: name(draft.profile),
      service: name(draft.service),
      provider: name(draft.provider),
      client: name(draft.client),
    },
    trigger: triggerOf(draft),
    hidden: draft.hidden,
    armed: draft.armed,
    ...(draft.key !== '' && { key: Number(draft.key) }),
  };
}

/** Names that can be chosen for a place, given what is chosen above it; each once. */
export function choicesOf(
  draft: FaultDraft,
  profiles: readonly ProfileRecord[],
): { readonly services: readonly string[]; readonly providers: readonly string[] } {
  const entry: FaultPresetEntry | null = draft.source === 'preset' ? faultPresets[draft.preset] : null;
  const kind: ProviderKind | undefined = entry?.kind;
  const services = profiles
    .filter(({ name }) => draft.profile === '' || name === draft.profile)
    .flatMap((profile) => profile.services);
  const chosen = services.filter(({ name }) => draft.service === '' || name === draft.service);
  const providers = chosen
    .flatMap((service) => service.providers)
    .filter((provider) => kind === undefined || provider.kind === kind);
  const once = (names: readonly string[]) => [...new Set(names)];
  return {
    services: once(services.map(({ name }) => name)),
    providers: once(providers.map(({ name }) => name)),
  };
}
