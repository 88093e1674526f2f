import { apart } from './apart';
import type { HeldSessions } from './apart/heldSessions';
import type { Benchmark } from './bench';
import { spread } from './measure';

const RUNS = 3;

/** Memory of sessions that stay logged on, 10,000 of them. */
const heldSessions: Benchmark = async () => {
  const runs: HeldSessions[] = [];
  for (let run = 0; run < RUNS; run++)
    runs.push(await apart<HeldSessions>('heldSessions', [], ['--expose-gc']));
  const of = (what: string, pick: (run: HeldSessions) => number) =>
    spread(`one of 10,000 held sessions, ${what}`, 'bytes', runs.map(pick));
  return [
    of('no services', ({ none }) => none),
    of('two stores', ({ stores }) => stores),
    of('two stores, address books and transports', ({ all }) => all),
  ];
};
export default heldSessions;
