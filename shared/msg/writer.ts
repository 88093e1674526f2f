import { viewOf } from './bytes';
import {
  ATTACH_DATA_OBJ,
  attachmentName,
  ENTRY_BYTES,
  headerBytes,
  listValueName,
  NAMES,
  OBJECT_SIZE,
  ObjectKind,
  PROPERTIES,
  recipientName,
  valueName,
  type LevelKind,
} from './layout';
import type { MsgAttachment, MsgLevel, MsgMessage, MsgProperty } from './message';
import { writeNames } from './names';
import { fixedTypes, MV_FLAG, PropType, streamTypes, typeOfTag, writeFixedList } from './propertyTypes';
import { concat } from './bytes';
import { keyOfName, newStorage, type Storage } from './storage';

/** PROPATTR_READABLE and PROPATTR_WRITEABLE. */
const READ_WRITE = 6;

/** A message as the tree of a compound file. */
export function writeMessage(message: MsgMessage): Storage {
  const root = messageStorage(message, 'message');
  root.storages.set(keyOfName(NAMES), writeNames(message.names));
  return root;
}

function messageStorage(message: MsgMessage, kind: Exclude<LevelKind, 'part'>): Storage {
  const header = new Uint8Array(headerBytes[kind]);
  const view = viewOf(header);
  const recipients = message.recipients.length;
  const attachments = message.attachments.length;
  // After 8 reserved bytes: the next numbers to give out, then how many there are.
  [recipients, attachments, recipients, attachments].forEach((value, i) =>
    view.setUint32(8 + i * 4, value, true),
  );
  const storage = levelStorage(message, header, []);
  message.recipients.forEach((recipient, i) =>
    storage.storages.set(keyOfName(recipientName(i)), levelStorage(recipient, partHeader(), [])),
  );
  message.attachments.forEach((attachment, i) =>
    storage.storages.set(keyOfName(attachmentName(i)), attachmentStorage(attachment)),
  );
  return storage;
}

function attachmentStorage(attachment: MsgAttachment): Storage {
  const { embedded, object } = attachment;
  if (embedded === null && object === null) return levelStorage(attachment, partHeader(), []);
  const kind = embedded === null ? ObjectKind.storage : ObjectKind.message;
  const storage = levelStorage(attachment, partHeader(), [
    entry(ATTACH_DATA_OBJ, READ_WRITE, OBJECT_SIZE, kind),
  ]);
  const inner = embedded === null ? object : messageStorage(embedded, 'embedded message');
  if (inner !== null) storage.storages.set(keyOfName(valueName(ATTACH_DATA_OBJ)), inner);
  return storage;
}

const partHeader = (): Uint8Array => new Uint8Array(headerBytes.part);

/** A property list with the streams of its values; `more` are entries that stand for no value of the list. */
function levelStorage(
  { properties, rest }: MsgLevel,
  header: Uint8Array,
  more: readonly Uint8Array[],
): Storage {
  const storage = newStorage();
  for (const [key, bytes] of rest.streams) storage.streams.set(key, bytes);
  for (const [key, inner] of rest.storages) storage.storages.set(key, inner);
  const entries = properties.map((property) => put(storage, property)).filter((bytes) => bytes !== null);
  storage.streams.set(keyOfName(PROPERTIES), concat([header, ...entries, ...more]));
  return storage;
}

/** Writes the value of a property and returns its entry; null for an empty text, which the layout does not allow. */
function put(storage: Storage, { tag, flags, value }: MsgProperty): Uint8Array | null {
  const type = typeOfTag(tag);
  const stream = (name: string, bytes: Uint8Array) => storage.streams.set(keyOfName(name), bytes);
  const fixed = fixedTypes.get(type);
  if (fixed !== undefined) {
    const bytes = entry(tag, flags, 0, 0);
    fixed.set(viewOf(bytes), 8, typeof value === 'boolean' ? Number(value) : (value as number | bigint));
    return bytes;
  }
  const single = streamTypes.get(type);
  if (single !== undefined) {
    const bytes = single.write(value as string | Uint8Array);
    if (bytes.length === 0 && single.extra > 0) return null;
    stream(valueName(tag), bytes);
    return entry(tag, flags, bytes.length + single.extra, 0);
  }
  const list = listBytes(type & ~MV_FLAG, value as readonly (number | bigint | string | Uint8Array)[]);
  list.values.forEach((bytes, i) => stream(listValueName(tag, i), bytes));
  stream(valueName(tag), list.main);
  return entry(tag, flags, list.main.length, 0);
}

/** The main stream of a property with several values, and the streams of the values where each has its own. */
function listBytes(type: number, values: readonly (number | bigint | string | Uint8Array)[]) {
  const fixed = fixedTypes.get(type);
  if (fixed !== undefined) return { main: writeFixedList(fixed, values as (number | bigint)[]), values: [] };
  if (type === PropType.PT_CLSID) return { main: concat(values as Uint8Array[]), values: [] };
  const single = streamTypes.get(type);
  if (single === undefined)
    throw new Error(`There is no property type ${type.toString(16)} with several values.`);
  const streams = (values as (string | Uint8Array)[]).map((value) =>
    single.write(typeof value === 'string' ? `${value}\0` : value),
  );
  const step = type === PropType.PT_BINARY ? 8 : 4;
  const main = new Uint8Array(streams.length * step);
  streams.forEach((bytes, i) => viewOf(main).setUint32(i * step, bytes.length, true));
  return { main, values: streams };
}

function entry(tag: number, flags: number, size: number, reserved: number): Uint8Array {
  const bytes = new Uint8Array(ENTRY_BYTES);
  const view = viewOf(bytes);
  [tag, flags, size, reserved].forEach((value, i) => view.setUint32(i * 4, value, true));
  return bytes;
}
