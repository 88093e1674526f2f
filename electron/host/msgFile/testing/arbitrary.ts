import fc from 'fast-check';
import type {
  MsgAttachment,
  MsgMessage,
  MsgName,
  MsgProperty,
  MsgValue,
} from '../../../../shared/msg/message';
import { CLSID_BYTES, MV_FLAG, PropType, tagOf } from '../../../../shared/msg/propertyTypes';
import { newStorage, type Storage } from '../../../../shared/msg/storage';
import { readCompound, writeCompound } from '../compound';

/** Generated messages for property tests: every type, one or several values, attachments with messages in them. */

const bytes = fc.uint8Array({ maxLength: 200 });
/** Texts of 16 bits: unpaired surrogates and zeros inside included, an empty text not (the layout has none). */
const unicode = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
const ascii = fc.string({ minLength: 1, maxLength: 60 });
const int64 = fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
const double = fc.double({ noNaN: true });

const scalars: readonly (readonly [number, fc.Arbitrary<number | bigint | string | Uint8Array>])[] = [
  [PropType.PT_I2, fc.integer({ min: -0x8000, max: 0x7fff })],
  [PropType.PT_LONG, fc.integer({ min: -0x80000000, max: 0x7fffffff })],
  [PropType.PT_R4, fc.float({ noNaN: true })],
  [PropType.PT_DOUBLE, double],
  [PropType.PT_CURRENCY, int64],
  [PropType.PT_APPTIME, double],
  [PropType.PT_ERROR, fc.integer({ min: 0, max: 0xffffffff })],
  [PropType.PT_I8, int64],
  [PropType.PT_SYSTIME, int64],
  [PropType.PT_STRING8, ascii],
  [PropType.PT_UNICODE, unicode],
  [PropType.PT_CLSID, fc.uint8Array({ minLength: CLSID_BYTES, maxLength: CLSID_BYTES })],
  [
    PropType.PT_BINARY,
    fc.oneof(
      { weight: 9, arbitrary: bytes },
      { weight: 1, arbitrary: fc.uint8Array({ minLength: 4_000, maxLength: 9_000 }) },
    ),
  ],
];

const property: fc.Arbitrary<MsgProperty> = fc
  .tuple(
    fc.integer({ min: 1, max: 0x7fff }),
    fc.constantFrom(2, 6, 7),
    fc.oneof(
      fc.boolean().map((value): [number, MsgValue] => [PropType.PT_BOOLEAN, value]),
      ...scalars.map(([type, value]) => value.map((one): [number, MsgValue] => [type, one])),
      ...scalars.map(([type, value]) =>
        fc.array(value, { maxLength: 4 }).map((list): [number, MsgValue] => [type | MV_FLAG, list]),
      ),
    ),
  )
  .map(([id, flags, [type, value]]) => ({ tag: tagOf(id, type), flags, value }));

const properties = fc.uniqueArray(property, { maxLength: 12, selector: ({ tag }) => tag });

const names: fc.Arbitrary<MsgName[]> = fc.uniqueArray(
  fc.record({
    id: fc.integer({ min: 0x8000, max: 0x8fff }),
    guid: fc.uint8Array({ minLength: 16, maxLength: 16 }),
    name: fc.oneof(fc.integer({ min: 0, max: 0xffffffff }), unicode),
  }),
  { maxLength: 6, selector: ({ id }) => id },
);

const level = properties.map((list) => ({ properties: list, rest: newStorage() }));

const messageOfDepth = (depth: number): fc.Arbitrary<MsgMessage> =>
  fc.record({
    properties,
    rest: fc.constant(newStorage()),
    recipients: fc.array(level, { maxLength: 3 }),
    attachments: fc.array(attachment(depth), { maxLength: 3 }),
    names: fc.constant([]),
  });

const attachment = (depth: number): fc.Arbitrary<MsgAttachment> =>
  fc.record({
    properties,
    rest: fc.constant(newStorage()),
    embedded: depth === 0 ? fc.constant(null) : fc.option(messageOfDepth(depth - 1), { freq: 2 }),
    object: fc.constant(null),
  });

/** A message with names, and messages inside messages. */
export const message: fc.Arbitrary<MsgMessage> = fc
  .tuple(messageOfDepth(2), names)
  .map(([made, list]) => ({ ...made, names: list }));

/** Bytes as they come, bytes with a true beginning, and true files with some bytes changed, cut off or doubled. */
export const hostileBytes = (files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.uint8Array({ maxLength: 2_048 }) },
    { weight: 5, arbitrary: mutated(files) },
    { weight: 5, arbitrary: spoiled(files) },
  );

function mutated(files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const value = fc.oneof(
    fc.integer({ min: 0, max: 0xffffffff }),
    fc.integer({ min: 0, max: 300 }),
    fc.constantFrom(0xffffffff, 0xfffffffe, 0x7fffffff),
  );
  const change = fc.tuple(fc.nat(), value, fc.constantFrom(1, 2, 4));
  return fc
    .tuple(
      fc.constantFrom(...files),
      fc.array(change, { minLength: 1, maxLength: 12 }),
      fc.boolean(),
      fc.option(fc.nat(), { freq: 6 }),
    )
    .map(([file, changes, inTables, cut]) => {
      const bytes = file.slice();
      const view = new DataView(bytes.buffer);
      for (const [where, what, width] of changes) {
        // Half of the changes hit the header and the tables, where they hurt most.
        const at = where % (inTables ? Math.min(bytes.length, 4_096) : bytes.length);
        if (at + width > bytes.length) continue;
        if (width === 4) view.setUint32(at & ~3, what, true);
        else if (width === 2) view.setUint16(at & ~1, what & 0xffff, true);
        else view.setUint8(at, what & 0xff);
      }
      return cut === null ? bytes : bytes.slice(0, cut % bytes.length);
    });
}

/** Whole compound files whose streams hold what they should not, or are missing: what the reader of the layout must bear. */
function spoiled(files: readonly Uint8Array[]): fc.Arbitrary<Uint8Array> {
  const change = fc.tuple(fc.nat(), fc.nat(), fc.uint8Array({ minLength: 1, maxLength: 16 }));
  const kind = fc.constantFrom('write', 'write', 'write', 'cut', 'remove');
  return fc
    .tuple(fc.constantFrom(...files), fc.array(fc.tuple(kind, change), { minLength: 1, maxLength: 8 }))
    .map(([file, changes]) => {
      const root = readCompound(file);
      for (const [what, [which, where, bytes]] of changes) {
        const all = streamsOf(root);
        const [holder, name] = all[which % Math.max(1, all.length)] ?? [];
        const old = holder?.streams.get(name ?? '');
        if (holder === undefined || name === undefined || old === undefined) continue;
        if (what === 'remove') holder.streams.delete(name);
        else if (what === 'cut') holder.streams.set(name, old.slice(0, where % (old.length + 1)));
        else holder.streams.set(name, overwritten(old, where % (old.length + 1), bytes));
      }
      return writeCompound(root);
    });
}

const streamsOf = (storage: Storage): (readonly [Storage, string])[] => [
  ...[...storage.streams.keys()].map((name) => [storage, name] as const),
  ...[...storage.storages.values()].flatMap(streamsOf),
];

function overwritten(old: Uint8Array, at: number, bytes: Uint8Array): Uint8Array {
  const changed = new Uint8Array(Math.max(old.length, at + bytes.length));
  changed.set(old);
  changed.set(bytes, at);
  return changed;
}
