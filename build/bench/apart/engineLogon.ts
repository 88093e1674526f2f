import { PerformanceObserver } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { newCallRecord } from '../../../electron/core/callRecord';
import { NewSession } from '../../../electron/core/records';
import { serviceStates } from '../../../electron/core/sessions';
import { engineWith, LOGON, pair, type Content } from './worlds';

/** What this process measures: pairs on a profile with that content, or what their records and trace lines cost alone. */
export type Measured = Content | 'parts';

/** Pairs of logon and logoff of one engine, alone in its process as it is in the app. */
export interface EngineLogon {
  /** Pairs per second of wall time in each run. */
  readonly rates: number[];
  /** The same per second of processor time, of all threads: what a busy machine changes less. */
  readonly cpuRates: number[];
  /** Microseconds per pair that garbage collection took of the main thread. */
  readonly gc: number[];
}

/** Microseconds that the bare records and trace lines of one pair on two stores take. */
export interface Parts {
  readonly records: number[];
  readonly trace: number[];
  /** Steps in the trace per pair. */
  readonly steps: number;
}

const RUNS = 11;
const PAIRS = 10_000;

/** The same records as a logon and a logoff leave in the tables, without anything happening. */
function recordsOnly(): () => void {
  const { world } = engineWith('none');
  const services = [...engineWith('stores').world.profiles.values()].flatMap((profile) => profile.services);
  return () => {
    for (let i = 0; i < 3; i++) world.callReturned(newCallRecord(world, 'A', LOGON, 1, 0));
    const session = world.sessions.add(
      new NewSession(world.nextId('session'), 0, 'individual', 'ended', null, 'A', LOGON.flags, 0),
    );
    session.services = serviceStates(services);
    world.sessionOver(session);
  };
}

/** The same lines of the trace, without anything happening. */
function traceOnly(): { line: () => void; steps: number } {
  const { world } = engineWith('none');
  const engine = engineWith('stores');
  pair(engine);
  const before = engine.world.trace.written;
  pair(engine);
  const steps = engine.world.trace.written - before;
  const [first] = engine.world.trace.since(0);
  const step = { ...first, visit: null, effect: null } as unknown as Parameters<typeof world.trace.push>[3];
  const line = () => {
    const origin = { id: 1, session: 'S-001' };
    for (let i = 0; i < steps; i++) world.trace.push(0, 'A', origin, step);
  };
  return { line, steps };
}

function timed(work: () => void): number {
  const started = performance.now();
  for (let i = 0; i < PAIRS; i++) work();
  return performance.now() - started;
}

const perPair = (ms: number): number => (ms * 1_000) / PAIRS;

async function pairs(content: Content): Promise<EngineLogon> {
  const engine = engineWith(content);
  for (let i = 0; i < 8 * PAIRS; i++) pair(engine);
  let collected = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) collected += entry.duration;
  }).observe({ entryTypes: ['gc'] });
  const measured: EngineLogon = { rates: [], cpuRates: [], gc: [] };
  for (let run = 0; run < RUNS; run++) {
    await setTimeout(0);
    collected = 0;
    const before = process.cpuUsage();
    const ms = timed(() => pair(engine));
    const { user, system } = process.cpuUsage(before);
    await setTimeout(0);
    measured.rates.push((PAIRS * 1_000) / ms);
    measured.cpuRates.push((PAIRS * 1_000_000) / (user + system));
    measured.gc.push(perPair(collected));
  }
  return measured;
}

function parts(): Parts {
  const records = recordsOnly();
  const { line, steps } = traceOnly();
  for (const work of [records, line]) for (let i = 0; i < 3; i++) timed(work);
  const runs = Array.from({ length: RUNS }, () => [perPair(timed(records)), perPair(timed(line))] as const);
  return { records: runs.map(([ms]) => ms), trace: runs.map(([, ms]) => ms), steps };
}

const wanted = process.argv[2] as Measured;
process.stdout.write(`${JSON.stringify(wanted === 'parts' ? parts() : await pairs(wanted))}\n`);
