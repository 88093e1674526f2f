import { memo, type Ref } from 'react';
import { lookUpCode } from '../../../shared/mapi/codes';
import { ruleCard } from '../../../shared/mapi/rules';
import type { CallRecord, TraceRecord } from '../../../shared/model/run';
import { useMirror, useRecord } from '../../stores/hooks';
import { rowsOf } from '../../stores/mirror';
import { strings } from '../../strings';
import { lineFamily } from '../../strings/trace';
import { ResultCode, RuleTag, VirtualTime } from '../../ui';
import { lineText, lineWho } from './filter';
import css from './Trace.module.css';

const words = strings.trace;

interface Props {
  line: TraceRecord;
  /** Place in the list, and px from its top. */
  index: number;
  top: number;
  count: number;
  selected: boolean;
  tabbable: boolean;
  measure: Ref<HTMLDivElement>;
  onSelect: (line: TraceRecord) => void;
}

/** One line of the trace; the selected one opens to the sentence that explains it. */
export const TraceLine = memo(function TraceLine(props: Props) {
  const { line, index, top, count, selected, tabbable, measure, onSelect } = props;
  const call = useRecord('calls', line.call);
  const text = lineText(line, call);
  const who = lineWho(line);
  return (
    <div
      ref={measure}
      role="listitem"
      className={css.line}
      style={{ transform: `translateY(${top}px)` }}
      aria-label={words.lineName(line, text)}
      aria-current={selected ? 'true' : undefined}
      aria-setsize={count}
      aria-posinset={index + 1}
      tabIndex={tabbable ? 0 : -1}
      data-testid={`trace-row-${line.seq}`}
      data-index={index}
      data-seq={line.seq}
      data-sim-time={line.t}
      onClick={() => onSelect(line)}
    >
      <span className={css.seq}>{line.seq}</span>
      <span className={css.time}>
        <VirtualTime at={line.t} />
      </span>
      <span className={css.level}>{words.levels[line.level]}</span>
      <span className={css.who} title={who}>
        {who}
      </span>
      <span className={css.text} title={text}>
        {text}
      </span>
      <span className={css.result}>
        <Outcome line={line} call={call} />
      </span>
      <span className={css.tag}>
        <RuleTag rule={line.rule} />
      </span>
      {selected && <span className={css.why}>{explanation(line)}</span>}
    </div>
  );
});

/** What the result means, then the rule that was followed. */
function explanation(line: TraceRecord): string {
  const code = line.result === null ? undefined : lookUpCode(lineFamily(line), line.result);
  // "A user or a program does something" explains nothing beside a result.
  const rule = code !== undefined && line.rule === 'SIM.user' ? undefined : ruleCard(line.rule).text;
  return [code?.sentence, rule].filter((text) => text !== undefined).join(' ');
}

/** The result of the line, or what it still waits for. */
function Outcome({ line, call }: { line: TraceRecord; call: CallRecord | undefined }) {
  // A dialog that is still open was opened at the very moment of its line.
  const asking = useMirror(
    (state) =>
      line.what === 'dialog opened' &&
      rowsOf(state, 'prompts').some((prompt) => prompt.call === line.call && prompt.openedAt === line.t),
  );
  if (line.result !== null) return <ResultCode family={lineFamily(line)} value={line.result} />;
  if (asking) return <ResultCode value={null} pending={words.pending['waiting for user']} />;
  if (line.what === 'called' && call !== undefined && call.state !== 'returned') {
    return <ResultCode value={null} pending={words.pending[call.state]} />;
  }
  return null;
}
