import { concat, fromUtf16, hex8, toUtf16, viewOf } from './bytes';
import type { MsgName } from './message';
import { MsgProblem } from './problem';
import { keyOfName, newStorage, type Storage } from './storage';

/**
 * The names behind property identifiers from 0x8000 on ([MS-OXMSG] 2.2.3): a list of entries, the property sets and texts
 * that they point to, and small streams that make a name findable by its hash.
 */

const GUIDS = '__substg1.0_00020102';
const ENTRIES = '__substg1.0_00030102';
const TEXTS = '__substg1.0_00040102';
/** First identifier of named properties. */
const FIRST_ID = 0x8000;
const GUID_BYTES = 16;
const ENTRY_BYTES = 8;
/** Number of streams that names are spread over. */
const BUCKETS = 31;
/** Entry of the first property set of the GUID stream; 1 and 2 stand for these two, which the stream leaves out. */
const FIRST_GUID = 3;

const guid = (text: string): Uint8Array =>
  Uint8Array.from({ length: GUID_BYTES }, (_, i) => parseInt(text.slice(i * 2, i * 2 + 2), 16));

/** PS_MAPI and PS_PUBLIC_STRINGS, as their bytes stand in a file (MAPIGuid.h). */
const PS_MAPI = guid('2803020000000000c000000000000046');
const PS_PUBLIC_STRINGS = guid('2903020000000000c000000000000046');

const same = (a: Uint8Array, b: Uint8Array): boolean =>
  a.length === b.length && a.every((byte, i) => byte === b[i]);

/** The names of a message; a message without the storage has none. */
export function readNames(storage: Storage | undefined): MsgName[] {
  const entries = storage?.streams.get(keyOfName(ENTRIES));
  if (storage === undefined || entries === undefined) return [];
  const guids = storage.streams.get(keyOfName(GUIDS)) ?? new Uint8Array();
  const texts = storage.streams.get(keyOfName(TEXTS)) ?? new Uint8Array();
  const view = viewOf(entries);
  return Array.from({ length: Math.floor(entries.length / ENTRY_BYTES) }, (_, i) => {
    const at = i * ENTRY_BYTES;
    const value = view.getUint32(at, true);
    const kind = view.getUint16(at + 4, true);
    const name = (kind & 1) === 0 ? value : textAt(texts, value);
    return { id: FIRST_ID + view.getUint16(at + 6, true), guid: guidAt(guids, kind >> 1), name };
  });
}

function guidAt(guids: Uint8Array, index: number): Uint8Array {
  if (index === 1) return PS_MAPI;
  if (index === 2) return PS_PUBLIC_STRINGS;
  const at = (index - FIRST_GUID) * GUID_BYTES;
  if (at < 0 || at + GUID_BYTES > guids.length) {
    throw new MsgProblem(
      'damaged',
      `A property name points to property set ${index}, which the file does not have.`,
    );
  }
  return guids.slice(at, at + GUID_BYTES);
}

function textAt(texts: Uint8Array, at: number): string {
  const length = at + 4 <= texts.length ? viewOf(texts).getUint32(at, true) : Infinity;
  if (at + 4 + length > texts.length) {
    throw new MsgProblem(
      'damaged',
      `A property name points to text at ${at}, beyond the ${texts.length} bytes of texts.`,
    );
  }
  return fromUtf16(texts.subarray(at + 4, at + 4 + length));
}

export function writeNames(names: readonly MsgName[]): Storage {
  const storage = newStorage();
  const guids: Uint8Array[] = [];
  const texts: Uint8Array[] = [];
  const buckets = new Map<number, Uint8Array[]>();
  let textBytes = 0;
  const entries = names.map(({ id, guid, name }) => {
    const kind = (guidIndex(guids, guid) << 1) | (typeof name === 'string' ? 1 : 0);
    let value = typeof name === 'string' ? textBytes : name;
    if (typeof name === 'string') {
      const text = paddedText(name);
      texts.push(text);
      textBytes += text.length;
      value = textBytes - text.length;
    }
    const hash = typeof name === 'string' ? crc32(toUtf16(name)) : name;
    const bucket = 0x1000 + (((hash ^ kind) >>> 0) % BUCKETS);
    buckets.set(bucket, [...(buckets.get(bucket) ?? []), nameEntry(hash, kind, id)]);
    return nameEntry(value, kind, id);
  });
  storage.streams.set(keyOfName(GUIDS), concat(guids));
  storage.streams.set(keyOfName(ENTRIES), concat(entries));
  storage.streams.set(keyOfName(TEXTS), concat(texts));
  for (const [bucket, parts] of buckets) {
    storage.streams.set(keyOfName(`__substg1.0_${hex8(((bucket << 16) | 0x0102) >>> 0)}`), concat(parts));
  }
  return storage;
}

function nameEntry(value: number, kind: number, id: number): Uint8Array {
  const bytes = new Uint8Array(ENTRY_BYTES);
  const view = viewOf(bytes);
  view.setUint32(0, value, true);
  view.setUint16(4, kind, true);
  view.setUint16(6, id - FIRST_ID, true);
  return bytes;
}

/** Number of a property set; a new one goes to the end of the list. */
function guidIndex(guids: Uint8Array[], wanted: Uint8Array): number {
  if (same(wanted, PS_MAPI)) return 1;
  if (same(wanted, PS_PUBLIC_STRINGS)) return 2;
  const known = guids.findIndex((one) => same(one, wanted));
  if (known !== -1) return known + FIRST_GUID;
  guids.push(wanted);
  return guids.length - 1 + FIRST_GUID;
}

/** Length, text, zeros up to a multiple of four. */
function paddedText(text: string): Uint8Array {
  const utf16 = toUtf16(text);
  const bytes = new Uint8Array(4 + Math.ceil(utf16.length / 4) * 4);
  viewOf(bytes).setUint32(0, utf16.length, true);
  bytes.set(utf16, 4);
  return bytes;
}

/** CRC-32 as [MS-OXMSG] asks for it: the usual polynomial, starting at 0, not inverted at the end. */
function crc32(bytes: Uint8Array): number {
  let crc = 0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc & 1) === 0 ? crc >>> 1 : (crc >>> 1) ^ 0xedb88320;
  }
  return crc >>> 0;
}
