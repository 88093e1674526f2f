import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readMsg, writeMsg } from '../../electron/host/msgFile/msgFile';
import { samples } from './samples';

const folder = join(import.meta.dirname, '../../shared/scenario/samples');

describe('sample .msg files', () => {
  it('are those of samples.ts and no others', () => {
    expect(readdirSync(folder).sort()).toEqual(Object.keys(samples).sort());
  });

  for (const [name, message] of Object.entries(samples)) {
    it(`${name} is what the script writes, byte by byte, and reads as the same message`, () => {
      const bytes = new Uint8Array(readFileSync(join(folder, name)));
      expect(Buffer.compare(bytes, writeMsg(message))).toBe(0);
      expect(bytes.length).toBeLessThan(65_536);
      expect(readMsg(bytes)).toEqual(message);
    });
  }
});
