import { Input, Select } from '@fluentui/react-components';
import { useId, type ReactNode, type RefObject } from 'react';
import { strings } from '../../strings';
import { Glyph } from '../../ui';
import tick from '../../ui/tick.module.css';
import type { StringForm } from './draft';
import { parseNumber } from './numbers';
import css from './Lab.module.css';

const words = strings.lab;

/** A labelled list of choices. */
export function Choice(props: {
  label: string;
  value: string;
  wide?: boolean;
  onChange: (value: string) => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <div className={`${css.field} ${props.wide === true ? css.wide : ''}`}>
      <label className={css.label} htmlFor={id}>
        {props.label}
      </label>
      <Select id={id} value={props.value} onChange={(_, { value }) => props.onChange(value)}>
        {props.children}
      </Select>
    </div>
  );
}

/** How a string is passed: as text, as NULL or empty. */
export function StringFormField(props: {
  label: string;
  form: StringForm;
  onForm: (form: StringForm) => void;
  /** The field for the text. */
  children: (disabled: boolean) => ReactNode;
}) {
  const name = useId();
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

/** The text of the profile name, with the names of the machine's profiles at hand. */
export function ProfileNameText(props: {
  text: string;
  disabled: boolean;
  profiles: readonly string[];
  onChange: (text: string) => void;
}) {
  const list = useId();
  return (
    <>
      <Input
        className={css.text ?? ''}
        aria-label={words.textOf(words.labels.profileName)}
        value={props.text}
        disabled={props.disabled}
        spellCheck={false}
        autoComplete="off"
        list={list}
        onChange={(_, { value }) => props.onChange(value)}
      />
      <datalist id={list}>
        {props.profiles.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  );
}

/** A password: its text lives in this field and nowhere else. */
export function PasswordText({
  field,
  disabled,
}: {
  field: RefObject<HTMLInputElement | null>;
  disabled: boolean;
}) {
  const note = useId();
  return (
    <form className={css.radio} autoComplete="off" onSubmit={(event) => event.preventDefault()}>
      {/* Tells the browser that this is nobody's account. */}
      <input type="text" autoComplete="username" hidden readOnly value="" />
      <Input
        className={css.text ?? ''}
        type="password"
        autoComplete="off"
        disabled={disabled}
        aria-label={words.textOf(words.labels.password)}
        aria-describedby={disabled ? undefined : note}
        input={{ ref: field }}
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
  const id = useId();
  const errorId = useId();
  const failed = !parseNumber(props.text).ok;
  return (
    <div className={css.field}>
      <label className={css.label} htmlFor={id}>
        {props.label}
      </label>
      <Input
        id={id}
        className={css.hex ?? ''}
        value={props.text}
        spellCheck={false}
        aria-invalid={failed || undefined}
        aria-describedby={failed ? errorId : undefined}
        onChange={(_, { value }) => props.onChange(value)}
      />
      {failed && (
        <span id={errorId} className={css.error} role="alert">
          <Glyph name="octagon" />
          {words.numberInvalid}
        </span>
      )}
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
