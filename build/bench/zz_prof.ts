import { findRuntime } from '/tmp/wt/paint/build/runtime/find.mjs';
import { writeFileSync } from 'node:fs';
import { fill, startLoad } from '/tmp/wt/paint/build/bench/paint/load';
import { watch } from '/tmp/wt/paint/build/bench/paint/watch';
const runtime = await findRuntime();
process.env['SIMULATOR_RUNTIME'] = JSON.stringify(runtime);
process.env['SIMULATOR_STAND_IN_HEADLESS'] = '1';
const { launchApp } = await import('/tmp/wt/paint/e2e/support/launch');
const N = Number(process.env['N'] ?? 1000), MS = Number(process.env['MS'] ?? 8000), RATE = Number(process.env['RATE'] ?? 1000);
const running = await launchApp({ args: ['--clock=real'] });
const { app, page } = running;
try {
await page.evaluate('globalThis.__name = (named) => named');
await app.evaluate('globalThis.__name = (named) => named');
const cdp = await page.context().newCDPSession(page);
await cdp.send('Performance.setTimeDomain' as any, { timeDomain: 'threadTicks' } as any); await cdp.send('Performance.enable'); const met = async () => Object.fromEntries((await cdp.send('Performance.getMetrics')).metrics.map(m => [m.name, m.value])); await cdp.send('Profiler.enable'); await cdp.send('Profiler.setSamplingInterval', { interval: 500 });
const mainProf = (cmd: string) => app.evaluate(async (_e, c) => {
  const g = globalThis as any;
  const { Session } = process.getBuiltinModule('node:inspector') as any;
  g.__s ??= (() => { const s = new Session(); s.connect(); return s; })();
  const post = (m: string, p?: object) => new Promise<any>((ok, no) => g.__s.post(m, p, (e: any, r: any) => e ? no(e) : ok(r)));
  if (c === 'start') { await post('Profiler.enable'); await post('Profiler.setSamplingInterval', {interval: 500}); await post('Profiler.start'); return null; }
  const { profile } = await post('Profiler.stop'); return JSON.stringify(profile);
}, cmd);
const phase = async (name: string, work: () => Promise<unknown>) => {
  await cdp.send('Profiler.start'); await mainProf('start');
  const t = Date.now(); const m0 = await met(); let out: unknown; try { out = await work(); } catch (e) { out = String(e).slice(0,300); }
  const m1 = await met(); console.log(name, Date.now() - t, 'ms', out, 'page cpu:', ['TaskDuration','ScriptDuration','LayoutDuration','RecalcStyleDuration','LayoutCount','RecalcStyleCount','Nodes','JSHeapUsedSize'].map(k => k + ' ' + ((m1[k]! - m0[k]!).toFixed(2))).join(', '));
  const { profile } = await cdp.send('Profiler.stop');
  writeFileSync(`/tmp/prof-${name}-page.cpuprofile`, JSON.stringify(profile));
  writeFileSync(`/tmp/prof-${name}-main.cpuprofile`, (await mainProf('stop')) as string);
};
await phase('fill', () => fill(app, N));
console.log("filled"); await phase("load", async () => {
  const load = await startLoad(app, RATE);
  const w = await watch(page, { ms: MS, client: 'Indexer', scrollFor: 300 });
  const q = (v: readonly number[], p: number) => v.toSorted((a, b) => a - b)[Math.min(v.length-1, Math.floor(p*v.length))]?.toFixed(1);
  const made = await load.stop();
  return { ctp: [w.changeToPaint.length, q(w.changeToPaint, .5), q(w.changeToPaint, .95)], frames: [w.frames.length, q(w.frames,.5), q(w.frames,.95)], long: w.longTasks.length, longest: Math.max(0, ...w.longTasks), far: w.farthest, made };
});
} finally { await running.close(); }
