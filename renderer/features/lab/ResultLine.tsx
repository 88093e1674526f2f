import { familyOf } from '../../../shared/mapi/callFamily';
import { useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { callText, ResultCode } from '../../ui';
import { countOf, resultKind } from '../explanation/resultKind';
import css from './Lab.module.css';

const words = strings.lab.result;

/** Where the explanation is not beside the Lab: what the newest call returned, in a line under the form. */
export function ResultLine() {
  const call = useRows('calls').at(-1);
  if (call === undefined) return null;
  const { fn } = call.call;
  const count = countOf(call);
  const kind = resultKind(fn);
  const returned = call.state === 'returned';
  return (
    <section className={css.result} aria-label={words.newest} aria-live="polite">
      <span>
        <strong>{words.newest}:</strong> {call.client}: {callText(call.call)}
      </span>
      {returned && kind === 'count' && count !== null && <span>{words.count(count)}</span>}
      {returned && kind === 'nothing' && <span>{words.nothing}</span>}
      {(!returned || kind === 'code') && (
        <ResultCode
          family={familyOf(fn)}
          value={call.result}
          detail="sentence"
          {...(call.state !== 'returned' && { pending: strings.diagram.call.running[call.state] })}
        />
      )}
    </section>
  );
}
