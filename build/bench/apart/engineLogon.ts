import { PerformanceObserver } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import { newCallRecord } from '../../../electron/core/callRecord';
import { NewSession } from '../../../electron/core/records';
import { serviceStates } from '../../../electron/core/sessions';
import { engineWith, LOGON, pair, type Content } from './worlds';

/** Pairs of logon and logoff per second, per content of the profile; and where the time goes. */
export interface EngineLogon {
  /** Pairs per second of wall time in each run. */
  readonly rates: Record<Content, number[]>;
  /** The same per second of processor time, of all threads: what a busy machine changes less. */
  readonly cpuRates: Record<Content, number[]>;
  /** Microseconds of the main thread per pair on two stores, by what takes them. */
  readonly share: {
    readonly whole: number;
    readonly gc: number;
    readonly records: number;
    readonly trace: number;
  };
  /** Steps in the trace per pair on two stores. */
  readonly steps: number;
}

const RUNS = 31;
const PAIRS = 4_000;
const contents: Content[] = ['none', 'stores', 'all'];

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

const engines = contents.map((content) => ({ content, engine: engineWith(content) }));
const records = recordsOnly();
const { line, steps } = traceOnly();
for (const { engine } of engines) for (let i = 0; i < 5 * PAIRS; i++) pair(engine);
for (const work of [records, line]) for (let i = 0; i < 5; i++) timed(work);

let gc = 0;
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) gc += entry.duration;
}).observe({ entryTypes: ['gc'] });

const rates: Record<Content, number[]> = { none: [], stores: [], all: [] };
const cpuRates: Record<Content, number[]> = { none: [], stores: [], all: [] };
const parts = { whole: [] as number[], gc: [] as number[], records: [] as number[], trace: [] as number[] };
// In turns, so that a busy machine hits every kind of run alike.
for (let run = 0; run < RUNS; run++) {
  for (const { content, engine } of engines) {
    await setTimeout(0);
    gc = 0;
    const before = process.cpuUsage();
    const ms = timed(() => pair(engine));
    const { user, system } = process.cpuUsage(before);
    await setTimeout(0);
    rates[content].push((PAIRS * 1_000) / ms);
    cpuRates[content].push((PAIRS * 1_000_000) / (user + system));
    if (content === 'stores') {
      parts.whole.push(ms);
      parts.gc.push(gc);
    }
  }
  parts.records.push(timed(records));
  parts.trace.push(timed(line));
}

const microseconds = (all: number[]): number => {
  const sorted = all.sort((a, b) => a - b);
  return ((sorted[Math.floor(sorted.length / 2)] ?? 0) * 1_000) / PAIRS;
};
const share = {
  whole: microseconds(parts.whole),
  gc: microseconds(parts.gc),
  records: microseconds(parts.records),
  trace: microseconds(parts.trace),
};
process.stdout.write(`${JSON.stringify({ rates, cpuRates, share, steps } satisfies EngineLogon)}\n`);
