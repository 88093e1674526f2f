import { hex8, viewOf } from './bytes';
import {
  ATTACH_DATA_OBJ,
  attachmentName,
  ENTRY_BYTES,
  headerBytes,
  listValueName,
  NAMES,
  ObjectKind,
  PROPERTIES,
  recipientName,
  valueName,
  type LevelKind,
} from './layout';
import { msgLimits } from './limits';
import type { MsgAttachment, MsgLevel, MsgMessage, MsgProperty, MsgValue } from './message';
import { readNames } from './names';
import { MsgProblem } from './problem';
import {
  CLSID_BYTES,
  fixedTypes,
  MV_FLAG,
  PropType,
  readFixedList,
  streamTypes,
  typeOfTag,
} from './propertyTypes';
import { keyOfName, newStorage, type Storage } from './storage';

/** Reads a compound file's tree as a message. Throws a MsgProblem when it is none. */
export function readMessage(root: Storage): MsgMessage {
  return messageAt(root, 'message', 1);
}

function messageAt(storage: Storage, kind: Exclude<LevelKind, 'part'>, depth: number): MsgMessage {
  if (depth > msgLimits.depth) {
    throw new MsgProblem('too deep', `Messages are nested more than ${msgLimits.depth} deep.`);
  }
  const used = new Used(storage);
  const properties = propertiesOf(used, kind);
  const recipients = partsOf(used, recipientName, (part) => levelOf(part));
  const attachments = partsOf(used, attachmentName, (part) => attachmentAt(part, depth));
  const names = readNames(used.takeStorage(NAMES));
  return { properties, recipients, attachments, names, rest: used.rest() };
}

function levelOf(storage: Storage): MsgLevel {
  const used = new Used(storage);
  return { properties: propertiesOf(used, 'part'), rest: used.rest() };
}

function attachmentAt(storage: Storage, depth: number): MsgAttachment {
  const used = new Used(storage);
  const isMessage = objectKind(storage) === ObjectKind.message;
  const properties = propertiesOf(used, 'part');
  const inner = used.takeStorage(valueName(ATTACH_DATA_OBJ));
  const embedded = inner !== undefined && isMessage ? messageAt(inner, 'embedded message', depth + 1) : null;
  return { properties, embedded, object: embedded === null ? (inner ?? null) : null, rest: used.rest() };
}

/** Storages are numbered from 0 without a gap; what comes after a gap counts as unknown. */
function partsOf<T>(used: Used, name: (index: number) => string, read: (part: Storage) => T): T[] {
  const parts: T[] = [];
  for (;;) {
    const part = used.takeStorage(name(parts.length));
    if (part === undefined) return parts;
    parts.push(read(part));
  }
}

/** Which streams and storages of a level the properties account for. */
class Used {
  readonly #streams: Map<string, Uint8Array>;
  readonly #storages: Map<string, Storage>;

  constructor(storage: Storage) {
    this.#streams = new Map(storage.streams);
    this.#storages = new Map(storage.storages);
  }

