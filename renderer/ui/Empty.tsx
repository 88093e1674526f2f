import type { ReactNode } from 'react';
import css from './Empty.module.css';

interface Props {
  title: string;
  /** What will appear here and what to do. */
  text: string;
  picture?: ReactNode;
  /** At most one of them primary. */
  actions?: ReactNode;
  size?: 'normal' | 'large';
}

/** An empty region: it says what will appear and what to do. */
export function Empty({ title, text, picture, actions, size = 'normal' }: Props) {
  return (
    <div className={css.empty} data-size={size}>
      {picture}
      <p className={css.title}>{title}</p>
      <p className={css.text}>{text}</p>
      {actions !== undefined && <div className={css.actions}>{actions}</div>}
    </div>
  );
}
