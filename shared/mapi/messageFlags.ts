import { hdr } from './evidence';
import { defineTable, valuesOf } from './define';
import { maskOf, type FlagEntry } from './flags';

const header = hdr('MAPIDefS.h');

/** The flags of SaveChanges. */
export const saveFlags = defineTable<FlagEntry>()({
  KEEP_OPEN_READONLY: { value: 0x00000001, meaning: 'the object stays open for reading', ...header },
  KEEP_OPEN_READWRITE: { value: 0x00000002, meaning: 'the object stays open for more changes', ...header },
  FORCE_SAVE: { value: 0x00000004, meaning: 'saves over changes of others', ...header },
});

/** The flags of OpenAttach and OpenProperty. */
export const openPartFlags = defineTable<FlagEntry>()({
  MAPI_MODIFY: { value: 0x00000001, meaning: 'open for writing', ...header },
  MAPI_CREATE: { value: 0x00000002, meaning: 'make the property when it does not exist', ...header },
  MAPI_BEST_ACCESS: { value: 0x00000010, meaning: 'with the highest access possible', ...header },
});

/** Their values by name. */
export const SaveFlag = valuesOf(saveFlags);
export const OpenPartFlag = valuesOf(openPartFlags);

/** All bits that SaveChanges, and OpenAttach and OpenProperty, define. */
export const SAVE_FLAGS_MASK = maskOf(saveFlags);
export const OPEN_PART_FLAGS_MASK = maskOf(openPartFlags);
