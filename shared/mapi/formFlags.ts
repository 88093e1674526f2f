import { doc } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { maskOf, type FlagEntry } from './flags';

const page = doc('IMAPISession::ShowForm, ulFlags');

/** The flags of IMAPISession::ShowForm. */
export const formFlags = defineTable<FlagEntry>()({
  MAPI_POST_MESSAGE: { value: 0x00000001, meaning: 'the message is posted, not sent', ...page },
  MAPI_NEW_MESSAGE: { value: 0x00000002, meaning: 'the message is new', ...page },
});

/** Exact name of an entry of `formFlags`. */
export type FormFlagName = NameOf<typeof formFlags>;

/** The values of `formFlags` by name. */
export const FormFlag = valuesOf(formFlags);

/** All bits that ShowForm defines. */
export const FORM_FLAGS_MASK = maskOf(formFlags);
