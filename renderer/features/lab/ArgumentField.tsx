import { useId, type RefCallback } from 'react';
import { rowsOf } from '../../../shared/mapi/define';
import type { CallName } from '../../../shared/mapi/calls';
import { formatHex } from '../../../shared/mapi/codes';
import { strings } from '../../strings';
import { parameterName } from '../explanation/callArguments';
import { change } from './draft';
import { isReadable, isTicked, ticked, type Entry } from './entries';
import {
  Check,
  Choice,
  Lines,
  NumberField,
  OtherText,
  PasswordText,
  StringFormField,
  SuggestedText,
} from './fields';
import { FlagsField } from './FlagsField';
import { labelOf } from './label';
import { parseNumber } from './numbers';

const words = strings.lab;
const call = words.call;
/** A window handle that nobody can take for a real one. */
const WINDOW = 0x00010001;

interface Props {
  fn: CallName;
  entry: Entry;
  /** Keeps the field of a password: its text lives there and nowhere else. */
  secret: (place: string) => RefCallback<HTMLInputElement>;
}

/** One argument in the control that its kind needs. */
export function ArgumentField({ fn, entry, secret }: Props) {
  const { field, form, text } = entry;
  const { place } = field;
  const label = labelOf(fn, place);
  const type = (typed: string) => change(place, { form: 'text', text: typed });
  switch (field.kind) {
    case 'flags':
      return <FlagsField label={label} table={field.table} text={text} onChange={type} />;
    case 'number':
      return <NumberField label={label} text={text} onChange={type} />;
    case 'window':
      return (
        <Choice label={label} value={text} onChange={type}>
          <option value="0">{words.parents.none}</option>
          <option value={WINDOW}>{words.parents.window}</option>
        </Choice>
      );
    case 'word':
      return (
        <Choice label={label} value={text} onChange={type}>
          {field.words.map((word) => (
            <option key={word}>{word}</option>
          ))}
        </Choice>
      );
    case 'choice':
      return <Enumeration label={label} entry={entry} />;
    case 'pick':
      return <Picked label={label} entry={entry} />;
    case 'pointer':
    case 'switch':
    case 'structure':
      return <Tick fn={fn} entry={entry} label={label} />;
    case 'list':
    case 'record':
      return (
        <Lines
          label={label}
          hint={field.kind === 'list' ? call.onePerLine : call.pairPerLine}
          text={text}
          onChange={type}
        />
      );
    case 'password':
      return (
        <StringFormField
          label={label}
          form={form}
          onForm={(chosen) => change(place, { form: chosen, text: '' })}
        >
          {(disabled) => <PasswordText label={label} field={secret(place)} disabled={disabled} />}
        </StringFormField>
      );
    case 'text':
      return (
        <StringFormField
          label={label}
          nullable={field.nullable}
          form={form}
          onForm={(chosen) => change(place, { form: chosen, text })}
        >
          {(disabled) => (
            <SuggestedText
              label={label}
              text={text}
              disabled={disabled}
              options={entry.options}
              onChange={type}
            />
          )}
        </StringFormField>
      );
  }
}

/** A pointer is given or NULL; a switch is on or off; a structure is passed or NULL. */
function Tick({ fn, entry, label }: { fn: CallName; entry: Entry; label: string }) {
  const { place, kind, nullable } = entry.field;
  if (kind === 'pointer') {
    const parameter = parameterName(fn, place);
    return (
      <Check
        label={place === 'outSession' ? call.noPlace(parameter) : call.pointerNull(parameter)}
        checked={!isTicked(entry)}
        onChange={(missing) => change(place, ticked(!missing))}
      />
    );
  }
  const last = place.split('.').at(-1) ?? place;
  const text = call.ticks[last] ?? label;
  if (kind === 'switch')
    return <Check label={text} checked={isTicked(entry)} onChange={(on) => change(place, ticked(on))} />;
  if (!nullable) return null;
  return (
    <Check
      label={text}
      checked={entry.form !== 'null'}
      onChange={(given) => change(place, { form: given ? 'text' : 'null', text: '' })}
    />
  );
}

const NULL = '\u0000null';
const OTHER = '\u0000other';

/** One of the things that there are, NULL where the API takes it, or any other name. */
function Picked({ label, entry }: { label: string; entry: Entry }) {
  const { field, form, text, options } = entry;
  const readable = isReadable(entry);
  const pick = (value: string) =>
    change(
      field.place,
      value === NULL
        ? { form: 'null', text: '' }
        : value === OTHER
          ? { form: 'other', text: '' }
          : { form: 'text', text: value },
    );
  return (
    <>
      <Choice
        label={label}
        wide
        value={form === 'null' ? NULL : form === 'other' ? OTHER : text}
        onChange={pick}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
        {field.nullable && <option value={NULL}>{call.nullOf[field.place] ?? call.noneNull}</option>}
        <option value={OTHER}>{call.other}</option>
      </Choice>
      {form === 'other' && (
        <OtherText
          label={call.otherOf(label)}
          text={text}
          error={!readable && field.isNumber ? words.numberInvalid : null}
          hint={readable ? null : call.needed}
          needed={!readable}
          onChange={(typed) => change(field.place, { form: 'other', text: typed })}
        />
      )}
    </>
  );
}

/** A value of an enumeration by name, or any other number. */
function Enumeration({ label, entry }: { label: string; entry: Entry }) {
  const { field, form, text } = entry;
  const rows = rowsOf(field.table);
  const note = useId();
  const meaning = rows.find(({ value }) => String(value) === text)?.meaning;
  return (
    <>
      <Choice
        label={label}
        wide
        value={form === 'other' ? OTHER : text}
        describedBy={form === 'other' || meaning === undefined ? undefined : note}
        onChange={(value) =>
          change(field.place, value === OTHER ? { form: 'other', text: '0' } : { form: 'text', text: value })
        }
      >
        {rows.map(({ name, value }) => (
          <option key={name} value={value}>
            {value > 0xffff ? `${name} ${formatHex(value)}` : `${name} ${value}`}
          </option>
        ))}
        <option value={OTHER}>{call.other}</option>
      </Choice>
      {form === 'other' ? (
        <OtherText
          label={call.otherOf(label)}
          text={text}
          error={isReadable(entry) ? null : words.numberInvalid}
          hint={isNamed(rows, text) ? null : call.noSuchValue}
          onChange={(typed) => change(field.place, { form: 'other', text: typed })}
        />
      ) : (
        <span id={note} className="hidden-text">
          {meaning}
        </span>
      )}
    </>
  );
}

const isNamed = (rows: readonly { readonly value: number }[], text: string): boolean => {
  const parsed = parseNumber(text);
  return parsed.ok && rows.some(({ value }) => value === parsed.value);
};
