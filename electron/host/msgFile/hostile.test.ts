import { describe, expect, it } from 'vitest';
import { samples } from '../../../build/samples/samples';
import type { MsgMessage } from '../../../shared/msg/message';
import { MsgProblem } from '../../../shared/msg/problem';
import { newStorage } from '../../../shared/msg/storage';
import { msgLimits } from '../../../shared/msg/limits';
import { readMsg, writeMsg } from './msgFile';
import { writeCompound } from './compound';
import { directoryStart, entryField, SECTOR, tableEntry, withNumber } from './testing/damage';

const offer = writeMsg(samples['offer.msg'] as MsgMessage);

/** The problem that reading gives. */
function problemOf(bytes: Uint8Array): { kind: string; message: string } {
  try {
    readMsg(bytes);
  } catch (error) {
    if (error instanceof MsgProblem) return { kind: error.kind, message: error.message };
    throw error;
  }
  throw new Error('the file was read');
}

const empty: MsgMessage = { properties: [], recipients: [], attachments: [], names: [], rest: newStorage() };

function nested(depth: number): MsgMessage {
  let message = empty;
  for (let i = 1; i < depth; i++) {
    message = {
      ...empty,
      attachments: [{ properties: [], embedded: message, object: null, rest: newStorage() }],
    };
  }
  return message;
}

describe('files that are no .msg file', () => {
  it('nothing, text and a picture are told apart from compound files', () => {
    for (const bytes of [new Uint8Array(), new TextEncoder().encode('Dear Ana'), new Uint8Array(4_096)]) {
      expect(problemOf(bytes).kind).toBe('no compound file');
    }
  });

  it('a compound file without a property list is no message', () => {
    expect(problemOf(writeCompound(newStorage())).kind).toBe('no message');
  });

  it(`more than ${msgLimits.bytes / 2 ** 20} MB is refused, and the sentence says the limit`, () => {
    const { kind, message } = problemOf(new Uint8Array(msgLimits.bytes + 1));
    expect(kind).toBe('too big');
    expect(message).toContain('at most 50 MB');
  });
});

describe('truncated files', () => {
  it('cut at every sector, and inside the header', () => {
    for (let length = 8; length < offer.length; length += length < SECTOR ? 200 : SECTOR) {
      expect(['truncated', 'damaged']).toContain(problemOf(offer.slice(0, length)).kind);
    }
  });

  it('a stream that claims more bytes than the file has', () => {
    const entry = [1, 2, 3].find((one) => offer[entryField(offer, one, 'type')] === 2) ?? 1;
    expect(problemOf(withNumber(offer, entryField(offer, entry, 'size'), 0x40000000)).kind).toBe('truncated');
  });
});

describe('files that run in circles', () => {
  it('the allocation table', () => {
    const start = directoryStart(offer);
    expect(problemOf(withNumber(offer, tableEntry(offer, start), start)).message).toMatch(/circle/);
  });

  it('the list of allocation tables', () => {
    const circular = withNumber(withNumber(offer, 68, 0), 72, 1);
    const last = SECTOR + SECTOR - 4;
    expect(problemOf(withNumber(circular, last, 0)).kind).toBe('damaged');
  });

  it('the directory: siblings and children that point back', () => {
    for (const field of ['left', 'right', 'child'] as const) {
      const back = withNumber(offer, entryField(offer, 1, field), field === 'child' ? 1 : 0);
      const kind = offer[entryField(offer, 1, 'type')];
      if (field === 'child' && kind !== 1) continue;
      expect(problemOf(back)).toMatchObject({ kind: 'damaged' });
    }
    expect(problemOf(withNumber(offer, entryField(offer, 0, 'child'), 0)).message).toMatch(/circle/);
  });

  it('chains that are tangled so that following them all would take for ever', () => {
    // Every sector leads to the one before it: each beginning walks the whole rest.
    const sectors = 120;
    let file = new Uint8Array((sectors + 1) * SECTOR);
    file.set(offer.slice(0, SECTOR));
    file = Uint8Array.from(withNumber(withNumber(withNumber(file, 76, 0), 80, 0xffffffff), 48, 1));
    for (let i = 0; i < 128; i++)
      file = Uint8Array.from(withNumber(file, SECTOR + i * 4, i < 2 ? 0xfffffffe : i - 1));
    expect(problemOf(file).message).toMatch(/tangled/);
  });
});

describe('files beyond the limits', () => {
  it(`messages nested ${msgLimits.depth} deep are read, one more is refused`, () => {
    expect(readMsg(writeMsg(nested(msgLimits.depth))).attachments).toHaveLength(1);
    expect(problemOf(writeMsg(nested(msgLimits.depth + 1))).kind).toBe('too deep');
  });

  it('too many storages and streams', () => {
    const root = newStorage();
    for (let i = 0; i <= msgLimits.entries; i++) root.streams.set(`s${i}`, new Uint8Array());
    expect(problemOf(writeCompound(root)).kind).toBe('too many');
  }, 60_000);

  it('too many properties, and a property list shorter than its header', () => {
    const root = newStorage();
    root.streams.set('__properties_version1.0', new Uint8Array(32 + 16 * (msgLimits.properties + 1)));
    expect(problemOf(writeCompound(root)).kind).toBe('too many');
    root.streams.set('__properties_version1.0', new Uint8Array(31));
    expect(problemOf(writeCompound(root)).kind).toBe('bad property');
  });
});

describe('what is unknown', () => {
  it('streams and storages that no property speaks of come back untouched', () => {
    const rest = newStorage();
    rest.streams.set('Note of another program', Uint8Array.of(1, 2, 3));
    const inner = newStorage();
    inner.streams.set('Deep', Uint8Array.of(4));
    rest.storages.set('Storage of another program', inner);
    const message = { ...empty, rest };
    expect(readMsg(writeMsg(message))).toEqual(message);
  });

  it('an attachment that is the object of another program keeps its storage', () => {
    const object = newStorage();
    object.streams.set('CONTENTS', Uint8Array.of(9, 9));
    const message = {
      ...empty,
      attachments: [{ properties: [], embedded: null, object, rest: newStorage() }],
    };
    expect(readMsg(writeMsg(message))).toEqual(message);
  });
});
