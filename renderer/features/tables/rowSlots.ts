/**
 * Gives each drawn row of a list a slot, which is the identity of what draws it. A row keeps its slot for as long as it is
 * drawn. One that comes takes over the slot of one that has gone, so that a table that is dragged along writes into the
 * elements that it has instead of making new ones, which every library that follows the page would look through.
 */
export class RowSlots {
  #of = new Map<string, number>();
  #next = 0;

  /** The slots of the rows that are drawn now, in their order. */
  take(ids: readonly string[]): readonly number[] {
    const before = this.#of;
    const drawn = new Set(ids);
    const free = [...before].filter(([id]) => !drawn.has(id)).map(([, slot]) => slot);
    const firstToStay = ids.findIndex((id) => before.has(id));
    const slots = ids.map((id, place) => {
      // In front of rows that stay: an element from behind would be put there by moving all of those, and the focus with them.
      const mustBeNew = place < firstToStay;
      return before.get(id) ?? (mustBeNew ? undefined : free.shift()) ?? this.#next++;
    });
    this.#of = new Map(ids.map((id, place) => [id, slots[place] ?? -1]));
    return slots;
  }
}
