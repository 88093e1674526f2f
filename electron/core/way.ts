import type { FlowVisit } from '../../shared/mapi/flowchart';

/**
 * A way through the official picture. Calls that went the same way share one list of visits: most logons go one of a few
 * ways, so a visit makes no list longer, it goes on to the next way.
 */
export class Way {
  static readonly BEGIN = new Way([]);
  #next: Way | null = null;
  readonly #others = new Map<FlowVisit, Way>();

  private constructor(readonly visits: readonly FlowVisit[]) {}

  /** The same way and then this visit. */
  then(visit: FlowVisit): Way {
    const { visits } = this;
    const newest = this.#next;
    if (newest !== null && newest.visits[visits.length] === visit) return newest;
    let next = this.#others.get(visit);
    if (next === undefined) this.#others.set(visit, (next = new Way([...visits, visit])));
    return (this.#next = next);
  }
}
