import { useRef, useState, type KeyboardEvent } from 'react';
import type { FlowNode } from '../../../shared/mapi/flowchart';
import { strings } from '../../strings';
import { hitBox, BOX } from './geometry';
import { nodeAfterKey, walkOrder, type Light, type NodeLight } from './light';
import { Picture } from './Picture';
import { titleOf } from './titleOf';
import css from './diagram.module.css';

interface Props {
  light: Light;
  /** One sentence that says what the picture shows. */
  description: string;
  /** Shapes before which every call stands still. */
  pauses: readonly FlowNode[];
  /** Shape whose rule is shown. */
  selected: FlowNode | null;
  onSelect: (node: FlowNode) => void;
}

const none: NodeLight = { state: 'none', visit: null };

/** What the button of a shape is called: the shape, its state, and a pause set there. */
function nameOf(node: FlowNode, { state, visit }: NodeLight, hasPause: boolean): string {
  const text = strings.diagram;
  const order = visit ?? 0;
  const word = state === 'visited' || state === 'current' ? text.states[state](order) : text.states[state];
  return text.node(titleOf(node), word, hasPause);
}

/**
 * The official picture, lit. The drawing is one image with one sentence; its shapes are buttons laid over it, so that the
 * keyboard and assistive technology reach them: arrow keys walk the path, Enter opens the rule.
 */
export function Diagram({ light, description, pauses, selected, onSelect }: Props) {
  const order = walkOrder(light);
  const present = order.find((node) => light.nodes[node]?.state === 'current');
  const [stop, setStop] = useState<FlowNode | null>(null);
  const tabStop = stop ?? selected ?? present ?? order[0];
  const group = useRef<HTMLDivElement>(null);

  const onKeyDown = (event: KeyboardEvent) => {
    if (tabStop === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = nodeAfterKey(order, tabStop, event.key);
    if (to === null) return;
    event.preventDefault();
    setStop(to);
    group.current?.querySelector<HTMLElement>(`[data-node="${to}"]`)?.focus();
  };

  return (
    <div className={css.picture} data-testid="diagram">
      <Picture light={light} description={description} pauses={pauses} />
      <div ref={group} role="group" aria-label={strings.diagram.shapes} onKeyDown={onKeyDown}>
        {order.map((node) => {
          const box = hitBox(node);
          const lit = light.nodes[node] ?? none;
          return (
            <button
              key={node}
              type="button"
              className={css.hit}
              style={{
                left: `${((box.x + box.width / 2) / BOX.width) * 100}%`,
                top: `${((box.y + box.height / 2) / BOX.height) * 100}%`,
                width: `${(box.width / BOX.width) * 100}%`,
                height: `${(box.height / BOX.height) * 100}%`,
              }}
              tabIndex={node === tabStop ? 0 : -1}
              aria-label={nameOf(node, lit, pauses.includes(node))}
              aria-pressed={node === selected}
              aria-current={lit.state === 'current' ? 'step' : undefined}
              data-testid={`node-${node}`}
              data-node={node}
              data-node-state={lit.state}
              data-visit={lit.visit ?? undefined}
              onFocus={() => setStop(node)}
              onClick={() => onSelect(node)}
            />
          );
        })}
      </div>
    </div>
  );
}
