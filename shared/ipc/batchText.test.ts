import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { batchText, readBatch } from './batchText';
import type { Batch, Change } from './feed';

describe('a batch as text', () => {
  it('comes back as any JSON text would bring it back, whatever its records hold', () => {
    const record = fc.dictionary(
      fc.constantFrom('id', 'name', 'state', 'list', 'none'),
      fc.oneof(fc.jsonValue(), fc.constant(undefined)),
    );
    const change = fc.oneof(
      fc.record({ put: fc.constantFrom('sessions', 'members', 'calls'), record }),
      fc.record({ gone: fc.constantFrom('sessions', 'calls'), key: fc.string() }),
      fc.record({ trace: record }),
      fc.record({ run: record }),
      fc.record({ preferences: record }),
    ) as unknown as fc.Arbitrary<Change>;
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.array(change, { maxLength: 30 }), (epoch, firstSeq, changes) => {
        const batch: Batch = { epoch, firstSeq, changes };
        expect(readBatch(batchText(batch))).toEqual(JSON.parse(JSON.stringify(batch)));
      }),
    );
  });

  it('names the fields of like records once', () => {
    const lines = Array.from({ length: 100 }, (_, n) => ({ trace: { seq: n, client: 'Outlook' } }));
    const text = batchText({ epoch: 1, firstSeq: 1, changes: lines as unknown as Change[] });
    expect(text.match(/"client"/g)).toHaveLength(1);
  });
});
