import { describe, expect, it } from 'vitest';
import type { FlowNode } from '../../shared/mapi/flowchart';
import { flowNodes } from '../../shared/mapi/flowchart';
import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import { runDigest } from './digest';
import { Bench } from './testing/bench';
import { service, worldOf } from './testing/worlds';

const { MAPI_EXTENDED, MAPI_LOGON_UI } = LogonFlag;

/** Node under test, and how the logon of `A` is made that passes it (3.1). */
const asking = { fn: 'MAPILogonEx', flags: MAPI_EXTENDED | MAPI_LOGON_UI } as const;

function start(...places: FlowNode[]): Bench {
  const bench = new Bench(worldOf([service('One')]));
  for (const client of ['A', 'B']) bench.call(client, { fn: 'MAPIInitialize' });
  bench.engine.pauseAt(places);
  return bench;
}

describe('a pause before a shape of the official picture (3.1)', () => {
  it('stops every call before that step: nothing of it is told, and what comes is known', () => {
    const bench = start('logon-ui');
    const call = bench.call('A', asking);
    expect(bench.path(call)).toEqual([
      'new-session:no',
      'shared-exists:no',
      'name-null:yes',
      'use-default:no',
    ]);
    expect(bench.world.run).toMatchObject({
      state: 'paused',
      pausedBefore: { call: call.id, visit: { node: 'logon-ui', answer: 'yes' } },
    });
    expect(bench.dialogs).toEqual([]);
  });

  it('lets the step happen with Run, and stands before the next place', () => {
    const bench = start('new-session', 'prompt-profile');
    const call = bench.call('A', asking);
    expect(bench.path(call)).toEqual([]);
    bench.engine.resume();
    expect(bench.path(call).at(-1)).toBe('logon-ui:yes');
    expect(bench.world.run.pausedBefore?.visit).toEqual({ node: 'prompt-profile' });
    bench.engine.resume();
    expect(bench.world.run).toMatchObject({ state: 'waiting for user', pausedBefore: null });
    expect(bench.dialogs).toEqual(['choose-profile']);
  });

  it('makes exactly that step with Step, and steps on past other places', () => {
    const bench = start('new-session', 'shared-exists');
    const call = bench.call('A', asking);
    bench.engine.step();
    expect(bench.path(call)).toEqual(['new-session:no']);
    bench.engine.step();
    expect(bench.path(call)).toEqual(['new-session:no', 'shared-exists:no']);
    expect(bench.world.run).toMatchObject({ state: 'paused', pausedBefore: null });
  });

  it('tells a window after every step how far the call has come', () => {
    const bench = start('new-session');
    const call = bench.call('A', asking);
    bench.world.takeChanges();
    for (let steps = 1; steps <= 3; steps++) {
      bench.engine.step();
      expect(bench.world.takeChanges()).toContainEqual({ put: 'calls', record: call });
      expect(call.path).toHaveLength(steps);
    }
  });

  it('changes nothing but the moment: the run ends with the same bytes, for every shape', () => {
    const run = (places: readonly FlowNode[]) => {
      const bench = start(...places);
      let stops = 0;
      const goOn = () => {
        for (; bench.world.run.state === 'paused'; stops++) bench.engine.resume();
      };
      const logon = bench.call('A', { ...asking, profileName: 'P' });
      goOn();
      bench.call('B', { ...asking, flags: asking.flags | LogonFlag.MAPI_USE_DEFAULT });
      goOn();
      bench.call('A', asking, 2);
      goOn();
      bench.answer({ press: 'Cancel' });
      goOn();
      expect(logon.result).toBe(HR.S_OK);
      return { digest: runDigest(bench.world.toState()), stops };
    };
    const free = run([]);
    const all = Object.keys(flowNodes) as FlowNode[];
    const stopped = run(all);
    expect(stopped.digest).toBe(free.digest);
    expect(stopped.stops).toBeGreaterThan(10);
    for (const node of all) expect(run([node]).digest, node).toBe(free.digest);
  });

  it('holds the clock where a call comes to a pause while time passes', () => {
    const bench = start('return-session');
    bench.arm({
      id: 'slow',
      operation: 'provider: logon',
      result: HR.S_OK,
      delayMs: 2_000,
      scope: { provider: 'One Store' },
    });
    const call = bench.call('A', { ...asking, profileName: 'P' });
    bench.engine.advance(10_000);
    expect(bench.world.run).toMatchObject({ state: 'paused', now: 2_000 });
    expect(bench.world.run.pausedBefore?.call).toBe(call.id);
    bench.engine.resume();
    expect(call).toMatchObject({ state: 'returned', endedAt: 2_000 });
  });

  it('is taken away again, and goes with the program that stands at it', () => {
    const bench = start('new-session');
    bench.call('A', asking);
    bench.engine.kill('A');
    expect(bench.world.run.pausedBefore).toBeNull();
    bench.engine.resume();
    bench.engine.pauseAt([]);
    expect(bench.world.run.pausePlaces).toEqual([]);
    expect(bench.path(bench.call('B', asking)).at(-1)).toBe('prompt-profile');
  });
});
