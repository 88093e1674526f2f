import type { Figure } from './bench';

/** A number with three significant digits and grouped thousands. */
export function readable(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  const [whole = '', fraction] = Number(value.toPrecision(3)).toFixed(Math.min(digits, 6)).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

/** One figure as a line: median, spread, and the ratio to a known figure. */
export function line({ what, median, lowest, highest, runs, unit, against }: Figure): string {
  const spread = `${readable(lowest)} to ${readable(highest)} in ${runs} runs`;
  const ratio = against === undefined ? '' : `; ${readable(median / against.value)} x ${against.what}`;
  return `  ${what}: ${readable(median)} ${unit} (${spread}${ratio})`;
}
