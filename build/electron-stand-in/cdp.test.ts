import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { Cdp, type CdpEvent } from './cdp';

function connect() {
  const [out, back] = [new PassThrough(), new PassThrough()];
  const events: CdpEvent[] = [];
  const cdp = new Cdp(out, back, (event) => events.push(event));
  const answer = (message: object) => back.write(`${JSON.stringify(message)}\0`);
  const sent = () => JSON.parse(String(out.read()).slice(0, -1)) as { id: number; sessionId?: string };
  return { cdp, back, events, answer, sent };
}

it('gives each command its own answer, whatever the order, and passes events on', async () => {
  const { cdp, events, answer, sent } = connect();
  const first = cdp.send('Browser.getVersion');
  expect(sent()).toEqual({ id: 1, method: 'Browser.getVersion' });
  const second = cdp.send('Page.enable', undefined, 'S');
  expect(sent()).toMatchObject({ id: 2, sessionId: 'S' });
  answer({ id: 2, error: { message: 'gone' } });
  answer({ method: 'Inspector.targetCrashed', params: {}, sessionId: 'S' });
  answer({ id: 1, result: { product: 'Chrome/1' } });
  await expect(second).rejects.toThrow('Page.enable: gone');
  expect(await first).toEqual({ product: 'Chrome/1' });
  expect(events).toEqual([{ method: 'Inspector.targetCrashed', params: {}, sessionId: 'S' }]);
});

it('fails what waits, and what comes later, when the browser ends', async () => {
  const { cdp, back } = connect();
  const waiting = cdp.send('Browser.getVersion');
  back.destroy();
  await expect(waiting).rejects.toThrow('Browser.getVersion: the browser has ended');
  await expect(cdp.send('Page.enable')).rejects.toThrow('Page.enable: the browser has ended');
});

it('cuts messages wherever the chunks of the pipe end, also inside a character', async () => {
  const texts = fc.array(fc.string({ unit: 'grapheme' }));
  await fc.assert(
    fc.asyncProperty(texts, fc.array(fc.nat(9)), async (methods, cuts) => {
      const { back, events } = connect();
      const bytes = Buffer.from(methods.map((method) => `${JSON.stringify({ method })}\0`).join(''));
      for (let from = 0, i = 0; from < bytes.length; i++) {
        const to = from + 1 + (cuts[i % cuts.length] ?? 0);
        back.write(bytes.subarray(from, to));
        from = to;
      }
      await vi.waitFor(() => expect(events.map(({ method }) => method)).toEqual(methods), { interval: 1 });
    }),
  );
});
