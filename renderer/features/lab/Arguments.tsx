import type { RefCallback } from 'react';
import type { CallName } from '../../../shared/mapi/calls';
import { ArgumentField } from './ArgumentField';
import type { Entry } from './entries';
import type { Field, Kind } from './schema';
import css from './Lab.module.css';

interface Props {
  fn: CallName;
  entries: readonly Entry[];
  secret: (place: string) => RefCallback<HTMLInputElement>;
}

/** Short arguments stand in a line with program and function; flags come last, as the longest. */
const SHORT: ReadonlySet<Kind> = new Set<Kind>(['pick', 'choice', 'window', 'number']);
const TEXTS: ReadonlySet<Kind> = new Set<Kind>(['text', 'password', 'list', 'record']);

const isInside = ({ place }: Field): boolean => place.includes('.');
const isShort = ({ field }: Entry): boolean => SHORT.has(field.kind) && !isInside(field);

/** Arguments of a structure that is passed as NULL have no fields. */
function isShown({ field }: Entry, entries: readonly Entry[]): boolean {
  const outer = entries.find((one) => one.field.parts.includes(field));
  return outer?.form !== 'null';
}

/** What a method is called on, its window and other short arguments. */
export function HeadArguments({ entries, ...rest }: Props) {
  return entries
    .filter(isShort)
    .map((entry) => <ArgumentField key={`${rest.fn} ${entry.field.place}`} entry={entry} {...rest} />);
}

/** The other arguments, texts first, flags last. */
export function Arguments({ entries, ...rest }: Props) {
  const shown = entries.filter((entry) => !isShort(entry) && isShown(entry, entries));
  const field = (entry: Entry) => (
    <ArgumentField key={`${rest.fn} ${entry.field.place}`} entry={entry} {...rest} />
  );
  const isText = ({ field: { kind } }: Entry) => TEXTS.has(kind);
  const isFlags = ({ field: { kind } }: Entry) => kind === 'flags';
  const isPart = ({ field: of }: Entry) => isInside(of) && !TEXTS.has(of.kind) && of.kind !== 'flags';
  const texts = shown.filter(isText);
  const parts = shown.filter(isPart);
  return (
    <>
      {texts.length > 0 && <div className={css.strings}>{texts.map(field)}</div>}
      {shown.filter((entry) => entry.field.kind === 'structure').map(field)}
      {parts.length > 0 && <div className={css.line}>{parts.map(field)}</div>}
      {shown
        .filter(
          (entry) => !isText(entry) && !isFlags(entry) && !isPart(entry) && entry.field.kind !== 'structure',
        )
        .map(field)}
      {shown.filter(isFlags).map(field)}
    </>
  );
}
