import {
  handleMachine,
  mayFollow,
  memberMachine,
  providerMachine,
  serviceMachine,
  sessionMachine,
  type StateMachine,
} from '../../../../shared/mapi/states';
import type { SessionLife } from '../../../../shared/model/session';
import type { World } from '../../world';
import { spec } from './world';

/** Calls that begin something in a provider; a disabled service sees none of them (D30, 5.3). */
const BEGINNINGS = [
  'LoadLibrary',
  'ABProviderInit',
  'MSProviderInit',
  'XPProviderInit',
  'Logon',
  'TransportLogon',
  'SpoolerLogon',
  'AddressTypes',
  'FlushQueues',
];

/** Services by the name of their provider; provider names of the world are unique. */
const serviceOf = new Map(
  spec.profiles.flatMap(({ services }) =>
    services.flatMap(({ name, providers }) => providers.map((provider) => [provider.name, name] as const)),
  ),
);

/** 5.1 knows no sub-states: a logon on its way has no session yet, one that failed has none any more. */
const inTable = (life: SessionLife) => (life === 'attempt' || life === 'failed' ? 'absent' : life);

/** Compares what it sees with the state tables of section 5 and with what it saw before. */
export class Watch {
  readonly #seen = new Map<string, string>();
  readonly #disabled = new Set<string>();
  #line = 0;

  constructor(private readonly world: World) {
    this.look();
  }

  /** What happened since the last look that the tables do not allow. */
  look(): string[] {
    return [...this.#changesOfState(), ...this.#callsAfterDisabling()].filter((wrong) => wrong !== null);
  }

  *#changesOfState(): Generator<string | null> {
    for (const { id, life, services } of this.world.sessions.values()) {
      yield this.#follows(sessionMachine, id, inTable(life));
      for (const { name, life, providers } of services) {
        yield this.#follows(serviceMachine, `${id} ${name}`, life);
        for (const one of providers)
          yield this.#follows(providerMachine, `${id} ${name}/${one.name}`, one.life);
      }
    }
    for (const { id, life } of this.world.members.values()) yield this.#follows(memberMachine, id, life);
    for (const { handle, state } of this.world.handles.values())
      yield this.#follows(handleMachine, `handle ${handle}`, state);
  }

  /** Several events may have happened since the last look: any way through the table will do. */
  #follows<S extends string>(machine: StateMachine<S>, id: string, life: S): string | null {
    const before = (this.#seen.get(id) ?? machine.initial) as S;
    this.#seen.set(id, life);
    if (before === life || reachable(machine, before).has(life)) return null;
    return `${id} went from ${before} to ${life}, which the table of the ${machine.of} does not allow`;
  }

  *#callsAfterDisabling(): Generator<string | null> {
    for (const { seq, what, session, who, params } of this.world.trace.since(this.#line)) {
      this.#line = seq;
      if (session === null) continue;
      if (what === 'service disabled') this.#disabled.add(`${session} ${String(params['service'])}`);
      const method = String(params['method']);
      if (!BEGINNINGS.includes(method)) continue;
      const isDisabled = this.#disabled.has(`${session} ${serviceOf.get(who) ?? ''}`);
      yield isDisabled ? `${who}.${method} was called after its service was disabled in ${session}` : null;
    }
  }
}

const known = new Map<StateMachine, Map<string, ReadonlySet<string>>>();

/** Every state that the table leads to from a state, by one row or by many. */
function reachable<S extends string>(machine: StateMachine<S>, from: S): ReadonlySet<S> {
  const ofMachine = known.get(machine) ?? new Map<string, ReadonlySet<string>>();
  known.set(machine, ofMachine);
  const found = ofMachine.get(from) as ReadonlySet<S> | undefined;
  if (found !== undefined) return found;
  const states = new Set<S>();
  const queue = [from];
  for (let state = queue.pop(); state !== undefined; state = queue.pop()) {
    for (const next of machine.states) {
      if (states.has(next) || !mayFollow(machine, state, next)) continue;
      states.add(next);
      queue.push(next);
    }
  }
  ofMachine.set(from, states);
  return states;
}
