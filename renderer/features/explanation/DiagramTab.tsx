import { useMemo } from 'react';
import { formatHex } from '../../../shared/mapi/codes';
import { flowNodes, type FlowNode, type FlowVisit } from '../../../shared/mapi/flowchart';
import type { CallRecord } from '../../../shared/model/run';
import { useSimulator } from '../../stores/context';
import { useView } from '../../stores/hooks';
import { strings } from '../../strings';
import { Diagram } from '../diagram/Diagram';
import { Legend } from '../diagram/Legend';
import { lightOf, pathWithPresent } from '../diagram/light';
import { PathList } from '../diagram/PathList';
import { RuleCard } from './RuleCard';
import { ServiceLane } from './ServiceLane';
import css from './Explanation.module.css';

const noPath: readonly FlowVisit[] = [];

function describe(logon: CallRecord | undefined, walked: readonly FlowVisit[]): string {
  const text = strings.diagram.describe;
  const last = walked.at(-1);
  if (logon === undefined || last === undefined) return text.empty;
  const count = new Set(walked.map(({ node }) => node)).size;
  return text.walked(logon.client, count, flowNodes[last.node].text, logon.at !== null);
}

/** The picture of a logon, its list, its legend, and the rule of the chosen shape. */
export function DiagramTab({ logon }: { logon: CallRecord | undefined }) {
  const { view } = useSimulator();
  const chosen = useView((state) => state.node);
  // The result of the last call stands above the picture there.
  const small = useView((state) => state.section) === 'lab';
  const path = logon?.path ?? noPath;
  const at: FlowNode | null = logon?.at ?? null;
  const light = useMemo(() => lightOf(path, at), [path, at]);
  const walked = pathWithPresent(path, at);
  const node = chosen ?? walked.at(-1)?.node ?? null;
  return (
    <>
      <p className={css.callLine}>
        {logon === undefined ? (
          strings.diagram.callLine
        ) : (
          <>
            <strong>{logon.client}</strong> · {logon.call.fn}, {strings.diagram.flags}{' '}
            <span className="mono">{formatHex('flags' in logon.call ? logon.call.flags : 0)}</span>
          </>
        )}
      </p>
      <div className={css.picture} data-small={small}>
        <Diagram
          light={light}
          description={describe(logon, walked)}
          selected={chosen}
          onSelect={(next) => view.setState({ node: next === chosen ? null : next })}
        />
      </div>
      <PathList path={path} at={at} />
      <ServiceLane logon={logon} />
      <Legend light={light} />
      <RuleCard node={node} visit={node === null ? null : (light.nodes[node]?.visit ?? null)} />
    </>
  );
}
