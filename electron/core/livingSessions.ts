import type { SessionRecord } from '../../shared/model/session';
import type { Plan } from './providers/plan';
import { COUNTED_IDS } from './rowNumbers';
import { Rows } from './rows';

/** A session that is starting, active or ending, and the configuration that it was built from. */
class Living {
  constructor(
    readonly session: SessionRecord,
    public plan: Plan,
  ) {}
}

/** Their rows have the numbers of their identifiers. */
const numberOf = ({ id }: SessionRecord): number => COUNTED_IDS.of(id);

/**
 * Underlying sessions that are starting, active or ending, in order of creation, each with the configuration that it was
 * built from: later changes of the profile do not reach it (C96).
 */
export class LivingSessions implements Iterable<SessionRecord> {
  private readonly rows = new Rows<Living>();
  /** What came last: whoever asks for a plan mostly asks for that of the session being built. */
  private newest: Living | null = null;

  get size(): number {
    return this.rows.size;
  }

  has(session: SessionRecord): boolean {
    return this.rows.get(numberOf(session)) !== undefined;
  }

  /** Undefined when the session is over. */
  planOf(session: SessionRecord): Plan | undefined {
    const { newest } = this;
    return (newest?.session === session ? newest : this.rows.get(numberOf(session)))?.plan;
  }

  add(session: SessionRecord, plan: Plan): void {
    this.newest = new Living(session, plan);
    this.rows.set(numberOf(session), this.newest);
  }

  /** The session itself has been given another configuration. */
  plan(session: SessionRecord, plan: Plan): void {
    const living = this.rows.get(numberOf(session));
    if (living !== undefined) living.plan = plan;
  }

  delete(session: SessionRecord): void {
    this.rows.delete(numberOf(session));
    if (this.newest?.session === session) this.newest = null;
  }

  *[Symbol.iterator](): Generator<SessionRecord> {
    for (const { session } of this.rows.values()) yield session;
  }
}
