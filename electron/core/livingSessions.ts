import type { SessionRecord } from '../../shared/model/session';
import type { Plan } from './providers/plan';
import { Rows } from './rows';

/** A session that is starting, active or ending, and the configuration that it was built from. */
class Living {
  constructor(
    readonly session: SessionRecord,
    public plan: Plan,
  ) {}
}

/**
 * Underlying sessions that are starting, active or ending, in order of creation, each with the configuration that it was
 * built from: later changes of the profile do not reach it (C96).
 */
export class LivingSessions implements Iterable<SessionRecord> {
  readonly #rows = new Rows<string, Living>();

  get size(): number {
    return this.#rows.size;
  }

  has(session: SessionRecord): boolean {
    return this.#rows.get(session.id) !== undefined;
  }

  /** Undefined when the session is over. */
  planOf(session: SessionRecord): Plan | undefined {
    return this.#rows.get(session.id)?.plan;
  }

  add(session: SessionRecord, plan: Plan): void {
    this.#rows.set(session.id, new Living(session, plan));
  }

  /** The session itself has been given another configuration. */
  plan(session: SessionRecord, plan: Plan): void {
    const living = this.#rows.get(session.id);
    if (living !== undefined) living.plan = plan;
  }

  delete(session: SessionRecord): void {
    this.#rows.delete(session.id);
  }

  *[Symbol.iterator](): Generator<SessionRecord> {
    for (const { session } of this.#rows.values()) yield session;
  }
}
