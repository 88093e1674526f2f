import { doc } from './evidence';
import { defineTable, type NameOf } from './define';
import type { ChoiceEntry } from './choice';

const page = doc('DMessengerEvents');

/**
 * The events of Windows Messenger that sign-in and sign-out raise; `value` is the dispatch identifier of the type library.
 * OnAppInit is in no source (decision D59).
 */
export const messengerEvents = defineTable<ChoiceEntry>()({
  OnSignin: { value: 1024, meaning: 'how an attempt to sign in to the primary service ended', ...page },
  OnSignout: { value: 1025, meaning: 'the client has left the primary service', ...page },
  OnMyStatusChange: { value: 1031, meaning: 'the new status of the user', ...page },
  OnAppShutdown: { value: 1032, meaning: 'the client ends for an upgrade', ...page },
});

/** Exact name of a Messenger event. */
export type MessengerEventName = NameOf<typeof messengerEvents>;
