import { useRows } from '../../stores/hooks';
import { strings } from '../../strings';
import { callText, Duration, VirtualTime } from '../../ui';
import { CallResult } from './CallResult';
import { OutValues } from './OutValues';
import css from './Explanation.module.css';

const words = strings.lab.result;

/** Beside the Lab: what the newest call returned. */
export function LastResult() {
  const call = useRows('calls').at(-1);
  return (
    // It scrolls when it is long: the keyboard has to reach it.
    <section className={css.result} aria-label={words.title} tabIndex={0}>
      <div className={css.resultHead}>
        <h2 className={css.heading}>{words.title}</h2>
        {call !== undefined && (
          <span className={css.when}>
            <VirtualTime at={call.startedAt} /> · <Duration from={call.startedAt} to={call.endedAt} />
          </span>
        )}
      </div>
      {call === undefined ? (
        <p className={css.quiet}>{words.noneText}</p>
      ) : (
        <>
          <p className={css.callLine} style={{ padding: 0 }}>
            {call.client}: {callText(call.call)}
          </p>
          <CallResult call={call} />
          <OutValues out={call.out} />
        </>
      )}
    </section>
  );
}
