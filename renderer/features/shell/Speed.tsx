import { Select } from '@fluentui/react-select';
import { useSimulator } from '../../stores/context';
import { useRun } from '../../stores/hooks';
import { strings } from '../../strings';
import css from './RunBar.module.css';

const factors = [0.25, 0.5, 1, 2, 5, 10];

/** How fast the engine's clock follows the real one. */
export function Speed() {
  const { send } = useSimulator();
  const speed = useRun((run) => run.speed) ?? 1;
  const offered = factors.includes(speed) ? factors : [...factors, speed].sort((a, b) => a - b);
  return (
    <Select
      className={css.speed}
      aria-label={strings.shell.speed}
      value={String(speed)}
      onChange={(_, { value }) => void send('clock', { do: 'speed', factor: Number(value) })}
    >
      {offered.map((factor) => (
        <option key={factor} value={String(factor)}>
          {strings.shell.times(factor)}
        </option>
      ))}
    </Select>
  );
}
