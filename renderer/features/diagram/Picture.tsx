import type { FlowNode } from '../../../shared/mapi/flowchart';
import { strings } from '../../strings';
import {
  BOX,
  connectorAt,
  LABEL_LINE,
  nodeShapes,
  nowTagAt,
  PAUSE_RADIUS,
  pauseMarkAt,
  sizeOf,
  type NodeShape,
  type Point,
} from './geometry';
import { allNodes, type Light, type NodeLight } from './light';
import { arrowHead, edgeRoutes, pathData, type EdgeRoute } from './routes';
import css from './diagram.module.css';

interface Props {
  light: Light;
  description: string;
  /** Shapes before which every call stands still. */
  pauses: readonly FlowNode[];
}

/** The drawing itself: lines first, lit lines last among them, then shapes, labels and the marks of pauses. */
export function Picture({ light, description, pauses }: Props) {
  const stateOf = (edge: EdgeRoute) => light.edges[edge.id] ?? 'none';
  const lines = [...edgeRoutes].sort((a, b) => Number(stateOf(a) !== 'none') - Number(stateOf(b) !== 'none'));
  return (
    <svg className={css.svg} viewBox={`0 0 ${BOX.width} ${BOX.height}`} role="img" aria-label={description}>
      {lines.map((edge) => (
        <Line key={edge.id} edge={edge} state={stateOf(edge)} />
      ))}
      <Connector />
      {allNodes.map((node) => (
        <Shape key={node} node={node} light={light.nodes[node] ?? null} />
      ))}
      {pauses.map((node) => (
        <PauseMark key={node} node={node} />
      ))}
    </svg>
  );
}

function Line({ edge, state }: { edge: EdgeRoute; state: string }) {
  const { answer, answerAt, answerAnchor } = edge;
  // An answer is expected, not given, on a predicted line.
  const word = state === 'predicted' && answer !== null ? `${answer} ?` : answer;
  const data = pathData(edge.points, 6);
  return (
    <g data-state={state} data-testid={edge.id} data-node-state={state}>
      <path className={css.edge} d={data} pathLength={state === 'visited' ? 1 : undefined} />
      <path className={css.head} d={arrowHead(edge.points)} />
      {answerAt !== null && (
        <text className={css.answer} x={answerAt.x} y={answerAt.y + 4.5} textAnchor={answerAnchor}>
          {word}
        </text>
      )}
    </g>
  );
}

/** The off-page connector: between the credentials and the returned session MAPI starts the services. */
function Connector() {
  const { x, y } = connectorAt;
  return (
    <g data-testid="connector-S">
      <circle className={css.connector} cx={x} cy={y} r={11} />
      <text className={css.connectorText} x={x} y={y + 4.5}>
        {strings.diagram.lane.letter}
      </text>
    </g>
  );
}

function Shape({ node, light }: { node: FlowNode; light: NodeLight | null }) {
  const shape = nodeShapes[node];
  const state = light?.state ?? 'none';
  const mark =
    state === 'predicted' ? strings.diagram.predictedMark : state === 'what-if' ? '' : (light?.visit ?? '');
  return (
    <g data-state={state}>
      <Outline shape={shape} className={css.halo} />
      <Outline shape={shape} className={css.shape} />
      <text className={css.mark} x={shape.at.x} y={shape.at.y + 4.5}>
        {mark}
      </text>
      <text className={css.label} textAnchor={shape.labelAnchor}>
        {shape.label.map((line, i) => (
          <tspan key={line} x={shape.labelAt.x} y={shape.labelAt.y + 5 + i * LABEL_LINE}>
            {line}
          </tspan>
        ))}
      </text>
      {state === 'current' && <NowTag node={node} />}
    </g>
  );
}

function Outline({ shape, className }: { shape: NodeShape; className: string | undefined }) {
  const { at, form } = shape;
  if (form === 'diamond') {
    return <path className={className} d={`M${at.x} ${at.y - 20}l20 20-20 20-20-20z`} />;
  }
  const { width, height } = sizeOf[form];
  return (
    <rect
      className={className}
      x={at.x - width / 2}
      y={at.y - height / 2}
      width={width}
      height={height}
      rx={form === 'round' ? height / 2 : 3}
    />
  );
}

/** The word "now" under the label of the shape at which the call stands. */
function NowTag({ node }: { node: FlowNode }) {
  const at = nowTagAt(node);
  return (
    <g>
      <rect className={css.tag} x={at.x - 19} y={at.y - 8} width={38} height={16} rx={8} />
      <text className={css.tagText} x={at.x} y={at.y + 4}>
        {strings.diagram.now}
      </text>
    </g>
  );
}

/** Two bars in a disc at the corner of a shape: here every call stands still. */
function PauseMark({ node }: { node: FlowNode }) {
  const at = pauseMarkAt(node);
  return (
    <g data-testid={`pause-${node}`}>
      <circle className={css.pause} cx={at.x} cy={at.y} r={PAUSE_RADIUS} />
      <PauseBars x={at.x} y={at.y} />
    </g>
  );
}

const PauseBars = ({ x, y }: Point) => (
  <path className={css.pauseBars} d={`M${x - 2.5} ${y - 4}v8M${x + 2.5} ${y - 4}v8`} />
);

/** The mark of a pause, for the legend. */
export function LegendPause() {
  return (
    <svg width={18} height={18} viewBox="0 0 18 18" aria-hidden="true">
      <circle className={css.pause} cx={9} cy={9} r={PAUSE_RADIUS} />
      <PauseBars x={9} y={9} />
    </svg>
  );
}

/** A small shape in the given state, for the legend. */
export function LegendMark({ state }: { state: NodeLight['state'] }) {
  return (
    <svg width={18} height={18} viewBox="0 0 18 18" aria-hidden="true">
      <g data-state={state}>
        <path className={css.shape} d="M9 2l7 7-7 7-7-7z" />
      </g>
    </svg>
  );
}
