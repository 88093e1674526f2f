import { describe, expect, it } from 'vitest';
import type { MsgRecipient } from '../../../shared/msg/message';
import { Assembly, deliveriesOf } from './deliveries';
import type { ReadResult } from './reader';

const level = (value: number) => ({
  properties: [{ tag: 0x3001001f, flags: 6, value: String(value) }],
  rest: { clsid: new Uint8Array(16), storages: new Map(), streams: new Map() },
});

const read = (recipients: number, attachments: number): ReadResult => ({
  size: 4_711,
  problem: null,
  message: {
    ...level(-1),
    names: [],
    recipients: Array.from({ length: recipients }, (_, n): MsgRecipient => level(n) as MsgRecipient),
    attachments: Array.from({ length: attachments }, (_, n) => ({
      ...level(n),
      embedded: null,
      object: null,
    })),
  },
});

/** What the main process has after each part. */
const taken = (result: ReadResult) => {
  const assembly = new Assembly();
  return [...deliveriesOf(result)].map((part) => assembly.take(part));
};

describe('what was read of a file', () => {
  it.each([
    [0, 0, 1],
    [1, 0, 2],
    [200, 201, 4],
    [450, 2_000, 14],
  ])(
    'with %i recipients and %i attachments crosses in %i parts and is whole with the last',
    (r, a, parts) => {
      const result = read(r, a);
      const after = taken(result);
      expect(after).toHaveLength(parts);
      expect(after.slice(0, -1).every((one) => one === null)).toBe(true);
      expect(after.at(-1)).toEqual(result);
    },
  );

  it('is one part when there is no message', () => {
    const result: ReadResult = { size: 3, message: null, problem: 'x.msg cannot be opened.' };
    expect(taken(result)).toEqual([result]);
  });
});
