import type { CallRecord } from '../../../shared/model/run';
import { strings } from '../../strings';
import { Duration, Empty, FlagNames, VirtualTime } from '../../ui';
import { argumentsOf } from './callArguments';
import { CallResult } from './CallResult';
import { OutValues } from './OutValues';
import css from './Explanation.module.css';

const words = strings.diagram.call;

/** A call in full: arguments decoded, result, duration, out values. */
export function CallTab({ call }: { call: CallRecord | undefined }) {
  if (call === undefined) return <Empty title={words.none} text={words.noneText} />;
  return (
    <div className={css.callTab}>
      <p className={css.callLine} style={{ padding: 0 }}>
        <strong>{call.client}</strong> · {call.call.fn}
      </p>
      <CallResult call={call} />
      <table className={css.table}>
        <caption>{words.arguments}</caption>
        <Head />
        <tbody>
          {argumentsOf(call.call).map((argument) => (
            <tr key={argument.name}>
              <th scope="row">{argument.name}</th>
              <td>
                {'flags' in argument ? (
                  <FlagNames table={argument.table} value={argument.flags} />
                ) : (
                  argument.text
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <table className={css.table}>
        <caption>{words.course}</caption>
        <Head />
        <tbody>
          <tr>
            <th scope="row">{words.began}</th>
            <td>
              <VirtualTime at={call.startedAt} />
            </td>
          </tr>
          <tr>
            <th scope="row">{words.duration}</th>
            <td>
              <Duration from={call.startedAt} to={call.endedAt} />
            </td>
          </tr>
          <tr>
            <th scope="row">{words.thread}</th>
            <td>{call.thread}</td>
          </tr>
          {call.session !== null && (
            <tr>
              <th scope="row">{words.session}</th>
              <td>{call.session}</td>
            </tr>
          )}
        </tbody>
      </table>
      <OutValues out={call.out} />
    </div>
  );
}

function Head() {
  return (
    <thead className="hidden-text">
      <tr>
        <th scope="col">{words.argument}</th>
        <th scope="col">{words.value}</th>
      </tr>
    </thead>
  );
}
