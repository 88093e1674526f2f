/** Times as the window writes them. Virtual milliseconds in, text out; always the same, whatever the host's locale. */

const two = (n: number) => String(n).padStart(2, '0');
const three = (n: number) => String(n).padStart(3, '0');

/** Whole non-negative milliseconds taken apart. */
function parts(ms: number) {
  const whole = Math.max(0, Math.trunc(ms));
  const seconds = Math.floor(whole / 1000);
  return { ms: whole % 1000, s: seconds % 60, min: Math.floor(seconds / 60) };
}

/** A duration: `m:ss.mmm`; minutes go on beyond 59. */
export function formatDuration(ms: number): string {
  const p = parts(ms);
  return `${p.min}:${two(p.s)}.${three(p.ms)}`;
}

/** Time of a trace line since the start of the run: `mm:ss.mmm`. */
export function formatTraceTime(ms: number): string {
  const p = parts(ms);
  return `${two(p.min)}:${two(p.s)}.${three(p.ms)}`;
}

/** Clock of the simulated machine, UTC: `hh:mm:ss.mmm`. `startTime` is the ISO time that virtual 0 stands for. */
export function formatClock(startTime: string, ms: number): string {
  const start = Date.parse(startTime);
  const at = new Date((Number.isNaN(start) ? 0 : start) + Math.trunc(ms));
  return `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}.${three(at.getUTCMilliseconds())}`;
}
