import { formatCode } from '../../shared/mapi/codes';
import { familyOf } from '../../shared/mapi/callFamily';
import type { TraceRecord } from '../../shared/model/run';
import type { LessonReport } from './play';

/** Version of the trace file; changes when a reader has to know. */
const TRACE_FORMAT = 1;
/** Trace lines shown with a failure. */
const LAST_LINES = 8;

/** `mm:ss.mmm` of virtual milliseconds. */
function clock(t: number): string {
  const minutes = Math.floor(t / 60_000);
  const seconds = Math.floor((t % 60_000) / 1_000);
  return `${String(minutes).padStart(2, '0')}:${String(seconds).padStart(2, '0')}.${String(t % 1_000).padStart(3, '0')}`;
}

/** One trace line in plain words: number, time, level, who, what, values, result. */
export function traceText({ seq, t, level, who, what, params, result }: TraceRecord): string {
  const values = Object.entries(params)
    .map(([key, value]) => `${key}=${String(value)}`)
    .join(' ');
  const family = familyOf(typeof params['fn'] === 'string' ? params['fn'] : '');
  const code = result === null ? '' : ` -> ${formatCode(family, result)}`;
  return `${String(seq).padStart(5)}  ${clock(t)}  ${level.padEnd(8)}  ${who.padEnd(20)}  ${what}${values === '' ? '' : ` ${values}`}${code}`;
}

/** What happened in a lesson, step by step; a failure with what was expected, what happened and the last lines. */
export function reportText(report: LessonReport): string {
  const lines = [`${report.id}: ${report.title}`];
  for (const { step, what, result, t, compared, holds } of report.played) {
    const code = result === null ? '' : ` -> ${result}`;
    const compares = compared.length === 0 ? '' : `  [${holds ? 'holds' : 'FAILED'}: ${compared.join(', ')}]`;
    lines.push(`${String(step).padStart(5)}  ${clock(t)}  ${what}${code}${compares}`);
  }
  const { failure } = report;
  if (failure === null)
    lines.push(`holds: ${report.stepsDone} of ${report.steps} steps, digest ${report.digest}`);
  else {
    lines.push(`FAILED at step ${failure.step} of ${report.steps}:`);
    for (const { about, expected, actual } of failure.mismatches) {
      lines.push(`  ${about}`, `    expected: ${expected}`, `    happened: ${actual}`);
    }
    const last = report.trace.slice(-LAST_LINES);
    lines.push('  last lines of the trace:', ...last.map((line) => `  ${traceText(line)}`));
  }
  return `${lines.join('\n')}\n\n`;
}

/** One lesson as one JSON object on one line. */
export function jsonOf({ trace, settings: _settings, ...report }: LessonReport): string {
  return JSON.stringify({ ...report, traceLines: trace.length });
}

/** How many lessons hold; files that could not be read are counted as well. */
export function summary(holding: number, played: number, bad: number): string {
  const unread = bad === 0 ? '' : ` ${bad} ${bad === 1 ? 'file' : 'files'} could not be read.`;
  return `${holding} of ${played} lessons hold.${unread}\n`;
}

/**
 * The trace of a lesson as JSON lines: a header, one line per step of the engine, and a footer whose absence proves a run
 * that was cut off.
 */
export function traceLines({ id, settings, trace, digest, state }: LessonReport): string {
  const header = { format: TRACE_FORMAT, lesson: id, ...settings };
  const footer = { lesson: id, lines: trace.length, state, digest };
  return [header, ...trace.map((line) => ({ lesson: id, ...line })), footer]
    .map((line) => `${JSON.stringify(line)}\n`)
    .join('');
}
