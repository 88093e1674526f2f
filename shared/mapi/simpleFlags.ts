import { doc, hdr } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { maskOf, type FlagEntry } from './flags';

const page = doc('MAPILogon (Simple MAPI), flFlags');
const header = hdr('MAPI.h');

/** The flags of MAPILogon (Simple MAPI). MAPI_LOGON_UI and MAPI_PASSWORD_UI exclude each other. */
export const simpleFlags = defineTable<FlagEntry>()({
  MAPI_LOGON_UI: { value: 0x00000001, meaning: 'MAPI may ask for profile and password', ...page },
  MAPI_NEW_SESSION: { value: 0x00000002, meaning: 'skip the shared session, build a new one', ...page },
  MAPI_EXTENDED: { value: 0x00000020, meaning: 'extended logon', ...header },
  MAPI_FORCE_DOWNLOAD: { value: 0x00001000, meaning: 'fetch waiting mail before returning', ...page },
  MAPI_PASSWORD_UI: { value: 0x00020000, meaning: 'MAPI may ask for the password only', ...page },
});

/** Exact name of an entry of `simpleFlags`. */
export type SimpleFlagName = NameOf<typeof simpleFlags>;

/** The values of `simpleFlags` by name. */
export const SimpleFlag = valuesOf(simpleFlags);

/** All bits that MAPILogon defines; any other bit gives MAPI_E_FAILURE. */
export const SIMPLE_FLAGS_MASK = maskOf(simpleFlags);

/** Longest profile name and password of MAPILogon, in characters. */
export const SIMPLE_STRING_LIMIT = 256;
