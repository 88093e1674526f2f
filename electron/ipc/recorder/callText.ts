import { callSchema, type Call } from '../../../shared/mapi/calls';
import { formatHex } from '../../../shared/mapi/codes';
import { byValue, type ValueTable } from '../../../shared/mapi/define';
import { decodeFlags } from '../../../shared/mapi/flags';
import { vocabularyOf } from '../../../shared/scenario/callVocabularies';

/** A call as a person would write it in a lesson: without what goes without saying, numbers by name. */

export type Raw = Record<string, unknown>;

/** `hResult` and `status` are one value, flags are bits. */
const CHOICES: ReadonlySet<string> = new Set(['hResult', 'status']);

export function writtenCall(call: Call): Raw {
  const written = withoutDefaults(call);
  for (const [key, value] of Object.entries(written)) {
    if (typeof value === 'number') written[key] = numberText(call.fn, key, value);
  }
  const { init } = written as { init?: { flags?: number } | null };
  if (init?.flags) written['init'] = { ...init, flags: numberText(call.fn, 'init.flags', init.flags) };
  return written;
}

/** Arguments that have the value which they would have anyway are left out. */
function withoutDefaults(call: Call): Raw {
  const whole = JSON.stringify(call);
  let written: Raw = { ...call };
  for (const key of Object.keys(call)) {
    if (key === 'fn') continue;
    const { [key]: _left, ...rest } = written;
    const parsed = callSchema.safeParse(rest);
    if (parsed.success && JSON.stringify(inOrderOf(call, parsed.data)) === whole) written = rest;
  }
  return written;
}

/** Keys in the order of the call, so that two calls compare as text. */
const inOrderOf = (call: Call, other: Call): Raw =>
  Object.fromEntries(Object.keys(call).map((key) => [key, (other as Raw)[key]]));

function numberText(fn: string, place: string, value: number): unknown {
  const table: ValueTable = vocabularyOf(fn, place);
  if (Object.keys(table).length === 0) return value;
  if (CHOICES.has(place)) return byValue(table).get(value) ?? formatHex(value);
  const { names, unknownBits } = decodeFlags(table, value);
  return unknownBits === 0 && names.length > 0 ? [...names] : formatHex(value);
}
