import { flowNodes, type FlowNode } from '../../../shared/mapi/flowchart';
import { strings } from '../../strings';

/** What a shape is called: its text, and where it stands if another has the same text. */
export function titleOf(node: FlowNode): string {
  const where = (strings.diagram.where as Partial<Record<FlowNode, string>>)[node];
  const { text } = flowNodes[node];
  return where === undefined ? text : `${text} (${where})`;
}
