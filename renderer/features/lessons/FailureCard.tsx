import type { LessonStepRecord } from '../../../shared/model/lessonPage';
import type { TraceRecord } from '../../../shared/model/run';
import { useRecord, useTrace } from '../../stores/hooks';
import { strings } from '../../strings';
import { lineFamily } from '../../strings/trace';
import { Glyph, ResultCode, VirtualTime } from '../../ui';
import { lineText, lineWho } from '../trace/filter';
import css from './Lessons.module.css';

const words = strings.lessons.failure;

/** As many as the headless runner prints. */
const LAST_LINES = 8;

/** Why the lesson stopped: what was expected, what happened instead, and the last lines of the trace. */
export function FailureCard({ step: { number, mismatches } }: { step: LessonStepRecord }) {
  const trace = useTrace();
  return (
    <section className={css.failure} role="alert" aria-label={words.title(number)}>
      <table className={css.table}>
        <caption>
          <Glyph name="octagon" /> {words.title(number)}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.about}</th>
            <th scope="col">{words.expected}</th>
            <th scope="col">{words.happened}</th>
          </tr>
        </thead>
        <tbody>
          {mismatches.map(({ about, expected, actual }, i) => (
            <tr key={i}>
              <th scope="row">{about}</th>
              <td>{expected}</td>
              <td>{actual}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <h3 className={css.small}>{words.lastLines}</h3>
      <ol className={css.lines}>
        {trace.slice(-LAST_LINES).map((line) => (
          <Line key={line.seq} line={line} />
        ))}
      </ol>
    </section>
  );
}

function Line({ line }: { line: TraceRecord }) {
  const call = useRecord('calls', line.call);
  return (
    <li>
      <VirtualTime at={line.t} />
      <span>{lineWho(line)}</span>
      <span>
        {lineText(line, call)}{' '}
        {line.result !== null && <ResultCode family={lineFamily(line)} value={line.result} />}
      </span>
    </li>
  );
}
