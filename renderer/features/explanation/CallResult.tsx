import { lookUpCode } from '../../../shared/mapi/codes';
import type { CallRecord } from '../../../shared/model/run';
import { strings } from '../../strings';
import { EvidenceTag, ResultCode, ResultPanel } from '../../ui';
import { countOf, resultKind } from './resultKind';
import css from './Explanation.module.css';

/** What a call returned, as a panel: name, number, sentence, evidence. */
export function CallResult({ call }: { call: CallRecord }) {
  const { result, state } = call;
  if (state !== 'returned') return <ResultCode value={null} pending={strings.diagram.call.running[state]} />;
  const kind = resultKind(call.call.fn);
  const count = countOf(call);
  if (kind === 'count' && count !== null) return <p>{strings.lab.result.count(count)}</p>;
  if (kind === 'nothing' || result === null) return <p className={css.quiet}>{strings.lab.result.nothing}</p>;
  const known = lookUpCode('MAPI', result);
  return (
    <div>
      <ResultPanel value={result} />
      {known !== undefined && (
        <div className={css.evidence}>
          <EvidenceTag evidence={known.evidence} source={known.source} wide />
          <span>{known.source}</span>
        </div>
      )}
    </div>
  );
}
