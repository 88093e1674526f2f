import { describe, expect, it, vi } from 'vitest';
import type { Snapshot } from '../../shared/ipc/feed';
import { recordOf, rowsOf } from './mirror';
import { createSimulator } from './simulator';
import { aLine, aRun, aSession, aState, fakeBridge, settled } from './testing/bridge';

const snapshot = (epoch: number, seq: number, state = aState()): Snapshot => ({ epoch, seq, state });

describe('the copy of the engine in the window', () => {
  it('subscribes first, holds what arrives before the snapshot, and skips what the snapshot already holds', async () => {
    let answer: (value: Snapshot) => void = () => undefined;
    const { bridge, push } = fakeBridge(() => new Promise((resolve) => (answer = resolve)));
    const { mirror } = createSimulator(bridge);
    push(1, 5, [{ put: 'sessions', record: aSession(1, { objects: 9 }) }]);
    push(1, 6, [{ put: 'sessions', record: aSession(2) }]);
    expect(mirror.getState().phase).toBe('starting');

    answer(snapshot(1, 5, aState({ sessions: [aSession(1)] })));
    await settled();

    expect(mirror.getState().phase).toBe('ready');
    expect(rowsOf(mirror.getState(), 'sessions').map(({ id, objects }) => [id, objects])).toEqual([
      ['S-001', 0],
      ['S-002', 0],
    ]);
  });

  it('takes a batch as one new state in which untouched records and tables keep their identity', async () => {
    const sessions = [aSession(1), aSession(2)];
    const { bridge, push } = fakeBridge(() => Promise.resolve(snapshot(1, 0, aState({ sessions }))));
    const { mirror } = createSimulator(bridge);
    await settled();
    const before = mirror.getState();
    const seen = vi.fn();
    mirror.subscribe(seen);

    push(1, 1, [
      { put: 'sessions', record: aSession(2, { word: 'ended' }) },
      { run: { ...aRun, now: 40 } },
      { trace: aLine(1) },
    ]);

    const after = mirror.getState();
    expect(seen).toHaveBeenCalledTimes(1);
    expect(recordOf(after, 'sessions', 'S-001')).toBe(recordOf(before, 'sessions', 'S-001'));
    expect(recordOf(after, 'sessions', 'S-002')?.word).toBe('ended');
    expect(after.tables.clients).toBe(before.tables.clients);
    push(1, 4, [{ run: { ...aRun, now: 80 } }]);
    expect(rowsOf(mirror.getState(), 'sessions')).toBe(rowsOf(after, 'sessions'));
  });

  it('asks again after a gap', async () => {
    let seq = 0;
    const ask = vi.fn(() => Promise.resolve(snapshot(1, seq, aState({ run: { ...aRun, now: seq } }))));
    const { bridge, push } = fakeBridge(ask);
    const { mirror } = createSimulator(bridge);
    await settled();
    seq = 7;
    push(1, 7, [{ run: { ...aRun, now: 7 } }]);
    await settled();
    expect(ask).toHaveBeenCalledTimes(2);
    expect(mirror.getState().run?.now).toBe(7);
  });

  it('forgets selections and filters when a new run begins, and keeps sort and section', async () => {
    let epoch = 1;
    const { bridge, push } = fakeBridge(() => Promise.resolve(snapshot(epoch, 0)));
    const { view } = createSimulator(bridge);
    await settled();
    view.setState({ session: 'S-001', search: 'logon', follow: false, section: 'lab' });
    epoch = 2;
    push(2, 1, [{ run: aRun }]);
    await settled();
    expect(view.getState()).toMatchObject({ session: null, search: '', follow: true, section: 'lab' });
  });

  it('says that the engine stopped, and comes back when it answers again', async () => {
    let works = false;
    const { bridge } = fakeBridge(() =>
      works ? Promise.resolve(snapshot(1, 0)) : Promise.reject(new Error('No answer.')),
    );
    const { mirror, rejoin } = createSimulator(bridge);
    await settled();
    expect(mirror.getState()).toMatchObject({ phase: 'stopped', reason: 'No answer.' });
    works = true;
    rejoin();
    await settled();
    expect(mirror.getState().phase).toBe('ready');
  });

  it('hears nothing any more once it has left', async () => {
    const { bridge, push } = fakeBridge(() => Promise.resolve(snapshot(1, 0)));
    const { mirror, leave } = createSimulator(bridge);
    await settled();
    const before = mirror.getState();
    leave();
    push(1, 1, [{ put: 'sessions', record: aSession(1) }]);
    expect(mirror.getState()).toBe(before);
  });

  it('shows a refusal in the status line until the next command succeeds', async () => {
    const { bridge } = fakeBridge(() => Promise.resolve(snapshot(1, 0)));
    const refusing = {
      ...bridge,
      run: () =>
        Promise.resolve({ ok: false as const, fault: { kind: 'refused' as const, message: 'Not now.' } }),
      clock: () => Promise.reject(new Error('gone')),
    };
    const { send, view } = createSimulator(refusing);
    expect((await send('run', { do: 'step' })).ok).toBe(false);
    expect(view.getState().refusal).toBe('Not now.');
    await send('clock', { do: 'toIdle' });
    expect(view.getState().refusal).toContain('gone');
    await send('preferences', { theme: 'dark' });
    expect(view.getState().refusal).toBeNull();
  });
});
