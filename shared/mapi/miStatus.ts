import { doc } from './evidence';
import { byValue, defineTable, valuesOf, type NameOf } from './define';
import type { ChoiceEntry } from './choice';

const page = doc('MISTATUS');

/** The states of a Windows Messenger user. The LOCAL states are steps on the way in or out. */
export const miStatuses = defineTable<ChoiceEntry>()({
  MISTATUS_UNKNOWN: { value: 0x0000, meaning: 'unknown', ...page },
  MISTATUS_OFFLINE: { value: 0x0001, meaning: 'offline', ...page },
  MISTATUS_ONLINE: { value: 0x0002, meaning: 'online', ...page },
  MISTATUS_INVISIBLE: { value: 0x0006, meaning: 'online, but shown as offline', ...page },
  MISTATUS_BUSY: { value: 0x000a, meaning: 'busy', ...page },
  MISTATUS_BE_RIGHT_BACK: { value: 0x000e, meaning: 'be right back', ...page },
  MISTATUS_IDLE: { value: 0x0012, meaning: 'idle', ...page },
  MISTATUS_AWAY: { value: 0x0022, meaning: 'away', ...page },
  MISTATUS_ON_THE_PHONE: { value: 0x0032, meaning: 'on the phone', ...page },
  MISTATUS_OUT_TO_LUNCH: { value: 0x0042, meaning: 'out to lunch', ...page },
  MISTATUS_LOCAL_FINDING_SERVER: { value: 0x0100, meaning: 'finding the server', ...page },
  MISTATUS_LOCAL_CONNECTING_TO_SERVER: { value: 0x0200, meaning: 'connecting to the server', ...page },
  MISTATUS_LOCAL_SYNCHRONIZING_WITH_SERVER: {
    value: 0x0300,
    meaning: 'synchronizing with the server',
    ...page,
  },
  MISTATUS_LOCAL_DISCONNECTING_FROM_SERVER: {
    value: 0x0400,
    meaning: 'disconnecting from the server',
    ...page,
  },
});

/** Exact name of a Messenger status. */
export type MiStatusName = NameOf<typeof miStatuses>;

/** Messenger status values by name. */
export const MiStatus = valuesOf(miStatuses);

const names = byValue(miStatuses);

/** The bit that every signed-in status has. */
const ONLINE_BIT = 0x0002;

/** Whether a status means "signed in": exactly when bit 0x2 is set (DMessengerEvents::OnMyStatusChange). */
export function isOnline(status: number): boolean {
  return (status & ONLINE_BIT) !== 0;
}

/** Whether a client may set this status: the signed-in ones only (decision D68). */
export function isSettable(status: number): boolean {
  return isOnline(status) && names.has(status);
}

/** The name of a status, or undefined for an unknown number. */
export function miStatusName(status: number): MiStatusName | undefined {
  return names.get(status);
}
