import { TimerRegular } from '@fluentui/react-icons';
import { useNow, useRun } from '../../stores/hooks';
import { strings } from '../../strings';
import { formatClock } from '../../ui';
import css from './RunBar.module.css';

/** The clock of the simulated machine. It is not announced. */
export function Clock() {
  const start = useRun((run) => run.startTime) ?? '';
  const now = useNow() ?? 0;
  return (
    <span className={css.clock} title={strings.shell.clock} aria-live="off">
      <TimerRegular fontSize={20} aria-hidden />
      <span data-testid="virtual-clock" data-sim-time={now}>
        {formatClock(start, now)}
      </span>
    </span>
  );
}
