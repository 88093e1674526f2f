import { flowNodes, type FlowNode, type FlowVisit } from '../../../shared/mapi/flowchart';
import { strings } from '../../strings';
import { pathWithPresent } from './light';

/** The picture for assistive technology: the visited shapes in order, with the answers given. */
export function PathList({ path, at }: { path: readonly FlowVisit[]; at: FlowNode | null }) {
  const text = strings.diagram;
  const walked = pathWithPresent(path, at);
  return (
    <ol aria-label={text.list} className="hidden-text">
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
