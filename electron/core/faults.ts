import { faultPresets, type FaultPresetEntry } from '../../shared/mapi/faultPresets';
import type { FaultInput, FaultOperation, FaultRecord, FaultScope } from '../../shared/model/fault';
import type { TraceKey } from '../../shared/model/run';
import { Step } from './step';
import type { World } from './world';

/** The place of an operation, by names; null where it has none. */
export interface FaultPlace {
  readonly client: string | null;
  readonly profile: string | null;
  readonly service: string | null;
  readonly provider: string | null;
  readonly kind?: string;
}

const NOWHERE: FaultPlace = { client: null, profile: null, service: null, provider: null };

/** The place of something that a client does by itself. */
export const ofClient = (client: string): FaultPlace => ({ ...NOWHERE, client });

/**
 * The rule that answers instead of the operation, or null: the operation goes on by itself. Counts attempts, so it is asked
 * once per operation. The caller yields `firedStep` and does with the result what it does with any other.
 */
export function faultFor(
  world: World,
  operation: FaultOperation,
  at: FaultPlace,
  now: number,
  /** Rules that cannot answer here. */
  without: (fault: FaultRecord) => boolean = () => false,
): FaultRecord | null {
  if (world.armedFaults.length === 0) return null;
  for (const fault of world.armedFaults) {
    if (fault.operation !== operation || !fits(fault, at) || without(fault)) continue;
    fault.attempts++;
    if (!isDue(fault, now)) continue;
    fault.fired++;
    fault.lastFired = now;
    world.faults.touch(fault);
    return fault;
  }
  return null;
}

/** Whether a rule answered the newest operation of this kind here; counts nothing. */
export function isUnderFault(world: World, operation: FaultOperation, at: FaultPlace, now: number): boolean {
  return world.armedFaults.some((fault) => answersAt(fault, operation, at, now));
}

/** Whether this rule answered the newest operation of the kind here. */
export const answersAt = (
  fault: FaultRecord,
  operation: FaultOperation,
  at: FaultPlace,
  now: number,
): boolean => fault.operation === operation && fits(fault, at) && isDue(fault, now);

/** The line that says that the trainer's rule answered. */
export const firedStep = (fault: FaultRecord): Step => faultStep('fault fired', fault);

/**
 * A line about a rule: armed, disarmed, given its cue, cleared, or that it answered. A hidden rule's line is marked, so that
 * what a class sees leaves it out until the rule is revealed (trainer-ux 5.4).
 */
export function faultStep(
  what: Extract<TraceKey, `fault ${string}`>,
  { id, preset, operation, hidden, result }: FaultRecord,
): Step {
  return new Step('fault', what, 'SIM.fault', id, { preset, operation, hidden }, result);
}

/** The user has put right what was wrong here: rules that lasted until then are disarmed. */
export function corrected(
  world: World,
  operations: readonly FaultOperation[],
  at: FaultPlace,
  now: number,
): void {
  for (const fault of world.armedFaults) {
    if (fault.trigger.kind !== 'until corrected' || !operations.includes(fault.operation)) continue;
    if (!fits(fault, at)) continue;
    setArmed(world, fault, false);
    world.trace.push(now, at.client ?? '', null, faultStep('fault disarmed', fault));
  }
}

function fits({ scope, preset }: FaultRecord, at: FaultPlace): boolean {
  if (scope.client !== null && scope.client !== at.client) return false;
  if (scope.profile !== null && scope.profile !== at.profile) return false;
  if (scope.service !== null && scope.service !== at.service) return false;
  if (scope.provider !== null && scope.provider !== at.provider) return false;
  const kind = preset === null ? undefined : (faultPresets[preset] as FaultPresetEntry).kind;
  return kind === undefined || at.kind === undefined || kind === at.kind;
}

function isDue({ trigger, attempts, cued }: FaultRecord, now: number): boolean {
  switch (trigger.kind) {
    case 'always':
    case 'until corrected':
      return true;
    case 'only':
      return attempts === trigger.attempt;
    case 'from':
      return attempts >= trigger.attempt;
    case 'at':
      return now >= trigger.ms;
    case 'on cue':
      return cued;
  }
}

/** Adds a rule, or puts a new one in place of one with the same id. A reason in one sentence when it makes no sense. */
export function addFault(world: World, input: FaultInput): string | null {
  const preset: FaultPresetEntry | null = input.preset === undefined ? null : faultPresets[input.preset];
  const operation = input.operation ?? preset?.operation;
  if (operation === undefined) {
    return `The fault "${input.id}" says neither a preset nor an operation. Give it one of the two.`;
  }
  if (input.id === '') return 'A fault needs an id. Give it a short name.';
  const scope = scopeOf(input);
  world.faults.add({
    id: input.id,
    preset: input.preset ?? null,
    operation,
    result: input.result ?? preset?.result ?? null,
    delayMs: input.delayMs ?? preset?.delayMs ?? 0,
    scope,
    trigger: input.trigger ?? preset?.trigger ?? { kind: 'always' },
    armed: input.armed ?? true,
    hidden: input.hidden ?? false,
    key: input.key ?? null,
    cued: false,
    attempts: 0,
    fired: 0,
    lastFired: null,
    detail: preset && {
      component: scope.provider ?? scope.service ?? 'MAPI 1.0',
      lowLevel: preset.lowLevel ?? 0,
      context: preset.context ?? 0,
    },
  });
  recount(world);
  return null;
}

function scopeOf({ scope }: FaultInput): FaultScope {
  const names = {
    profile: scope?.profile ?? null,
    service: scope?.service ?? null,
    provider: scope?.provider ?? null,
    client: scope?.client ?? null,
  };
  const level = (['provider', 'service', 'profile', 'client'] as const).find((name) => names[name] !== null);
  return { level: level ?? 'subsystem', ...names };
}

/** Arming begins to count attempts anew. */
export function setArmed(world: World, fault: FaultRecord, armed: boolean): void {
  fault.armed = armed;
  fault.attempts = 0;
  if (!armed) fault.cued = false;
  world.faults.touch(fault);
  recount(world);
}

/** The trainer's cue: the rule is armed and answers from now on. */
export function cue(world: World, fault: FaultRecord): void {
  if (!fault.armed) setArmed(world, fault, true);
  fault.cued = true;
  world.faults.touch(fault);
}

/** Shows a hidden rule to the stage. */
export function reveal(world: World, fault: FaultRecord): void {
  fault.hidden = false;
  world.faults.touch(fault);
  recount(world);
}

/** Keeps a rule from the stage. */
export function hide(world: World, fault: FaultRecord): void {
  fault.hidden = true;
  world.faults.touch(fault);
  recount(world);
}

export function removeFault(world: World, fault: FaultRecord): void {
  world.faults.remove(fault.id);
  recount(world);
}

/** Keeps the short list that procedures look at, and the counts that the run bar shows. */
function recount(world: World): void {
  const armed = [...world.faults.values()].filter((fault) => fault.armed);
  world.armedFaults = armed;
  world.run.armedFaults = armed.filter((fault) => !fault.hidden).length;
  world.run.hiddenFaults = armed.length - world.run.armedFaults;
  world.touchRun();
}
