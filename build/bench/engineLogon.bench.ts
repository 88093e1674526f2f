import { apart } from './apart';
import type { EngineLogon, Measured, Parts } from './apart/engineLogon';
import type { Content } from './apart/worlds';
import type { Benchmark, Figure } from './bench';
import { median, spread } from './measure';

/** Native C++ MAPI on a machine with two cores, one thread (issues 2 and 3). */
const NATIVE = { none: 14_000_000, stores: 290_000 } as const;

const profile: Record<Content, string> = {
  none: 'a profile without services',
  stores: 'two services of one store each',
  all: 'two services of a store, an address book and a transport each',
};

/** In turns, so that a busy machine hits every kind alike. */
const ROUNDS = 3;
const contents: Content[] = ['none', 'stores', 'all'];

const measure = <T>(what: Measured): Promise<T> => apart<T>('engineLogon', [what]);

/** MAPILogonEx + Logoff + Release, trace ring on, every step explained and every record kept for the tables. */
const engineLogon: Benchmark = async () => {
  const runs: Record<Content, EngineLogon[]> = { none: [], stores: [], all: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const content of contents) runs[content].push(await measure(content));
  }
  const { records, trace, steps } = await measure<Parts>('parts');
  const all = (content: Content, part: keyof EngineLogon) => runs[content].flatMap((run) => run[part]);
  const rate = (content: Content): Figure => ({
    ...spread(`logon, logoff, release on ${profile[content]}`, 'per second', all(content, 'rates')),
    ...(content !== 'all' && { against: { what: 'native C++', value: NATIVE[content] } }),
  });
  const cpuRate = (content: Content): Figure =>
    spread(`  the same on ${profile[content]}`, 'per second of processor time', all(content, 'cpuRates'));
  const wholes = all('stores', 'rates').map((perSecond) => 1_000_000 / perSecond);
  const whole = median(wholes);
  const part = (what: string, values: readonly number[]): Figure => ({
    ...spread(what, 'microseconds', values),
    against: { what: 'the whole', value: whole },
  });
  const gc = all('stores', 'gc');
  const known = [gc, records, trace].reduce((sum, values) => sum + median(values), 0);
  return [
    ...contents.flatMap((content) => [rate(content), cpuRate(content)]),
    part(`on two stores, one round (${steps} trace lines)`, wholes),
    part('  of it garbage collection', gc),
    part('  of it bare records in tables', records),
    part('  of it bare trace lines', trace),
    part('  the rest: interpreter, procedures, providers', [Math.max(0, whole - known)]),
  ];
};
export default engineLogon;
