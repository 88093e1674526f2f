import type { ReactNode } from 'react';
import css from './PanelHead.module.css';

/** Head of a panel, 36 px: title, a quiet note, and tools at the right. */
export function PanelHead({ title, note, children }: { title: string; note?: string; children?: ReactNode }) {
  return (
    <div className={css.head}>
      <h2 className={css.title}>{title}</h2>
      {note !== undefined && <span className={css.note}>{note}</span>}
      <div className={css.tools}>{children}</div>
    </div>
  );
}
