import { isOnline, miStatusName, MiStatus } from '../../../shared/mapi/miStatus';
import type { MessengerState } from '../../../shared/mapi/states/messenger';
import type { MessengerRecord } from '../../../shared/model/messenger';
import { strings } from '../../strings';
import { clientLooks, type Look } from '../../ui/looks';

const words = strings.messenger;

const stateLooks: Record<MessengerState, Look> = {
  'not running': clientLooks.gone,
  'signed out': clientLooks.idle,
  'dialog open': clientLooks.asks,
  finding: clientLooks.works,
  connecting: clientLooks.works,
  synchronizing: clientLooks.works,
  'signed in': clientLooks.open,
  disconnecting: clientLooks.works,
};

/** A status in words. */
export function statusText(status: number): string {
  const name = miStatusName(status);
  return name === undefined ? words.unknownStatus : words.statuses[name];
}

/** A status as its number is written: `0x0400`. */
export const statusHex = (status: number): string =>
  `0x${status.toString(16).toUpperCase().padStart(4, '0')}`;

/** State of the program in one word: signed in, it is the status that the user chose. */
export function stateOfMessenger({ state, status }: MessengerRecord): { word: string; look: Look } {
  return { word: state === 'signed in' ? statusText(status) : words.states[state], look: stateLooks[state] };
}

/** Look of the user's status at one service. */
export function statusLook(status: number): Look {
  if (isOnline(status)) return clientLooks.open;
  return status === MiStatus.MISTATUS_OFFLINE || status === MiStatus.MISTATUS_UNKNOWN
    ? clientLooks.idle
    : clientLooks.works;
}
