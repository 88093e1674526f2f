import { flowNodes, type FlowNode, type FlowVisit } from '../../../shared/mapi/flowchart';
import { strings } from '../../strings';
import { pathWithPresent } from './light';

interface Props {
  path: readonly FlowVisit[];
  at: FlowNode | null;
  /** What the list is called: the path that was walked is the usual one. */
  name?: string;
}

/** The picture for assistive technology: the visited shapes in order, with the answers given. */
export function PathList({ path, at, name = strings.diagram.list }: Props) {
  const text = strings.diagram;
  const walked = pathWithPresent(path, at);
  return (
    <ol aria-label={name} className="hidden-text">
      {walked.map((visit, i) => (
        <li key={`${visit.node}-${i}`}>
          {text.listItem(
            i + 1,
            flowNodes[visit.node].text,
            visit.answer === undefined ? null : text.answers[visit.answer],
            visit.node === at && i === walked.length - 1,
          )}
        </li>
      ))}
    </ol>
  );
}
