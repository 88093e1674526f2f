import { useMemo } from 'react';
import { formatHex } from '../../../shared/mapi/codes';
import { flowNodes, type FlowNode, type FlowVisit } from '../../../shared/mapi/flowchart';
import type { CallRecord } from '../../../shared/model/run';
import { useSimulator } from '../../stores/context';
import { useRun, useView } from '../../stores/hooks';
import { strings } from '../../strings';
import { Diagram } from '../diagram/Diagram';
import { Legend } from '../diagram/Legend';
import { expectedPath, lightOf, pathWithPresent, withExpected } from '../diagram/light';
import { PathList } from '../diagram/PathList';
import { RuleCard } from './RuleCard';
import { ServiceLane } from './ServiceLane';
import css from './Explanation.module.css';

const noPath: readonly FlowVisit[] = [];
const noPauses: readonly FlowNode[] = [];

function describe(
  logon: CallRecord | undefined,
  walked: readonly FlowVisit[],
  expected: FlowVisit | undefined,
): string {
  const text = strings.diagram.describe;
  const last = walked.at(-1);
  if (logon === undefined || last === undefined) return text.empty;
  const count = new Set(walked.map(({ node }) => node)).size;
  const walk = text.walked(logon.client, count, flowNodes[last.node].text, logon.at !== null);
  return expected === undefined ? walk : `${walk} ${text.mayFollow(flowNodes[expected.node].text)}`;
}

/** The picture of a logon, its list, its legend, and the rule of the chosen shape. */
export function DiagramTab({ logon }: { logon: CallRecord | undefined }) {
  const { view } = useSimulator();
  const chosen = useView((state) => state.node);
  // The result of the last call stands above the picture there.
  const small = useView((state) => state.section) === 'lab' || undefined;
  const path = logon?.path ?? noPath;
  const at: FlowNode | null = logon?.at ?? null;
  const pauses = useRun((run) => run.pausePlaces) ?? noPauses;
  const paused = useRun((run) => run.pausedBefore) ?? null;
  const isPaused = useRun((run) => run.state === 'paused') ?? false;
  const before = paused !== null && paused.call === logon?.id ? paused.visit : null;
  const expected = useMemo(() => expectedPath({ path, at, before, isPaused }), [path, at, before, isPaused]);
  const light = useMemo(() => withExpected(lightOf(path, at), expected), [path, at, expected]);
  const walked = pathWithPresent(path, at);
  const node = chosen ?? before?.node ?? walked.at(-1)?.node ?? null;
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
          description={describe(logon, walked, expected.at(path.length === 0 ? 0 : 1))}
          pauses={pauses}
          selected={chosen}
          onSelect={(next) => view.setState({ node: next === chosen ? null : next })}
        />
      </div>
      <PathList path={path} at={at} />
      <ServiceLane logon={logon} />
      <Legend light={light} hasPauses={pauses.length > 0} />
      <RuleCard node={node} visit={node === null ? null : (light.nodes[node]?.visit ?? null)} />
    </>
  );
}
