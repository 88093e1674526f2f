import { doc, hdr } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { type FlagEntry } from './flags';

const page = doc('MAPI Notification Events');
const header = hdr('MAPIDefS.h');

/** The notification events, as bits of an event mask. */
export const notificationEvents = defineTable<FlagEntry>()({
  fnevCriticalError: {
    value: 0x00000001,
    meaning: 'a critical error, or the end of a shared session',
    ...page,
  },
  fnevNewMail: { value: 0x00000002, meaning: 'new mail has arrived', ...page },
  fnevObjectCreated: { value: 0x00000004, meaning: 'an object was created', ...page },
  fnevObjectDeleted: { value: 0x00000008, meaning: 'an object was deleted', ...page },
  fnevObjectModified: { value: 0x00000010, meaning: 'an object was changed', ...page },
  fnevObjectMoved: { value: 0x00000020, meaning: 'an object was moved', ...page },
  fnevObjectCopied: { value: 0x00000040, meaning: 'an object was copied', ...page },
  fnevSearchComplete: { value: 0x00000080, meaning: 'a search is complete', ...page },
  fnevTableModified: { value: 0x00000100, meaning: 'a table has changed', ...page },
  fnevStatusObjectModified: {
    value: 0x00000200,
    meaning: 'a status object has changed, only inside MAPI',
    ...page,
  },
  fnevReservedForMapi: { value: 0x40000000, meaning: 'reserved', ...header },
  fnevExtended: {
    value: 0x80000000,
    meaning: 'a program of the session has logged off, or a special event',
    ...page,
  },
});

/** Exact name of an entry of `notificationEvents`. */
export type NotificationEventName = NameOf<typeof notificationEvents>;

/** The values of `notificationEvents` by name. */
export const Fnev = valuesOf(notificationEvents);

/** What happened to a table, in a `fnevTableModified` notification (MAPIDefS.h). */
export const tableEvents = {
  TABLE_CHANGED: 1,
  TABLE_ERROR: 2,
  TABLE_ROW_ADDED: 3,
  TABLE_ROW_DELETED: 4,
  TABLE_ROW_MODIFIED: 5,
  TABLE_SORT_DONE: 6,
  TABLE_RESTRICT_DONE: 7,
  TABLE_SETCOL_DONE: 8,
  TABLE_RELOAD: 9,
} as const;

/** Exact name of a table event type. */
export type TableEventName = keyof typeof tableEvents;

/** Event code of the `fnevExtended` notification "a program of this session has logged off"; no data (decision D46). */
export const LOGOFF_EXTENDED_EVENT = 1;
