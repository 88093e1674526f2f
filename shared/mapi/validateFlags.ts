import { doc, hdr } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { maskOf, type FlagEntry } from './flags';

const page = doc('IMAPIStatus::ValidateState, ulFlags');

/** The flags of IMAPIStatus::ValidateState. */
export const validateFlags = defineTable<FlagEntry>()({
  SUPPRESS_UI: { value: 0x00000001, meaning: 'show no dialog', ...page },
  REFRESH_XP_HEADER_CACHE: { value: 0x00010000, meaning: 'fetch the remote headers', ...page },
  PROCESS_XP_HEADER_CACHE: { value: 0x00020000, meaning: 'fetch or delete the marked messages', ...page },
  FORCE_XP_CONNECT: { value: 0x00040000, meaning: 'connect now', ...page },
  FORCE_XP_DISCONNECT: { value: 0x00080000, meaning: 'disconnect now', ...page },
  CONFIG_CHANGED: { value: 0x00100000, meaning: 'the configuration has changed', ...page },
  ABORT_XP_HEADER_OPERATION: { value: 0x00200000, meaning: 'the user cancelled the operation', ...page },
  SHOW_XP_SESSION_UI: { value: 0x00400000, meaning: 'show the dialog of the transport', ...hdr('MAPIX.h') },
});

/** Exact name of an entry of `validateFlags`. */
export type ValidateFlagName = NameOf<typeof validateFlags>;

/** The values of `validateFlags` by name. */
export const ValidateFlag = valuesOf(validateFlags);

/** All bits that ValidateState defines; any other bit gives MAPI_E_UNKNOWN_FLAGS. */
export const VALIDATE_FLAGS_MASK = maskOf(validateFlags);
