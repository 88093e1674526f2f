/**
 * A compound file as a tree: storages and streams by name (IStorage, IStream). Names of the .msg layout are written one way
 * (`keyOfName`), whatever case a file has them in.
 */
export interface Storage {
  readonly storages: Map<string, Storage>;
  readonly streams: Map<string, Uint8Array>;
}

export const newStorage = (): Storage => ({ storages: new Map(), streams: new Map() });

const NUMBERED =
  /^(__(?:substg1\.0_|recip_version1\.0_#|attach_version1\.0_#))([0-9a-f]{8}(?:-[0-9a-f]{8})?)$/i;
const FIXED = /^__(?:properties|nameid)_version1\.0$/i;

/** A name of the layout as writers spell it: the word in small letters, the digits in capitals. Other names stay as they are. */
export function keyOfName(name: string): string {
  const numbered = NUMBERED.exec(name);
  if (numbered !== null) return `${numbered[1]?.toLowerCase() ?? ''}${numbered[2]?.toUpperCase() ?? ''}`;
  return FIXED.test(name) ? name.toLowerCase() : name;
}
