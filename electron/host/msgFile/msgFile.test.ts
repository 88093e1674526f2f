import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMsg, writeMsg } from './msgFile';
import { hostileBytes, message } from './testing/arbitrary';
import { MsgProblem } from '../../../shared/msg/problem';

describe('round trip', () => {
  it('200 generated messages come back as they were written', () => {
    fc.assert(
      fc.property(message, (made) => {
        expect(readMsg(writeMsg(made))).toEqual(made);
      }),
      { numRuns: 200 },
    );
  });
});

describe('hostile files', () => {
  it('500 random and mutated byte sequences give a message or one clear problem', () => {
    const files = fc.sample(message, { numRuns: 20, seed: 7 }).map(writeMsg);
    fc.assert(
      fc.property(hostileBytes(files), (bytes) => {
        try {
          readMsg(bytes);
        } catch (error) {
          expect(error).toBeInstanceOf(MsgProblem);
          expect((error as MsgProblem).message).toMatch(/^[A-Z].*\.$/);
        }
      }),
      { numRuns: 500 },
    );
  });
});
