import { Button } from '@fluentui/react-button';
import { DismissRegular } from '@fluentui/react-icons';
import { useSimulator } from '../../stores/context';
import { useMirror, useRows, useRun, useView } from '../../stores/hooks';
import { strings } from '../../strings';
import { Glyph, Key, Region } from '../../ui';
import { titleOf } from '../diagram/titleOf';
import { nextRegionCommand, stepCommand } from '../shell/commands';
import { shownRunState } from '../shell/runState';
import css from './StatusLine.module.css';

const words = strings.shell.status;

/** State and faults at the left, or what the product itself has to say; keys at the right. */
export function StatusLine() {
  const { view, send } = useSimulator();
  const state = useMirror(shownRunState);
  const armed = useRun((run) => run.armedFaults) ?? 0;
  const hidden = useRun((run) => run.hiddenFaults) ?? 0;
  const before = useRun((run) => run.pausedBefore?.visit.node) ?? null;
  const notice = useRows('notices').at(-1);
  const refusal = useView((v) => v.refusal);

  const idle = state === 'ready' || state === 'starting' || state === 'error';
  const message = refusal ?? notice?.text ?? null;
  const dismiss = () => {
    if (refusal !== null) view.setState({ refusal: null });
    else if (notice !== undefined) void send('dismissNotice', { id: notice.id });
  };
  return (
    <Region id="statusLine" as="footer" name={strings.shell.regions.statusLine} className={css.line} bare>
      {message === null ? (
        <span className={css.text}>
          {before === null ? words[state] : words.pausedBefore(titleOf(before))}{' '}
          {idle && armed + hidden === 0 ? '' : words.faults(armed, hidden)}
        </span>
      ) : (
        <span className={css.message} role="status" data-level={refusal === null ? notice?.level : 'warning'}>
          <Glyph name={refusal === null && notice?.level === 'info' ? 'ring' : 'triangle'} size={12} />
          <span className={css.text} title={message}>
            {message}
          </span>
          <Button
            appearance="transparent"
            size="small"
            icon={<DismissRegular />}
            aria-label={words.dismiss}
            onClick={dismiss}
          />
        </span>
      )}
      <span className={css.keys}>
        {[nextRegionCommand, stepCommand].map(({ id, key, label }) => (
          <span key={id}>
            <Key>{key}</Key> {label.toLowerCase()}
          </span>
        ))}
      </span>
    </Region>
  );
}
