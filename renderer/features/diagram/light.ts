import { flowEdges, flowNodes, type FlowNode, type FlowVisit } from '../../../shared/mapi/flowchart';
import { edgeId, edgeRoutes } from './routes';

/** How the picture is lit: what a call's path says about every shape and line. Pure, so that tests can ask it. */

/** State of a shape or line; the words are those of `data-node-state`. */
export type LightState = 'none' | 'visited' | 'current' | 'predicted' | 'what-if';

export interface NodeLight {
  readonly state: LightState;
  /** Order of the first visit, counted from 1; null when not visited. */
  readonly visit: number | null;
}

export interface Light {
  readonly nodes: Readonly<Partial<Record<FlowNode, NodeLight>>>;
  /** State by edge id; lines that are not in it are unlit. */
  readonly edges: Readonly<Record<string, LightState>>;
}

export const unlit: Light = { nodes: {}, edges: {} };

/** A path made longer by the shape at which the call stands, when the path does not end there. */
export function pathWithPresent(path: readonly FlowVisit[], at: FlowNode | null): readonly FlowVisit[] {
  return at === null || path.at(-1)?.node === at ? path : [...path, { node: at }];
}

/**
 * Lights a path. `as` says what kind of path it is: one that was walked, or one that is only asked for. The shape at which the
 * call stands is `current`.
 */
export function lightOf(
  path: readonly FlowVisit[],
  at: FlowNode | null,
  as: 'visited' | 'what-if' = 'visited',
): Light {
  const walked = pathWithPresent(path, at);
  const nodes: Partial<Record<FlowNode, NodeLight>> = {};
  const edges: Record<string, LightState> = {};
  let order = 0;
  walked.forEach(({ node }, i) => {
    const known = nodes[node];
    if (known === undefined) order += 1;
    nodes[node] = { state: node === at ? 'current' : as, visit: known?.visit ?? order };
    const next = walked[i + 1];
    if (next === undefined) return;
    const id = edgeId(node, next.node);
    if (edgeRoutes.some((edge) => edge.id === id)) edges[id] = as;
  });
  return { nodes, edges };
}

/** The shape to which the picture leads from there; null after an end, and from a question without an answer. */
function shapeAfter({ node, answer }: FlowVisit): FlowNode | null {
  return flowEdges.find((edge) => edge.from === node && edge.answer === (answer ?? null))?.to ?? null;
}

/** How a call stands that has not returned. */
export interface Standing {
  readonly path: readonly FlowVisit[];
  readonly at: FlowNode | null;
  /** The step before which it is held by a pause: settled, and not told yet. */
  readonly before: FlowVisit | null;
  /** The run is paused: the next step comes when a person wants it. */
  readonly isPaused: boolean;
}

/**
 * Where the picture leads from where a call stands: what is expected, beginning with where it stands. A question that was
 * answered leads on; while a user is asked, an action leads nowhere yet. What the picture leaves out, such as a failing
 * service, can still come in between: so it is only expected.
 */
export function expectedPath({ path, at, before, isPaused }: Standing): readonly FlowVisit[] {
  const last = path.at(-1);
  const from = last === undefined ? [] : [last];
  if (before !== null) {
    const next = shapeAfter(before);
    return next === null ? [...from, before] : [...from, before, { node: next }];
  }
  if (last === undefined || at === null || (last.answer === undefined && !isPaused)) return [];
  const next = shapeAfter(last);
  return next === null ? [] : [...from, { node: next }];
}

/** The light with what is expected in it, as far as it is not lit already. */
export function withExpected(light: Light, expected: readonly FlowVisit[]): Light {
  const lit: Partial<Record<FlowNode, NodeLight>> = { ...light.nodes };
  const edges: Record<string, LightState> = { ...light.edges };
  expected.forEach(({ node }, i) => {
    lit[node] ??= { state: 'predicted', visit: null };
    const before = expected[i - 1];
    if (before !== undefined) edges[edgeId(before.node, node)] ??= 'predicted';
  });
  return { nodes: lit, edges };
}

export const allNodes = Object.keys(flowNodes) as FlowNode[];

/** The order in which arrow keys walk the picture: first the path of the call, then the other shapes as drawn. */
export function walkOrder(light: Light): readonly FlowNode[] {
  const visitOf = (node: FlowNode) => light.nodes[node]?.visit ?? Number.POSITIVE_INFINITY;
  return [...allNodes].sort((a, b) => {
    const [x, y] = [visitOf(a), visitOf(b)];
    return x === y ? allNodes.indexOf(a) - allNodes.indexOf(b) : x - y;
  });
}

/** Where a key leads from a shape; null: not one of our keys. */
export function nodeAfterKey(order: readonly FlowNode[], from: FlowNode, key: string): FlowNode | null {
  const index = order.indexOf(from);
  const to =
    key === 'ArrowDown' || key === 'ArrowRight'
      ? Math.min(index + 1, order.length - 1)
      : key === 'ArrowUp' || key === 'ArrowLeft'
        ? Math.max(index - 1, 0)
        : key === 'Home'
          ? 0
          : key === 'End'
            ? order.length - 1
            : -1;
  return order[to] ?? null;
}
