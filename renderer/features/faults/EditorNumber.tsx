import { Input } from '@fluentui/react-input';
import { useId } from 'react';
import { Glyph } from '../../ui';
import css from './Faults.module.css';

interface Props {
  label: string;
  text: string;
  /** What is wrong with the text, one sentence; null = nothing. */
  error: string | null;
  onChange: (text: string) => void;
}

/** A number of the fault editor with its error under it. */
export function EditorNumber({ label, text, error, onChange }: Props) {
  const id = useId();
  const errorId = useId();
  return (
    <div className={css.field}>
      <label htmlFor={id}>{label}</label>
      <Input
        id={id}
        className={css.number ?? ''}
        value={text}
        inputMode="decimal"
        aria-invalid={error !== null || undefined}
        aria-describedby={error === null ? undefined : errorId}
        onChange={(_, { value }) => onChange(value)}
      />
      {error !== null && (
        <span id={errorId} className={css.error} role="alert">
          <Glyph name="octagon" />
          {error}
        </span>
      )}
    </div>
  );
}
