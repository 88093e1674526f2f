import type { FlowNode } from '../../shared/mapi/flowchart';
import type { PausedBefore } from '../../shared/model/run';
import type { Running } from './running';
import type { Step } from './step';

/** The shapes of the official picture before which every call stands still. */
export class PausePlaces {
  /** null: none, as in nearly every run; then a step costs one comparison. */
  #nodes: ReadonlySet<FlowNode> | null = null;

  set(nodes: readonly FlowNode[]): void {
    this.#nodes = nodes.length === 0 ? null : new Set(nodes);
  }

  has({ visit }: Step): boolean {
    return this.#nodes !== null && visit !== null && this.#nodes.has(visit.node);
  }
}

/** The shape before which one of these procedures stands; null when none does. */
export function pausedBefore(ready: readonly Running[]): PausedBefore | null {
  for (const { held, record } of ready) {
    const visit = held?.visit ?? null;
    if (record !== null && visit !== null) return { call: record.id, visit };
  }
  return null;
}
