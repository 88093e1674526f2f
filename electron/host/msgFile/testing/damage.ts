/** Places in a compound file that tests spoil ([MS-CFB] 2.2, 2.6). Sectors have 512 bytes. */
export const SECTOR = 512;

/** A copy with one number of four bytes changed. */
export function withNumber(file: Uint8Array, at: number, value: number): Uint8Array {
  const copy = file.slice();
  new DataView(copy.buffer).setUint32(at, value, true);
  return copy;
}

const numberAt = (file: Uint8Array, at: number): number =>
  new DataView(file.buffer, file.byteOffset).getUint32(at, true);

const sectorAt = (sector: number): number => (sector + 1) * SECTOR;

/** Offset of a sector's place in the (first) allocation table. */
export const tableEntry = (file: Uint8Array, sector: number): number =>
  sectorAt(numberAt(file, 76)) + sector * 4;

/** First sector of the directory, and the offset of a field in a directory entry of the first sector. */
export const directoryStart = (file: Uint8Array): number => numberAt(file, 48);
export const entryField = (file: Uint8Array, entry: number, field: keyof typeof fields): number =>
  sectorAt(directoryStart(file)) + entry * 128 + fields[field];

const fields = { nameBytes: 64, type: 66, left: 68, right: 72, child: 76, start: 116, size: 120 } as const;
