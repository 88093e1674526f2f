import { apart } from './apart';
import type { EngineLogon } from './apart/engineLogon';
import type { Content } from './apart/worlds';
import type { Benchmark, Figure } from './bench';
import { spread } from './measure';

/** Native C++ MAPI on a machine with two cores, one thread (issues 2 and 3). */
const NATIVE = { none: 14_000_000, stores: 290_000 } as const;

const profile: Record<Content, string> = {
  none: 'a profile without services',
  stores: 'two services of one store each',
  all: 'two services of a store, an address book and a transport each',
};

/** MAPILogonEx + Logoff + Release, trace ring on, every step explained and every record kept for the tables. */
const engineLogon: Benchmark = async () => {
  const { rates, cpuRates, share, steps } = await apart<EngineLogon>('engineLogon');
  const rate = (content: Content): Figure => ({
    ...spread(`logon, logoff, release on ${profile[content]}`, 'per second', rates[content]),
    ...(content !== 'all' && { against: { what: 'native C++', value: NATIVE[content] } }),
  });
  const cpuRate = (content: Content): Figure =>
    spread(`  the same on ${profile[content]}`, 'per second of processor time', cpuRates[content]);
  const part = (what: string, value: number): Figure => ({
    ...spread(what, 'microseconds', [value]),
    against: { what: 'the whole', value: share.whole },
  });
  const rest = Math.max(0, share.whole - share.gc - share.records - share.trace);
  return [
    rate('none'),
    cpuRate('none'),
    rate('stores'),
    cpuRate('stores'),
    rate('all'),
    cpuRate('all'),
    part(`on two stores, one round (${steps} trace lines)`, share.whole),
    part('  of it garbage collection', share.gc),
    part('  of it bare records in tables', share.records),
    part('  of it bare trace lines', share.trace),
    part('  the rest: interpreter, procedures, providers', rest),
  ];
};
export default engineLogon;
