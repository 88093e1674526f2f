import { msgLimits } from '../../../shared/msg/limits';
import { MsgProblem } from '../../../shared/msg/problem';
import { chainFrom, damaged, type FileAllocation } from './fileAllocation';

const ENTRY_BYTES = 128;
const NONE = 0xffffffff;
/** Streams from this size on have sectors of their own; smaller ones share the mini stream. */
const MINI_LIMIT = 4_096;
/** Sectors that a chain may have beyond what its size needs: some writers reserve a few. */
const SPARE_SECTORS = 8;
/** Storages inside storages: two for each message inside a message, and some to spare. */
const MOST_NESTED = msgLimits.depth * 2 + 16;

/** Type of a directory entry ([MS-CFB] 2.6.1). */
export const EntryType = { unused: 0, storage: 1, stream: 2, root: 5 } as const;

/** Where an entry stands in the tree of the file. */
export interface Place {
  /** Number of the entry. */
  readonly index: number;
  readonly type: number;
  readonly name: string;
  /** Number of the storage that holds it. */
  readonly parent: number;
}

/** Reads the directory of a compound file, checked: one tree, every entry in it once, sizes that fit the file. */
export function readDirectory(allocation: FileAllocation): Place[] {
  const { sectorBytes, sectors, directoryStart } = allocation;
  const most = Math.ceil((msgLimits.entries * ENTRY_BYTES) / sectorBytes);
  const chain = chainFrom(allocation, directoryStart, Math.min(sectors, most) + 1, 'directory');
  if (chain.length > most)
    throw new MsgProblem('too many', `The file has more than ${msgLimits.entries} storages and streams.`);
  const perSector = sectorBytes / ENTRY_BYTES;
  const offsets = chain.flatMap((sector) =>
    Array.from({ length: perSector }, (_, i) => (sector + 1) * sectorBytes + i * ENTRY_BYTES),
  );
  if (offsets.some((at) => at + ENTRY_BYTES > allocation.view.byteLength)) {
    throw new MsgProblem('truncated', 'The file ends inside its directory.');
  }
  checkSizes(allocation, offsets);
  return treeOf(allocation.view, offsets);
}

/** Every stream has a chain that ends, of the length that its size needs; together they fit into the file. */
function checkSizes(allocation: FileAllocation, offsets: readonly number[]): void {
  const { view, sectorBytes } = allocation;
  let total = 0;
  offsets.forEach((at, index) => {
    const type = view.getUint8(at + 66);
    const start = view.getUint32(at + 116, true);
    const size = view.getUint32(at + 120, true);
    if (index === 0) {
      checkMiniStream(allocation, type, start, size);
      return;
    }
    if (type === EntryType.unused && size >= NONE) return;
    total += size;
    if (total > view.byteLength) {
      throw new MsgProblem(
        'truncated',
        `The streams have more than ${total} bytes, but the file has ${view.byteLength}.`,
      );
    }
    if (size < MINI_LIMIT) return;
    const needed = Math.ceil(size / sectorBytes);
    const { length } = chainFrom(allocation, start, needed + SPARE_SECTORS, `chain of stream ${index}`);
    if (length < needed)
      throw new MsgProblem(
        'truncated',
        `Stream ${index} has ${length} of the ${needed} sectors that its size needs.`,
      );
  });
}

function checkMiniStream(allocation: FileAllocation, type: number, start: number, size: number): void {
  if (type !== EntryType.root) throw damaged('The first entry of the directory is not the root.');
  const { sectors, miniTableStart } = allocation;
  if (size > 0) chainFrom(allocation, start, sectors, 'stream of small streams');
  chainFrom(allocation, miniTableStart, sectors, 'table of small streams');
}

/** Siblings hang in a binary tree, children below their storage; walked without recursion, each entry once. */
function treeOf(view: DataView, offsets: readonly number[]): Place[] {
  const places: Place[] = [];
  const seen = new Set<number>([0]);
  const nested = new Map<number, number>([[0, 0]]);
  const waiting: { index: number; parent: number }[] = [];
  const visit = (index: number, parent: number) => {
    if (index !== NONE) waiting.push({ index, parent });
  };
  const child = (at: number, parent: number) => visit(view.getUint32(at + 76, true), parent);
  child(offsets[0] ?? 0, 0);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { index, parent } = next;
    const at = offsets[index];
    if (at === undefined)
      throw damaged(`The directory points to entry ${index}, but has only ${offsets.length}.`);
    if (seen.has(index)) throw damaged(`The directory runs in a circle at entry ${index}.`);
    seen.add(index);
    const place = { index, parent, type: view.getUint8(at + 66), name: nameAt(view, at, index) };
    places.push(place);
    visit(view.getUint32(at + 68, true), parent);
    visit(view.getUint32(at + 72, true), parent);
    if (place.type !== EntryType.storage) continue;
    const depth = (nested.get(parent) ?? 0) + 1;
    if (depth > MOST_NESTED)
      throw new MsgProblem('too deep', `Storages are nested more than ${MOST_NESTED} deep.`);
    nested.set(index, depth);
    child(at, index);
  }
  return places;
}

function nameAt(view: DataView, at: number, index: number): string {
  const type = view.getUint8(at + 66);
  if (type !== EntryType.storage && type !== EntryType.stream)
    throw damaged(`Directory entry ${index} is of the unknown type ${type}.`);
  const bytes = view.getUint16(at + 64, true);
  if (bytes < 4 || bytes > 64 || bytes % 2 !== 0)
    throw damaged(`The name of directory entry ${index} has ${bytes} bytes.`);
  const units = Array.from({ length: bytes / 2 - 1 }, (_, i) => view.getUint16(at + i * 2, true));
  const name = String.fromCharCode(...units);
  if (name.includes('/')) throw damaged(`The name of directory entry ${index} holds a slash.`);
  return name;
}
