/** One row of a state table: what an event does in some states. */
export interface Transition<S extends string = string, E extends string = string> {
  /** The states in which the row applies. */
  readonly from: readonly S[];
  readonly event: E;
  /** The next state; several where the table leaves it to the circumstances. */
  readonly to: readonly S[];
  /** The circumstances under which the row applies, where the event alone does not decide. */
  readonly when?: string;
  /** What else happens, in one phrase; missing when nothing does. */
  readonly effects?: string;
  /** What the call that caused the event returns, where it was a call. */
  readonly returns?: string;
}

/** A state table of section 5 of the session reference. */
export interface StateMachine<S extends string = string, E extends string = string> {
  /** What goes through these states. */
  readonly of: string;
  readonly initial: S;
  readonly states: readonly S[];
  readonly transitions: readonly Transition<S, E>[];
}

/** A row as it is written down: single states need no array. */
interface Row<S extends string, E extends string> {
  readonly from: S | readonly S[];
  readonly event: E;
  readonly to: S | readonly S[];
  readonly when?: string;
  readonly effects?: string;
  readonly returns?: string;
}

const list = <S extends string>(value: S | readonly S[]): readonly S[] =>
  typeof value === 'string' ? [value] : value;

/** Defines a machine; rows may only name its states. */
export function defineMachine<const S extends string>(of: string, states: readonly [S, ...S[]]) {
  return <const E extends string>(rows: readonly Row<NoInfer<S>, E>[]): StateMachine<S, E> => ({
    of,
    initial: states[0],
    states,
    transitions: rows.map((row) => ({ ...row, from: list(row.from), to: list(row.to) })),
  });
}

/** The states of a machine. */
export type StateOf<M> = M extends StateMachine<infer S> ? S : never;

/** The events of a machine. */
export type EventOf<M> = M extends StateMachine<string, infer E> ? E : never;

/** The rows for an event in a state; none means that the event is refused there. */
export function transitionsFor<S extends string, E extends string>(
  machine: StateMachine<S, E>,
  state: NoInfer<S>,
  event: NoInfer<E>,
): readonly Transition<S, E>[] {
  return machine.transitions.filter((row) => row.event === event && row.from.includes(state));
}

/** Whether the table allows a step from one state to another, whatever the event. */
export function mayFollow<S extends string>(
  machine: StateMachine<S>,
  from: NoInfer<S>,
  to: NoInfer<S>,
): boolean {
  return machine.transitions.some((row) => row.from.includes(from) && row.to.includes(to));
}
