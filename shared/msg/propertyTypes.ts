import { fromBytes, fromUtf16, toBytes, toUtf16, viewOf } from './bytes';

/** Property types by number ([MS-OXCDATA] 2.11.1, names of MAPIDefS.h). */
export const PropType = {
  PT_I2: 0x0002,
  PT_LONG: 0x0003,
  PT_R4: 0x0004,
  PT_DOUBLE: 0x0005,
  PT_CURRENCY: 0x0006,
  PT_APPTIME: 0x0007,
  PT_ERROR: 0x000a,
  PT_BOOLEAN: 0x000b,
  PT_OBJECT: 0x000d,
  PT_I8: 0x0014,
  PT_STRING8: 0x001e,
  PT_UNICODE: 0x001f,
  PT_SYSTIME: 0x0040,
  PT_CLSID: 0x0048,
  PT_BINARY: 0x0102,
} as const;

/** Bit of the types with several values. */
export const MV_FLAG = 0x1000;

export const typeOfTag = (tag: number): number => tag & 0xffff;
export const idOfTag = (tag: number): number => tag >>> 16;
export const tagOf = (id: number, type: number): number => ((id << 16) | type) >>> 0;

type Scalar = number | bigint;

/** A type whose values have one size: they stand in the property list itself, or side by side in a stream. */
export interface FixedType {
  readonly bytes: 2 | 4 | 8;
  readonly get: (view: DataView, at: number) => Scalar;
  readonly set: (view: DataView, at: number, value: Scalar) => void;
}

const num = (
  bytes: 2 | 4 | 8,
  get: (view: DataView, at: number) => number,
  set: (view: DataView, at: number, value: number) => void,
): FixedType => ({
  bytes,
  get,
  set: (view, at, value) => set(view, at, Number(value)),
});
const long = num(
  4,
  (v, at) => v.getInt32(at, true),
  (v, at, n) => v.setInt32(at, n, true),
);
const double = num(
  8,
  (v, at) => v.getFloat64(at, true),
  (v, at, n) => v.setFloat64(at, n, true),
);
const big: FixedType = {
  bytes: 8,
  get: (v, at) => v.getBigInt64(at, true),
  set: (v, at, n) => v.setBigInt64(at, BigInt(n), true),
};

/** The types of one size. PT_BOOLEAN is two bytes, 0 or not. */
export const fixedTypes: ReadonlyMap<number, FixedType> = new Map<number, FixedType>([
  [
    PropType.PT_I2,
    num(
      2,
      (v, at) => v.getInt16(at, true),
      (v, at, n) => v.setInt16(at, n, true),
    ),
  ],
  [PropType.PT_LONG, long],
  [
    PropType.PT_R4,
    num(
      4,
      (v, at) => v.getFloat32(at, true),
      (v, at, n) => v.setFloat32(at, n, true),
    ),
  ],
  [PropType.PT_DOUBLE, double],
  [PropType.PT_CURRENCY, big],
  [PropType.PT_APPTIME, double],
  [
    PropType.PT_ERROR,
    num(
      4,
      (v, at) => v.getUint32(at, true),
      (v, at, n) => v.setUint32(at, n, true),
    ),
  ],
  [
    PropType.PT_BOOLEAN,
    num(
      2,
      (v, at) => v.getUint16(at, true),
      (v, at, n) => v.setUint16(at, n, true),
    ),
  ],
  [PropType.PT_I8, big],
  [PropType.PT_SYSTIME, big],
]);

/** A type whose value stands in a stream of its own. */
export interface StreamType {
  /** What the property list counts beyond the stream: the closing zero of texts, which the stream leaves out. */
  readonly extra: number;
  readonly read: (bytes: Uint8Array) => string | Uint8Array;
  readonly write: (value: string | Uint8Array) => Uint8Array;
}

const bytesOf = (value: string | Uint8Array): Uint8Array =>
  typeof value === 'string' ? toBytes(value) : value;
const binary: StreamType = { extra: 0, read: (bytes) => bytes, write: bytesOf };

export const streamTypes: ReadonlyMap<number, StreamType> = new Map<number, StreamType>([
  [PropType.PT_STRING8, { extra: 1, read: fromBytes, write: bytesOf }],
  [PropType.PT_UNICODE, { extra: 2, read: fromUtf16, write: (value) => toUtf16(String(value)) }],
  [PropType.PT_BINARY, binary],
  [PropType.PT_CLSID, binary],
]);

/** Bytes of a PT_CLSID value. */
export const CLSID_BYTES = 16;

/** The values of a multi-value type of one size that stand side by side; a rest shorter than a value is left out. */
export function readFixedList(type: FixedType, bytes: Uint8Array): Scalar[] {
  const view = viewOf(bytes);
  return Array.from({ length: Math.floor(bytes.length / type.bytes) }, (_, i) =>
    type.get(view, i * type.bytes),
  );
}

export function writeFixedList(type: FixedType, values: readonly Scalar[]): Uint8Array {
  const bytes = new Uint8Array(values.length * type.bytes);
  const view = viewOf(bytes);
  values.forEach((value, i) => type.set(view, i * type.bytes, value));
  return bytes;
}
