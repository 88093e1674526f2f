import CFB from 'cfb';
import { MsgProblem } from '../../../shared/msg/problem';
import { keyOfName, newStorage, type Storage } from '../../../shared/msg/storage';
import { EntryType, readDirectory } from './directory';
import { damaged, readAllocation } from './fileAllocation';

/** A stream that the library adds to every file it writes. */
const MARK_OF_LIBRARY = '\u0001Sh33tJ5';
/** CLSID of a message, as its bytes stand in the root entry ([MS-OXMSG] 2.2). */
const MESSAGE_CLSID = '0b0d020000000000c000000000000046';
const STORAGE_CLSID = '00000000000000000000000000000000';
const ROOT = 'Root Entry';

/**
 * A compound file as a tree. The library trusts what it reads, so header, tables and directory are checked first; what passes
 * takes it a bounded time. Throws a MsgProblem.
 */
export function readCompound(bytes: Uint8Array): Storage {
  const places = readDirectory(readAllocation(bytes));
  const contents = contentsOf(bytes);
  const storages = new Map<number, Storage>([[0, newStorage()]]);
  for (const { index, type } of places) if (type === EntryType.storage) storages.set(index, newStorage());
  for (const { index, type, name, parent } of places) {
    const holder = storages.get(parent);
    const own = storages.get(index);
    if (holder === undefined || name === MARK_OF_LIBRARY) continue;
    if (own !== undefined) holder.storages.set(keyOfName(name), own);
    else if (type === EntryType.stream)
      holder.streams.set(keyOfName(name), contents[index] ?? new Uint8Array());
  }
  return storages.get(0) ?? newStorage();
}

/** The streams by the number of their directory entry. */
function contentsOf(bytes: Uint8Array): (Uint8Array | undefined)[] {
  try {
    const { FileIndex } = CFB.parse(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    return FileIndex.map(({ content, size }) => plain(content as Uint8Array | number[] | undefined, size));
  } catch (error) {
    if (error instanceof MsgProblem) throw error;
    throw damaged(
      `The compound file cannot be read: ${error instanceof Error ? error.message : String(error)}.`,
    );
  }
}

/** Plain bytes, not one of Node's buffers: they go to other threads and are compared with others. */
function plain(content: Uint8Array | number[] | undefined, size: number): Uint8Array | undefined {
  if (content === undefined) return undefined;
  if (content.length < size) throw new MsgProblem('truncated', 'The file ends inside a stream.');
  return Array.isArray(content)
    ? Uint8Array.from(content)
    : new Uint8Array(content.buffer, content.byteOffset, content.byteLength);
}

/** The bytes of a compound file with that tree. */
export function writeCompound(root: Storage): Uint8Array {
  const FullPaths = [`${ROOT}/`];
  const FileIndex: object[] = [{ name: ROOT, type: EntryType.root, clsid: MESSAGE_CLSID }];
  const add = (storage: Storage, path: string) => {
    for (const [name, content] of storage.streams) {
      FullPaths.push(path + name);
      FileIndex.push({ name, type: EntryType.stream, content: Buffer.from(content), size: content.length });
    }
    for (const [name, inner] of storage.storages) {
      FullPaths.push(`${path}${name}/`);
      FileIndex.push({ name, type: EntryType.storage, clsid: STORAGE_CLSID });
      add(inner, `${path}${name}/`);
    }
  };
  add(root, `${ROOT}/`);
  const written = CFB.write({ FullPaths, FileIndex } as unknown as CFB.CFB$Container, {
    type: 'buffer',
  }) as Uint8Array;
  return new Uint8Array(written.buffer, written.byteOffset, written.byteLength);
}
