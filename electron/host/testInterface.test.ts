import { expect, it } from 'vitest';
import { House } from '../ipc/testing/house';
import type { Run } from './run';
import { testInterface } from './testInterface';
import type { Windows } from './windows';

function begun() {
  const house = new House();
  const asked: string[] = [];
  const { simulation, feed } = house;
  const api = testInterface({
    run: () => ({ simulation, feed }) as unknown as Run,
    windows: { all: [], startOver: () => Promise.resolve() } as unknown as Windows,
    startOver: (folder) => void asked.push(folder),
    send: (name, input) => {
      asked.push(name);
      return house.send(name, input);
    },
    painted: Promise.resolve(),
  });
  return { house, api, asked };
}

it('nothing that a test does cuts into a function that is running, as the debugger that carries it does', async () => {
  const { api, asked, house } = begun();
  const replies = Promise.all([
    api.call('Outlook', { fn: 'MAPIInitialize' }),
    api.send('clock', { do: 'advance', ms: 5 }),
    api.clock.advance(5),
    api.clock.toNext(),
    api.clock.toIdle(),
    api.startOver('folder'),
  ]);
  const looks = Promise.all([api.state(), api.clock.now(), api.digest(), api.trace(), api.dialogs()]);
  // Microtasks belong to what runs now.
  await Promise.resolve();
  expect(asked).toEqual([]);
  // What the running function still changes is what the test finds.
  house.simulation.world.run.speed = 7;
  await replies;
  const [state, now] = await looks;
  expect(asked).toEqual(['call', 'clock', 'clock', 'clock', 'clock', 'folder']);
  expect(state.run.speed).toBe(7);
  expect(now).toBe(10);
});

it('a command that is refused is a rejection with the sentence of the refusal', async () => {
  const { api } = begun();
  await expect(api.send('lesson', { do: 'next' })).rejects.toThrow('No lesson is open.');
  await expect(api.call('Nobody', { fn: 'MAPIInitialize' })).rejects.toThrow('Nobody');
});

it('a copy of the state is no way into the run', async () => {
  const { api, house } = begun();
  const state = await api.state();
  Object.assign(state.run, { speed: 99 });
  expect(house.simulation.world.run.speed).toBe(1);
});