  takeStream(name: string): Uint8Array | undefined {
    return take(this.#streams, name);
  }

  takeStorage(name: string): Storage | undefined {
    return take(this.#storages, name);
  }

  rest(): Storage {
    const rest = newStorage();
    for (const [key, bytes] of this.#streams) rest.streams.set(key, bytes);
    for (const [key, storage] of this.#storages) rest.storages.set(key, storage);
    return rest;
  }
}

function take<T>(map: Map<string, T>, name: string): T | undefined {
  const key = keyOfName(name);
  const found = map.get(key);
  map.delete(key);
  return found;
}

function propertiesOf(used: Used, kind: LevelKind): MsgProperty[] {
  const list = used.takeStream(PROPERTIES);
  if (list === undefined) {
    throw new MsgProblem(
      'no message',
      `There is no stream ${PROPERTIES}: it is a compound file, but no message.`,
    );
  }
  const first = headerBytes[kind];
  if (list.length < first) {
    throw new MsgProblem(
      'bad property',
      `A property list has ${list.length} bytes, but its header alone needs ${first}.`,
    );
  }
  const count = Math.floor((list.length - first) / ENTRY_BYTES);
  if (count > msgLimits.properties) {
    throw new MsgProblem(
      'too many',
      `A property list has ${count} properties; at most ${msgLimits.properties} are read.`,
    );
  }
  const view = viewOf(list);
  const properties: MsgProperty[] = [];
  const seen = new Set<number>();
  for (let i = 0; i < count; i++) {
    const at = first + i * ENTRY_BYTES;
    const tag = view.getUint32(at, true);
    if (seen.has(tag)) continue;
    seen.add(tag);
    const value = valueAt(used, view, at, tag);
    if (value !== undefined) properties.push({ tag, flags: view.getUint32(at + 4, true), value });
  }
  return properties;
}

/** The value of an entry; undefined for objects, for unknown types and for values whose stream is missing. */
function valueAt(used: Used, view: DataView, at: number, tag: number): MsgValue | undefined {
  const type = typeOfTag(tag);
  const fixed = fixedTypes.get(type);
  if (fixed !== undefined) {
    const value = fixed.get(view, at + 8);
    return type === PropType.PT_BOOLEAN ? value !== 0 : value;
  }
  const single = streamTypes.get(type);
  if (single !== undefined) {
    const bytes = used.takeStream(valueName(tag));
    if (bytes !== undefined && type === PropType.PT_CLSID && bytes.length !== CLSID_BYTES) {
      throw new MsgProblem(
        'bad property',
        `Property ${hex8(tag)} has ${bytes.length} bytes; a PT_CLSID has ${CLSID_BYTES}.`,
      );
    }
    return bytes && single.read(bytes);
  }
  return (type & MV_FLAG) === 0 ? undefined : listAt(used, tag, type & ~MV_FLAG);
}

function listAt(used: Used, tag: number, type: number): MsgValue | undefined {
  const fixed = fixedTypes.get(type);
  const single = streamTypes.get(type);
  if (fixed === undefined && single === undefined) return undefined;
  const bytes = used.takeStream(valueName(tag));
  if (bytes === undefined) return undefined;
  if (fixed !== undefined) return readFixedList(fixed, bytes);
  if (type === PropType.PT_CLSID) {
    return Array.from({ length: Math.floor(bytes.length / CLSID_BYTES) }, (_, i) =>
      bytes.slice(i * CLSID_BYTES, (i + 1) * CLSID_BYTES),
    );
  }
  return single && listOfStreams(used, tag, bytes, type, single.read);
}

/** The stream of the property gives the lengths, texts with their closing zero; each value has a stream of its own. */
function listOfStreams(
  used: Used,
  tag: number,
  lengths: Uint8Array,
  type: number,
  read: (bytes: Uint8Array) => string | Uint8Array,
): (string | Uint8Array)[] {
  const count = Math.floor(lengths.length / (type === PropType.PT_BINARY ? 8 : 4));
  if (count > msgLimits.values) {
    throw new MsgProblem(
      'too many',
      `Property ${hex8(tag)} has ${count} values; at most ${msgLimits.values} are read.`,
    );
  }
  return Array.from({ length: count }, (_, i) => {
    const value = read(used.takeStream(listValueName(tag, i)) ?? new Uint8Array());
    return typeof value === 'string' && value.endsWith('\0') ? value.slice(0, -1) : value;
  });
}

/** What the entry of PR_ATTACH_DATA_OBJ says about the object; 0 when there is none. */
function objectKind(storage: Storage): number {
  const list = storage.streams.get(keyOfName(PROPERTIES));
  if (list === undefined) return 0;
  const view = viewOf(list);
  for (let at: number = headerBytes.part; at + ENTRY_BYTES <= list.length; at += ENTRY_BYTES) {
    if (view.getUint32(at, true) === ATTACH_DATA_OBJ) return view.getUint32(at + 12, true);
  }
  return 0;
}
