import { formatCode } from '../../shared/mapi/codes';
import type { TraceRecord } from '../../shared/model/run';
import type { LessonReport } from './play';

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
  const code = result === null ? '' : ` -> ${formatCode('MAPI', result)}`;
  return `${String(seq).padStart(5)}  ${clock(t)}  ${level.padEnd(8)}  ${who.padEnd(20)}  ${what}${values === '' ? '' : ` ${values}`}${code}`;
}

/** What happened in a lesson, line by line; a failure with what was expected, what happened and the last lines. */
export function reportText(report: LessonReport): string {
  const lines = [`${report.id}: ${report.title}`, ...report.trace.map(traceText)];
  const { failure } = report;
  if (failure === null)
    lines.push(`holds: ${report.stepsDone} of ${report.steps} steps, digest ${report.digest}`);
  else {
    lines.push(`FAILED at step ${failure.step} of ${report.steps}:`);
    for (const { about, expected, actual } of failure.mismatches) {
      lines.push(`  ${about}`, `    expected: ${expected}`, `    happened: ${actual}`);
    }
    lines.push('  last lines of the trace:', ...report.trace.slice(-5).map((line) => `  ${traceText(line)}`));
  }
  return `${lines.join('\n')}\n\n`;
}
