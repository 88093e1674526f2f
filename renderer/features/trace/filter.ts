import { formatCode } from '../../../shared/mapi/codes';
import type { CallRecord, TraceLevel, TraceRecord } from '../../../shared/model/run';
import { strings } from '../../strings';
import { lineFamily } from '../../strings/trace';
import { callText } from '../../ui';

/** The words of a line; a call is written as its caller would write it. */
export function lineText(line: TraceRecord, call: CallRecord | undefined): string {
  return line.what === 'called' && call !== undefined
    ? callText(call.call)
    : strings.trace.words[line.what](line);
}

/** Who a line shows: MAPI and its spooler act for a client, services and providers for themselves. */
export function lineWho(line: TraceRecord): string {
  const forClient = line.who === 'MAPI' || line.who === 'MAPI spooler';
  return forClient && line.client !== '' ? line.client : line.who;
}

export interface TraceFilter {
  hiddenLevels: readonly TraceLevel[];
  /** Any part of text, client, session, code name or number; case does not matter. */
  search: string;
}

/** Everything that a search looks through, of one line. */
function haystack(line: TraceRecord, call: CallRecord | undefined): string {
  const code = line.result === null ? '' : formatCode(lineFamily(line), line.result);
  return [lineText(line, call), line.who, line.client, line.session ?? '', code, line.level]
    .join('\n')
    .toLowerCase();
}

/**
 * The lines without those about a rule that is hidden from the class: they appear when it is revealed (trainer-ux 5.4). A rule
 * that is gone stays as it was. The same array when none is left out.
 */
export function withoutHidden(
  lines: readonly TraceRecord[],
  hiddenNow: (id: string) => boolean | undefined,
): readonly TraceRecord[] {
  const isKept = ({ level, who, params }: TraceRecord) =>
    level !== 'fault' || params['hidden'] === undefined || !(hiddenNow(who) ?? params['hidden'] === true);
  return lines.every(isKept) ? lines : lines.filter(isKept);
}

/** The lines that pass; the same array when nothing is filtered. `callOf` finds the call of a line. */
export function filterTrace(
  lines: readonly TraceRecord[],
  { hiddenLevels, search }: TraceFilter,
  callOf: (id: number) => CallRecord | undefined,
): readonly TraceRecord[] {
  const wanted = search.trim().toLowerCase();
  if (hiddenLevels.length === 0 && wanted === '') return lines;
  return lines.filter(
    (line) =>
      !hiddenLevels.includes(line.level) &&
      (wanted === '' || haystack(line, line.call === null ? undefined : callOf(line.call)).includes(wanted)),
  );
}
