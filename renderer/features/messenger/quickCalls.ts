import { MiStatus } from '../../../shared/mapi/miStatus';
import type { MessengerRecord } from '../../../shared/model/messenger';
import { strings } from '../../strings';
import type { QuickCall } from '../stage/quickCalls';
import { statusText } from './looks';

const words = strings.messenger.calls;

/** The statuses that the menu offers; the Lab has all of them. */
const OFFERED = [MiStatus.MISTATUS_ONLINE, MiStatus.MISTATUS_BUSY, MiStatus.MISTATUS_AWAY];

/** The methods of Messenger, also those that will be refused: that is what people come to see. */
export function messengerCalls(messenger: MessengerRecord | undefined): readonly QuickCall[] {
  if (messenger === undefined) return [];
  return [
    { id: 'signin', label: words.signin, calls: [{ fn: 'IMessenger.Signin' }] },
    { id: 'autosignin', label: words.autoSignin, calls: [{ fn: 'IMessenger.AutoSignin' }] },
    { id: 'signout', label: words.signout, calls: [{ fn: 'IMessenger.Signout' }] },
    ...OFFERED.map((status): QuickCall => ({
      id: `status-${status}`,
      label: words.status(statusText(status)),
      calls: [{ fn: 'IMessenger.put_MyStatus', status }],
    })),
  ];
}
