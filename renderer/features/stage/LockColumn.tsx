import { strings } from '../../strings';
import css from './Stage.module.css';

interface Props {
  holder: string;
  waiter: string;
  /** Side on which the holder stands: the arrow points there. */
  towards: 'left' | 'right';
}

/** Between the program that holds the logon lock and one that waits for it. */
export function LockColumn({ holder, waiter, towards }: Props) {
  const text = strings.stage.lock;
  return (
    <div className={css.lock}>
      <svg
        width={64}
        height={40}
        viewBox="0 0 64 40"
        role="img"
        aria-label={text.name(holder, waiter)}
        style={towards === 'right' ? { transform: 'scaleX(-1)' } : undefined}
      >
        <path d="M1 20l9-5v10z" fill="var(--warn)" />
        <path d="M10 20h5M49 20h15" stroke="var(--warn)" strokeWidth={2} strokeDasharray="5 3" fill="none" />
        <circle cx={32} cy={20} r={16} fill="var(--warnbg)" stroke="var(--warn)" strokeWidth={1.6} />
        <rect x={25.5} y={18.5} width={13} height={9.5} rx={1.5} fill="var(--warn)" />
        <path d="M28 18.500v-3.500a4 4 0 0 1 8 0v3.500" fill="none" stroke="var(--warn)" strokeWidth={2} />
        <circle cx={32} cy={23.2} r={1.4} fill="var(--warnbg)" />
      </svg>
      <span aria-hidden="true">{text.label}</span>
    </div>
  );
}
