import { useId, type ReactNode } from 'react';
import { Glyph } from '../../ui/glyphs';
import { accessText } from '../dialogs/accessKeys';
import { AccessLabel } from '../dialogs/AccessLabel';
import fields from '../dialogs/fields.module.css';
import parts from '../dialogs/parts.module.css';
import css from './Mail.module.css';

interface ListProps {
  /** Label with its access key marked by `&`. */
  label: string;
  /** Said in place of the list when there is nothing in it. */
  empty: string;
  value: string;
  entries: readonly { readonly value: string; readonly text: string }[];
  onChange: (value: string) => void;
  onOpen?: () => void;
}

/** Rows that a list shows before it scrolls. */
const LEAST = 3;
const MOST = 6;

/** A list box of one selection, as the control panel has them. */
export function ListBox({ label, empty, value, entries, onChange, onOpen }: ListProps) {
  const id = useId();
  return (
    <div className={fields.stack}>
      <label htmlFor={id}>
        <AccessLabel text={label} />
      </label>
      <select
        id={id}
        className={css.list}
        size={Math.min(Math.max(entries.length, LEAST), MOST)}
        value={value}
        data-access-key={accessText(label).key ?? undefined}
        data-first-focus=""
        disabled={entries.length === 0}
        onChange={(event) => onChange(event.target.value)}
        onDoubleClick={onOpen}
      >
        {entries.map((entry) => (
          <option key={entry.value} value={entry.value}>
            {entry.text}
          </option>
        ))}
      </select>
      {entries.length === 0 && <p className={parts.note}>{empty}</p>}
    </div>
  );
}

/** What a dialog has to say about the newest call, or about what waits. */
export function Said({ children, as = 'note' }: { children: ReactNode; as?: 'note' | 'waits' | 'failure' }) {
  return (
    <p className={css.said} role={as === 'failure' ? 'alert' : 'status'} data-as={as}>
      <Glyph name={({ note: 'ring', waits: 'hourglass', failure: 'octagon' } as const)[as]} />
      <span>{children}</span>
    </p>
  );
}
