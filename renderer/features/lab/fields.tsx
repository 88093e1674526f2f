import { Input } from '@fluentui/react-input';
import { Select } from '@fluentui/react-select';
import { Textarea } from '@fluentui/react-textarea';
import { useId, type ReactNode, type RefCallback } from 'react';
import { strings } from '../../strings';
import { Glyph } from '../../ui';
import tick from '../../ui/tick.module.css';
import type { Form } from './entries';
import { parseNumber } from './numbers';
import type { Option } from './pickers';
import css from './Lab.module.css';

const words = strings.lab;

/** A labelled list of choices. */
export function Choice(props: {
  label: string;
  value: string;
  /** Wide enough for identifiers with what they stand for, or for the names of functions. */
  wide?: boolean | 'function';
  /** Id of a note about what is chosen. */
  describedBy?: string | undefined;
  onChange: (value: string) => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <div
      className={`${css.field} ${props.wide === true ? css.wide : props.wide === 'function' ? css.function : ''}`}
    >
      <label className={css.label} htmlFor={id}>
        {props.label}
      </label>
      <Select
        id={id}
        value={props.value}
        aria-describedby={props.describedBy}
        onChange={(_, { value }) => props.onChange(value)}
      >
        {props.children}
      </Select>
    </div>
  );
}

/** How a string is passed: as text, as NULL or empty. */
export function StringFormField(props: {
  label: string;
  form: Form;
  /** NULL can be passed; otherwise it is always a text. */
  nullable?: boolean;
  onForm: (form: Form) => void;
  /** The field for the text. */
  children: (disabled: boolean) => ReactNode;
}) {
  const name = useId();
  if (props.nullable === false)
    return (
      <fieldset className={css.group}>
        <legend>{props.label}</legend>
        <div className={css.radios}>{props.children(false)}</div>
      </fieldset>
    );
  return (
    <fieldset className={css.group}>
      <legend>{props.label}</legend>
      <div className={css.radios}>
        {(['text', 'null', 'empty'] as const).map((form) => (
          <span key={form} className={css.radio}>
            <label className={css.radio}>
              <input
                type="radio"
                className={tick.radio}
                name={name}
                checked={props.form === form}
                onChange={() => props.onForm(form)}
              />
              {words.forms[form]}
            </label>
            {form === 'text' && props.children(props.form !== 'text')}
          </span>
        ))}
      </div>
    </fieldset>
  );
}

/** A text with the names of what there is at hand. */
export function SuggestedText(props: {
  label: string;
  text: string;
  disabled: boolean;
  options: readonly Option[];
  onChange: (text: string) => void;
}) {
  const list = useId();
  return (
    <>
      <Input
        className={css.text ?? ''}
        aria-label={words.textOf(props.label)}
        value={props.text}
        disabled={props.disabled}
        spellCheck={false}
        autoComplete="off"
        list={list}
        onChange={(_, { value }) => props.onChange(value)}
      />
      <datalist id={list}>
        {props.options.map(({ value }) => (
          <option key={value} value={value} />
        ))}
      </datalist>
    </>
  );
}

/** A password: its text lives in this field and nowhere else. */
export function PasswordText({
  label,
  field,
  disabled,
}: {
  label: string;
  field: RefCallback<HTMLInputElement>;
  disabled: boolean;
}) {
  const note = useId();
  return (
    <form className={css.radio} autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      {/* Tells the browser that this is nobody's account. */}
      <input type="text" autoComplete="username" hidden readOnly value="" />
      {/* No component of the toolkit: that would keep what was typed in its state and write it back. */}
      <input
        ref={field}
        className={`${css.text} ${css.secret}`}
        type="password"
        autoComplete="off"
        disabled={disabled}
        aria-label={words.textOf(label)}
        aria-describedby={disabled ? undefined : note}
      />
      {!disabled && (
        <span id={note} className={css.hint}>
          {words.pretend}
        </span>
      )}
    </form>
  );
}

/** A number, decimal or with `0x`. */
export function NumberField(props: { label: string; text: string; onChange: (text: string) => void }) {
  return <OtherText {...props} error={parseNumber(props.text).ok ? null : words.numberInvalid} narrow />;
}

/** One line of text with what is wrong with it, or what to know about it. */
export function OtherText(props: {
  label: string;
  text: string;
  /** Why it cannot be sent. */
  error: string | null;
  hint?: string | null;
  /** It has to be filled in before the call can be made. */
  needed?: boolean;
  narrow?: boolean;
  onChange: (text: string) => void;
}) {
  const id = useId();
  const noteId = useId();
  const failed = props.error !== null;
  const hint = props.hint ?? null;
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {props.label}
      </label>
      <Input
        id={id}
        className={(props.narrow === true ? css.hex : css.text) ?? ''}
        value={props.text}
        spellCheck={false}
        aria-invalid={failed || props.needed === true || undefined}
        aria-describedby={failed || hint !== null ? noteId : undefined}
        onChange={(_, { value }) => props.onChange(value)}
      />
      {failed ? (
        <span id={noteId} className={css.error} role="alert">
          <Glyph name="octagon" />
          {props.error}
        </span>
      ) : (
        hint !== null && (
          <span id={noteId} className={`${css.error} ${css.warn}`}>
            <Glyph name="triangle" />
            {hint}
          </span>
        )
      )}
    </div>
  );
}

/** Several texts, one per line. */
export function Lines(props: {
  label: string;
  hint: string;
  text: string;
  onChange: (text: string) => void;
}) {
  const id = useId();
  const noteId = useId();
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {props.label}
      </label>
      <Textarea
        id={id}
        className={css.lines ?? ''}
        value={props.text}
        spellCheck={false}
        aria-describedby={noteId}
        onChange={(_, { value }) => props.onChange(value)}
      />
      <span id={noteId} className={css.hint}>
        {props.hint}
      </span>
    </div>
  );
}

/** A plain yes or no. */
export function Check(props: { label: string; checked: boolean; onChange: (checked: boolean) => void }) {
  return (
    <label className={css.check}>
      <input
        type="checkbox"
        className={tick.check}
        checked={props.checked}
        onChange={(event) => props.onChange(event.target.checked)}
      />
      {props.label}
    </label>
  );
}
