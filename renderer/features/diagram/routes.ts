import { flowEdges, type FlowEdge, type FlowNode } from '../../../shared/mapi/flowchart';
import { nodeShapes, sizeOf, textWidth, type Box, type Point } from './geometry';

/** How the 18 lines run from shape to shape, and where their answers stand. */

/** One line of the picture: its corners, the arrow at the last one, and its printed answer. */
export interface EdgeRoute extends FlowEdge {
  readonly id: string;
  readonly points: readonly Point[];
  /** Middle of the answer's text; null when the line carries none. */
  readonly answerAt: Point | null;
  readonly answerAnchor: 'middle' | 'end';
}

export const edgeId = (from: FlowNode, to: FlowNode): string => `edge-${from}-${to}`;

/** The line that all three ways of naming a profile join, and the line that passes the shared session by. */
const JOIN_X = 432;
const JOIN_Y = 360;
const BYPASS_X = 96;
/** Answers stand 11 px left of vertical lines and 10 px above horizontal ones (middle of the text: 13). */
const LEFT_OF = 11;
const ABOVE = 13;

type Side = 'left' | 'right' | 'top' | 'bottom';

/** The point of a shape's outline on the given side. */
function port(node: FlowNode, side: Side): Point {
  const { form, at } = nodeShapes[node];
  const { width, height } = sizeOf[form];
  switch (side) {
    case 'left':
      return { x: at.x - width / 2, y: at.y };
    case 'right':
      return { x: at.x + width / 2, y: at.y };
    case 'top':
      return { x: at.x, y: at.y - height / 2 };
    case 'bottom':
      return { x: at.x, y: at.y + height / 2 };
  }
}

/** Corners of the line between two shapes. */
function pointsOf(from: FlowNode, to: FlowNode): Point[] {
  const a = nodeShapes[from].at;
  const b = nodeShapes[to].at;
  if (from === 'new-session' && to === 'name-null')
    return [port(from, 'left'), { x: BYPASS_X, y: a.y }, { x: BYPASS_X, y: b.y }, port(to, 'left')];
  if (to === 'credentials')
    return [
      port(from, 'right'),
      { x: JOIN_X, y: a.y },
      { x: JOIN_X, y: JOIN_Y },
      { x: b.x, y: JOIN_Y },
      port(to, 'top'),
    ];
  if (a.x === b.x)
    return a.y < b.y ? [port(from, 'bottom'), port(to, 'top')] : [port(from, 'top'), port(to, 'bottom')];
  return a.x < b.x ? [port(from, 'right'), port(to, 'left')] : [port(from, 'left'), port(to, 'right')];
}

/** Where the answer stands: beside the first stretch of the line. */
function answerPlace({ from, to }: FlowEdge): Pick<EdgeRoute, 'answerAt' | 'answerAnchor'> {
  const [start, end] = pointsOf(from, to);
  if (start === undefined || end === undefined) throw new Error(`The line ${from} to ${to} has no corners.`);
  if (start.x === end.x)
    return { answerAt: { x: start.x - LEFT_OF, y: (start.y + end.y) / 2 }, answerAnchor: 'end' };
  // Left of the bypass line for the shared session, so that the word never stands on it.
  const x = to === 'return-shared' ? 76 : (start.x + end.x) / 2;
  return { answerAt: { x, y: start.y - ABOVE }, answerAnchor: 'middle' };
}

/** The 18 lines in drawing order. */
export const edgeRoutes: readonly EdgeRoute[] = flowEdges.map((edge) => ({
  ...edge,
  id: edgeId(edge.from, edge.to),
  points: pointsOf(edge.from, edge.to),
  ...(edge.answer === null ? { answerAt: null, answerAnchor: 'middle' as const } : answerPlace(edge)),
}));

/** The box that a line's answer fills; null without an answer. */
export function answerBox({ answer, answerAt, answerAnchor }: EdgeRoute): Box | null {
  if (answer === null || answerAt === null) return null;
  const width = textWidth(answer, 13);
  return {
    x: answerAnchor === 'end' ? answerAt.x - width : answerAt.x - width / 2,
    y: answerAt.y - 7,
    width,
    height: 14,
  };
}

/** The line as SVG path data, shortened by `cut` px so that a thick stroke does not cover its arrow head. */
export function pathData(points: readonly Point[], cut = 0): string {
  const last = points.at(-1);
  const before = points.at(-2);
  if (last === undefined || before === undefined) return '';
  const length = Math.hypot(last.x - before.x, last.y - before.y);
  const end = {
    x: last.x - ((last.x - before.x) / length) * cut,
    y: last.y - ((last.y - before.y) / length) * cut,
  };
  return [...points.slice(0, -1), end].map(({ x, y }, i) => `${i === 0 ? 'M' : 'L'}${x} ${y}`).join(' ');
}

/** The arrow head at the end of a line: a triangle 10 long and 9 wide. */
export function arrowHead(points: readonly Point[]): string {
  const tip = points.at(-1);
  const before = points.at(-2);
  if (tip === undefined || before === undefined) return '';
  const length = Math.hypot(tip.x - before.x, tip.y - before.y);
  const ux = (tip.x - before.x) / length;
  const uy = (tip.y - before.y) / length;
  const base = { x: tip.x - ux * 10, y: tip.y - uy * 10 };
  const corner = (side: 1 | -1) => `${base.x - uy * 4.5 * side} ${base.y + ux * 4.5 * side}`;
  return `M${tip.x} ${tip.y} L${corner(1)} L${corner(-1)} Z`;
}
