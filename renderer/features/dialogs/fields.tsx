import { useId, type ReactNode, type RefObject } from 'react';
import { Glyph } from '../../ui/glyphs';
import tick from '../../ui/tick.module.css';
import { accessText } from './accessKeys';
import { AccessLabel } from './AccessLabel';
import fields from './fields.module.css';

/** An error under its field: glyph and sentence. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div className={fields.error} id={id} role="alert">
      <Glyph name="octagon" />
      <span>{children}</span>
    </div>
  );
}

interface TextProps {
  /** Label with its access key marked by `&`. */
  label: string;
  /** Start value; the field keeps its own state, so that a typed secret lives nowhere else. */
  initial?: string;
  field: RefObject<HTMLInputElement | null>;
  secret?: boolean;
  required?: boolean;
  error?: string | null;
  /** Takes the keyboard when the dialog opens. */
  first?: boolean;
  onChange?: (text: string) => void;
  /** Label above the field instead of left of it. */
  stacked?: boolean;
}

/** A labelled text field of a simulated dialog. */
export function TextField(props: TextProps) {
  const { label, initial = '', field, secret = false, required = false, error, first = false } = props;
  const id = useId();
  const errorId = useId();
  const failed = typeof error === 'string' && error !== '';
  return (
    <div className={props.stacked === true ? fields.stack : fields.row}>
      <label htmlFor={id}>
        <AccessLabel text={label} />
      </label>
      <input
        id={id}
        ref={field}
        className={`${fields.field} ${props.stacked === true ? '' : fields.under}`}
        type={secret ? 'password' : 'text'}
        autoComplete="off"
        spellCheck={false}
        defaultValue={initial}
        data-access-key={accessText(label).key ?? undefined}
        data-first-focus={first ? '' : undefined}
        aria-required={required || undefined}
        aria-invalid={failed || undefined}
        aria-describedby={failed ? errorId : undefined}
        onChange={(event) => props.onChange?.(event.target.value)}
      />
      {failed && <FieldError id={errorId}>{error}</FieldError>}
    </div>
  );
}

interface CheckProps {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

/** A check box of a simulated dialog. */
export function CheckField({ label, checked, onChange }: CheckProps) {
  return (
    <label className={fields.check}>
      <input
        type="checkbox"
        className={tick.check}
        checked={checked}
        data-access-key={accessText(label).key ?? undefined}
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        <AccessLabel text={label} />
      </span>
    </label>
  );
}

/** Reads a field and empties it when it held a secret: what was typed stays nowhere in the page. */
export function takeSecret(field: RefObject<HTMLInputElement | null>): string {
  const input = field.current;
  if (input === null) return '';
  const typed = input.value;
  input.value = '';
  return typed;
}
