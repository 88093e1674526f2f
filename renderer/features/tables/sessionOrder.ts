import type { Records } from '../../../shared/ipc/records';
import type { SessionRecord } from '../../../shared/model/session';
import type { HandleRecord } from '../../../shared/model/simpleMapi';
import type { Sort } from '../../stores/view';
import { compareValues, sortSessions, sortValue, type SortValue } from './sorting';

/** What an order is made of. */
export interface OrderFacts {
  readonly sessions: Records<SessionRecord>;
  readonly sort: Sort | null;
  /** Virtual ms at which running durations are compared. */
  readonly now: number;
  /** Handles of Simple MAPI, oldest first. */
  readonly handles: readonly HandleRecord[];
}

/** A session in a sorted order. */
interface Ranked {
  readonly id: string;
  readonly by: SortValue;
  /** Place in order of creation, which decides among equals. */
  readonly place: number;
}

/** Above this share of the sessions it is quicker to sort all of them than to move each that changed. */
const MANY = 1 / 8;

/** Columns that are sorted by something besides the session itself. */
const byHandles = new Set(['api', 'handles']);

/**
 * The IDs of all sessions in the order of the table. It is kept up to date by what changed: a session that now sorts
 * elsewhere is moved, all others stay, and as long as none moves the answer is the very same array.
 */
export class SessionOrder {
  #facts: OrderFacts | null = null;
  #ids: readonly string[] = [];
  #ranked: Ranked[] = [];
  #byId = new Map<string, Ranked>();
  #value: ((session: SessionRecord) => SortValue) | null = null;
  #sign = 1;

  of({ sessions, sort, now, handles }: OrderFacts): readonly string[] {
    if (sort === null) {
      this.#facts = null;
      return sessions.keyList;
    }
    const before = this.#facts;
    const facts = {
      sessions,
      sort,
      now: sort.column === 'duration' ? now : 0,
      handles: byHandles.has(sort.column) ? handles : none,
    };
    const same = before?.sort === sort && before.now === facts.now && before.handles === facts.handles;
    if (same && before.sessions === sessions) return this.#ids;
    this.#facts = facts;
    const differences = same ? sessions.differencesFrom(before.sessions) : null;
    if (differences === null || differences.length > sessions.size * MANY) this.#sortAll(facts);
    else {
      const moved = differences.filter(({ before: was, now: is }) => this.#move(was, is, sessions));
      if (moved.length > 0) this.#ids = this.#ranked.map(({ id }) => id);
    }
    return this.#ids;
  }

  #sortAll({ sessions, sort, now, handles }: OrderFacts): void {
    const value = sortValue(sort, now, handles);
    this.#value = value;
    this.#sign = sort?.direction === 'descending' ? -1 : 1;
    this.#ranked = sortSessions(sessions.rows, sort, now, handles).map((session) => ({
      id: session.id,
      by: value?.(session) ?? 0,
      place: sessions.placeOf(session.id) ?? 0,
    }));
    this.#byId = new Map(this.#ranked.map((one) => [one.id, one]));
    const ids = this.#ranked.map(({ id }) => id);
    if (ids.length !== this.#ids.length || ids.some((id, at) => id !== this.#ids[at])) this.#ids = ids;
  }

  /** Puts one session where it belongs now; false when it stays. */
  #move(
    before: SessionRecord | undefined,
    now: SessionRecord | undefined,
    sessions: Records<SessionRecord>,
  ): boolean {
    const by = now && this.#value?.(now);
    const known = before && this.#byId.get(before.id);
    if (known !== undefined && known.by === by) return false;
    if (known !== undefined) {
      this.#ranked.splice(this.#placeFor(known), 1);
      this.#byId.delete(known.id);
    }
    if (now !== undefined && by !== undefined) {
      const ranked = { id: now.id, by, place: sessions.placeOf(now.id) ?? 0 };
      this.#ranked.splice(this.#placeFor(ranked), 0, ranked);
      this.#byId.set(now.id, ranked);
    }
    return true;
  }

  /** Index of the first that does not come before this one. */
  #placeFor(wanted: Ranked): number {
    let low = 0;
    let high = this.#ranked.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const one = this.#ranked[middle];
      if (one !== undefined && this.#compare(one, wanted) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #compare(a: Ranked, b: Ranked): number {
    return this.#sign * compareValues(a.by, b.by) || a.place - b.place;
  }
}

const none: readonly HandleRecord[] = [];
