import { findRuntime } from '/tmp/wt/paint/build/runtime/find.mjs';
import { fill, startLoad } from '/tmp/wt/paint/build/bench/paint/load';
import { watch } from '/tmp/wt/paint/build/bench/paint/watch';
const runtime = await findRuntime();
process.env['SIMULATOR_RUNTIME'] = JSON.stringify(runtime);
process.env['SIMULATOR_STAND_IN_HEADLESS'] = '1';
const { launchApp } = await import('/tmp/wt/paint/e2e/support/launch');
const N = Number(process.env['N'] ?? 1000), MS = Number(process.env['MS'] ?? 6000), RATE = Number(process.env['RATE'] ?? 1000);
const running = await launchApp({ args: ['--clock=real'] });
const { app, page } = running;
try {
await page.evaluate('globalThis.__name = (named) => named');
await app.evaluate('globalThis.__name = (named) => named');
await fill(app, N);
const cdp = await page.context().newCDPSession(page);
const events: any[] = [];
cdp.on('Tracing.dataCollected' as any, (e: any) => events.push(...e.value));
await cdp.send('Tracing.start' as any, { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'toplevel', 'disabled-by-default-devtools.timeline', 'blink', 'cc', 'v8', 'disabled-by-default-v8.gc', 'disabled-by-default-blink.debug.layout'], excludedCategories: ['*'] } } as any);
const load = await startLoad(app, RATE);
const w = await watch(page, { ms: MS, client: 'Indexer', scrollFor: 300 });
await load.stop();
console.log(w.frames.length, w.changeToPaint.length, w.longTasks.length);
const done = new Promise(r => cdp.once('Tracing.tracingComplete' as any, r));
await cdp.send('Tracing.end' as any); await done;
const names = events.filter(e => e.name === 'thread_name' && e.args.name === 'CrRendererMain').map(e => e.pid + ':' + e.tid);
const main = events.filter(e => e.ph === 'X' && names.includes(e.pid + ':' + e.tid));
const agg = new Map<string, { n: number; wall: number; cpu: number; self: number }>();
main.sort((a, b) => a.ts - b.ts || b.dur - a.dur);
const stack: any[] = [];
for (const e of main) { while (stack.length && stack.at(-1).ts + stack.at(-1).dur <= e.ts) stack.pop(); const parent = stack.at(-1); if (parent) parent.child = (parent.child ?? 0) + (e.tdur ?? 0); stack.push(e); }
for (const e of main) { const a = agg.get(e.name) ?? { n: 0, wall: 0, cpu: 0, self: 0 }; a.n++; a.wall += e.dur; a.cpu += e.tdur ?? 0; a.self += (e.tdur ?? 0) - (e.child ?? 0); agg.set(e.name, a); }
for (const [k, a] of [...agg].sort((x, y) => y[1].self - x[1].self).slice(0, 34)) console.log(k.padEnd(50), String(a.n).padStart(6), 'wall', (a.wall/1000).toFixed(0).padStart(6), 'cpu', (a.cpu/1000).toFixed(0).padStart(6), 'self', (a.self/1000).toFixed(0).padStart(6));
} finally { await running.close(); }
