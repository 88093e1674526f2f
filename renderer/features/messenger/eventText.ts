import { lookUpCode } from '../../../shared/mapi/codes';
import { formatHex } from '../../../shared/mapi/codes';
import type { MessengerEventRecord } from '../../../shared/model/messenger';
import { strings } from '../../strings';
import { statusText } from './looks';

const words = strings.messenger;

/** What an event says, in words: the new status, or what ended; a code only when it is no success. */
export function eventText({ event, status, hr }: MessengerEventRecord): string {
  const about = status === null ? words.eventWords[event] : statusText(status);
  if (hr === null || (hr === 0 && event === 'OnMyStatusChange')) return about;
  return [lookUpCode('Messenger', hr)?.name ?? formatHex(hr), about].join(', ');
}
