import { engineWith, logOn, type Content } from './worlds';

/** Bytes on the heap per held session, by content of the profile. */
export type HeldSessions = Record<Content, number>;

const HELD = 10_000;
const collect = (globalThis as { gc?: () => void }).gc;
if (collect === undefined) throw new Error('This measurement needs node --expose-gc.');

function bytesEach(content: Content): number {
  const engine = engineWith(content);
  // What a run keeps anyway (newest calls, ended sessions, trace) is full before the first look.
  for (let i = 0; i < 1_000; i++) logOn(engine);
  collect?.();
  const before = process.memoryUsage().heapUsed;
  for (let i = 0; i < HELD; i++) logOn(engine);
  collect?.();
  const each = (process.memoryUsage().heapUsed - before) / HELD;
  if (engine.world.living.size !== HELD + 1_000) throw new Error('not every session is held');
  return each;
}

const result: HeldSessions = { none: bytesEach('none'), stores: bytesEach('stores'), all: bytesEach('all') };
process.stdout.write(`${JSON.stringify(result)}\n`);
