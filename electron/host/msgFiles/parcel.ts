/** Bytes of this size have memory of their own; smaller ones may lie in Node's common pool, which nobody can give away. */
const OWN_MEMORY = 65_536;

/** A value, and the memory that goes over to another thread with it. */
export interface Parcel<T> {
  readonly value: T;
  readonly memory: readonly ArrayBuffer[];
}

type Move = (bytes: Uint8Array) => Uint8Array;

/** The same value with other bytes in the places of its bytes. */
function withBytes(value: unknown, move: Move): unknown {
  if (value instanceof Uint8Array) return move(value);
  if (value instanceof Map)
    return new Map([...value].map(([key, inner]): [unknown, unknown] => [key, withBytes(inner, move)]));
  if (Array.isArray(value)) return value.map((inner) => withBytes(inner, move));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withBytes(inner, move)]));
}

/**
 * Makes a value of plain objects, arrays, maps and bytes ready for another thread: large bytes give their memory away, all
 * small ones lie together in one piece that goes over as well. Otherwise the other thread would have to get memory for each
 * of them, thousands of times in one go.
 */
export function parcel<T>(value: T): Parcel<T> {
  let size = 0;
  const memory = new Set<ArrayBuffer>();
  // Memory that they have less than half of may belong to others as well, which would be left without it.
  const isLarge = ({ buffer, length }: Uint8Array) =>
    buffer.byteLength > OWN_MEMORY && 2 * length > buffer.byteLength;
  withBytes(value, (bytes) => {
    if (!isLarge(bytes)) size += bytes.length;
    else if (bytes.buffer instanceof ArrayBuffer) memory.add(bytes.buffer);
    return bytes;
  });
  const together = new Uint8Array(size);
  let used = 0;
  const moved = withBytes(value, (bytes) => {
    if (isLarge(bytes)) return bytes;
    const place = together.subarray(used, used + bytes.length);
    place.set(bytes);
    used += bytes.length;
    return place;
  });
  return { value: moved as T, memory: [...memory, together.buffer] };
}
