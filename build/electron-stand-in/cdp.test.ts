import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { Cdp, Frames, type CdpEvent } from './cdp';

it('cuts messages wherever the chunks of the pipe end, also inside a character', () => {
  const text = fc.string({ unit: 'grapheme' }).filter((s) => !s.includes('\0'));
  fc.assert(
    fc.property(fc.array(text), fc.array(fc.nat(9)), (messages, cuts) => {
      const bytes = Buffer.from(messages.map((message) => `${message}\0`).join(''));
      const frames = new Frames();
      const got: string[] = [];
      for (let from = 0, i = 0; from < bytes.length; i++) {
        const to = from + 1 + (cuts[i % cuts.length] ?? 0);
        got.push(...frames.feed(bytes.subarray(from, to)));
        from = to;
      }
      expect(got).toEqual(messages);
    }),
  );
});

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
