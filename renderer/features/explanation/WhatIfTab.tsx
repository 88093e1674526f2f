import { useMemo } from 'react';
import { familyOf } from '../../../shared/mapi/callFamily';
import type { CallName } from '../../../shared/mapi/calls';
import { formatHex } from '../../../shared/mapi/codes';
import { flowNodes, type FlowNode, type FlowVisit } from '../../../shared/mapi/flowchart';
import { useSimulator } from '../../stores/context';
import { useRun, useView } from '../../stores/hooks';
import { strings } from '../../strings';
import { ResultCode } from '../../ui';
import { Diagram } from '../diagram/Diagram';
import { Legend } from '../diagram/Legend';
import { lightOf } from '../diagram/light';
import { PathList } from '../diagram/PathList';
import { useIsReadable, usePreview } from '../lab/whatIf';
import { RuleCard } from './RuleCard';
import css from './Explanation.module.css';

const words = strings.lab.whatIf;
const noPath: readonly FlowVisit[] = [];
const noPauses: readonly FlowNode[] = [];

function describe(path: readonly FlowVisit[]): string {
  const text = strings.diagram.describe;
  const last = path.at(-1);
  if (last === undefined) return text.whatIfNone;
  return text.whatIf(new Set(path.map(({ node }) => node)).size, flowNodes[last.node].text);
}

/** Calls that go through the official picture. */
const LOGONS: ReadonlySet<CallName> = new Set<CallName>(['MAPILogonEx', 'MAPILogon']);

/** What the composed call would come to: its result, and for a logon the path that it would take, dotted. Nothing runs. */
export function WhatIfTab() {
  const preview = usePreview();
  const isReadable = useIsReadable();
  // The first answer is on its way.
  if (preview === null && isReadable) return null;
  const report = preview?.reply.ok === true ? preview.reply.value : null;
  const isLogon = preview !== null && LOGONS.has(preview.fn);
  return (
    <>
      <p className={css.callLine}>
        {preview === null ? (
          words.unreadable
        ) : (
          <>
            <strong>{preview.client}</strong> · {preview.fn}
            {isLogon && (
              <>
                , {strings.diagram.flags} <span className="mono">{formatHex(preview.flags)}</span>
              </>
            )}
            {' · '}
            {words.nothingRuns}
          </>
        )}
      </p>
      {preview !== null && report !== null && report.result !== null && (
        <p className={css.callLine}>
          <ResultCode family={familyOf(preview.fn)} value={report.result} detail="sentence" />
        </p>
      )}
      {preview !== null && !isLogon ? (
        <p className={css.callLine}>{words.noPicture}</p>
      ) : (
        <DottedPath path={report?.path ?? noPath} />
      )}
    </>
  );
}

function DottedPath({ path }: { path: readonly FlowVisit[] }) {
  const { view } = useSimulator();
  const chosen = useView((state) => state.node);
  const pauses = useRun((run) => run.pausePlaces) ?? noPauses;
  const light = useMemo(() => lightOf(path, null, 'what-if'), [path]);
  const node = chosen ?? path.at(-1)?.node ?? null;
  return (
    <>
      <div className={css.picture} data-small>
        <Diagram
          light={light}
          description={describe(path)}
          pauses={pauses}
          selected={chosen}
          onSelect={(next) => view.setState({ node: next === chosen ? null : next })}
        />
      </div>
      <PathList path={path} at={null} name={words.list} />
      <Legend light={light} hasPauses={pauses.length > 0} />
      <RuleCard node={node} visit={null} />
    </>
  );
}
