import { msgLimits } from '../../../shared/msg/limits';
import { MsgProblem } from '../../../shared/msg/problem';

/** Sector numbers from here on are marks: free, end of chain, used by the tables themselves ([MS-CFB] 2.1). */
const FIRST_MARK = 0xfffffffa;
const END_OF_CHAIN = 0xfffffffe;
const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;
const HEADER_BYTES = 512;
/** Places for sectors of the allocation table in the header. */
const HEADER_DIFAT = 109;
/** How often, on average, each sector may be walked over by a reader that follows every chain from every beginning. */
const MOST_WALKS = 6;

/** The header and the allocation tables of a compound file, checked: chains end, and stay inside the file. */
export interface FileAllocation {
  readonly view: DataView;
  readonly sectorBytes: number;
  readonly sectors: number;
  readonly directoryStart: number;
  readonly miniTableStart: number;
  /** Next sector of each sector. */
  readonly next: Uint32Array;
}

export const damaged = (message: string): MsgProblem => new MsgProblem('damaged', message);

/** Reads header and allocation table of a compound file ([MS-CFB] 2.2 to 2.5). */
export function readAllocation(bytes: Uint8Array): FileAllocation {
  if (bytes.length > msgLimits.bytes) {
    const found = (bytes.length / 2 ** 20).toFixed(1);
    throw new MsgProblem(
      'too big',
      `The file has ${found} MB; at most ${msgLimits.bytes / 2 ** 20} MB are read.`,
    );
  }
  if (!SIGNATURE.every((byte, i) => bytes[i] === byte)) {
    throw new MsgProblem(
      'no compound file',
      'The file does not begin as a compound file does, so it is no .msg file.',
    );
  }
  if (bytes.length < HEADER_BYTES) {
    throw new MsgProblem(
      'truncated',
      `The file ends after ${bytes.length} bytes, inside its header of ${HEADER_BYTES}.`,
    );
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const sectorBytes = sectorSize(view);
  const sectors = Math.ceil(bytes.length / sectorBytes) - 1;
  if (sectors < 1) throw new MsgProblem('truncated', 'The file ends after its header.');
  const allocation = {
    view,
    sectorBytes,
    sectors,
    directoryStart: view.getUint32(48, true),
    miniTableStart: view.getUint32(60, true),
    next: allocationTable(view, sectorBytes, sectors),
  };
  checkWalks(allocation);
  return allocation;
}

function sectorSize(view: DataView): number {
  const version = view.getUint16(26, true);
  const shift = view.getUint16(30, true);
  const isKnown = (version === 3 && shift === 9) || (version === 4 && shift === 12);
  if (!isKnown)
    throw damaged(
      `The header names version ${version} with sectors of 2^${shift} bytes; 3 with 2^9 or 4 with 2^12 was expected.`,
    );
  if (view.getUint16(32, true) !== 6 || view.getUint32(56, true) !== 4_096) {
    throw damaged('The header gives other sizes for small streams than the format allows.');
  }
  return 2 ** shift;
}

/** Where a sector begins in the file; sector 0 comes after the header. */
const offsetOf = (sector: number, sectorBytes: number): number => (sector + 1) * sectorBytes;

function checkSector(sector: number, sectors: number, what: string): void {
  if (sector < sectors) return;
  throw new MsgProblem(
    'truncated',
    `The ${what} lies in sector ${sector}, but the file has only ${sectors}.`,
  );
}

/** The sectors of the allocation table: first those that the header names, then a chain of sectors with more names. */
function allocationTable(view: DataView, sectorBytes: number, sectors: number): Uint32Array {
  const places: number[] = [];
  for (let i = 0; i < HEADER_DIFAT; i++) {
    const place = view.getUint32(76 + i * 4, true);
    if (place >= FIRST_MARK) break;
    places.push(place);
  }
  const seen = new Set<number>();
  let chained = view.getUint32(68, true);
  const perSector = sectorBytes / 4 - 1;
  while (chained < FIRST_MARK) {
    checkSector(chained, sectors, 'list of allocation tables');
    if (seen.has(chained)) throw damaged('The list of allocation tables runs in a circle.');
    seen.add(chained);
    const at = offsetOf(chained, sectorBytes);
    if (at + sectorBytes > view.byteLength)
      throw new MsgProblem('truncated', 'The file ends inside the list of allocation tables.');
    for (let i = 0; i < perSector; i++) {
      const place = view.getUint32(at + i * 4, true);
      if (place < FIRST_MARK) places.push(place);
    }
    chained = view.getUint32(at + perSector * 4, true);
  }
  if (seen.size !== view.getUint32(72, true))
    throw damaged('The header counts the lists of allocation tables wrongly.');
  if (places.length === 0 || places.length > sectors)
    throw damaged('The header names no usable allocation table.');
  return tableAt(view, places, sectorBytes, sectors);
}

function tableAt(
  view: DataView,
  places: readonly number[],
  sectorBytes: number,
  sectors: number,
): Uint32Array {
  const perSector = sectorBytes / 4;
  const next = new Uint32Array(places.length * perSector).fill(END_OF_CHAIN);
  places.forEach((place, i) => {
    checkSector(place, sectors, 'allocation table');
    const at = offsetOf(place, sectorBytes);
    for (let j = 0; j < perSector && at + j * 4 + 4 <= view.byteLength; j++) {
      next[i * perSector + j] = view.getUint32(at + j * 4, true);
    }
  });
  return next;
}

/** A chain as an array of sectors. `most`: a chain with more is refused before it is followed further. */
export function chainFrom(allocation: FileAllocation, start: number, most: number, what: string): number[] {
  const { next, sectors } = allocation;
  const chain: number[] = [];
  for (let sector = start; sector < FIRST_MARK; sector = next[sector] ?? END_OF_CHAIN) {
    checkSector(sector, sectors, what);
    if (chain.length >= most)
      throw damaged(`The ${what} runs in a circle or is longer than its size allows.`);
    chain.push(sector);
  }
  return chain;
}

/**
 * The library follows the chain of every sector that no earlier chain went through. In a whole file that is little work;
 * tangled tables would make it endless, so the work is counted first.
 */
function checkWalks({ next, sectors, directoryStart }: FileAllocation): void {
  checkSector(directoryStart, sectors, 'directory');
  const seen = new Uint8Array(sectors);
  const round = new Uint32Array(sectors);
  let walked = 0;
  for (let i = 0; i < sectors; i++) {
    const head = (i + directoryStart) % sectors;
    if (seen[head] === 1) continue;
    for (let sector = head; sector < FIRST_MARK; sector = next[sector] ?? END_OF_CHAIN) {
      checkSector(sector, sectors, 'continuation of a chain');
      if (round[sector] === i + 1) throw damaged('The allocation table runs in a circle.');
      round[sector] = i + 1;
      seen[sector] = 1;
      if (++walked > sectors * MOST_WALKS) throw damaged('The chains of the allocation table are tangled.');
    }
  }
}
