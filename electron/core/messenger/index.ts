import { AutoSignin, Signin } from './signin';
import { Signout } from './signout';
import { getMyStatus, putMyStatus } from './status';

export { messengerHappens } from './happenings';

/** The methods of Windows Messenger. */
export const messengerMethods = {
  'IMessenger.Signin': Signin,
  'IMessenger.AutoSignin': AutoSignin,
  'IMessenger.Signout': Signout,
  'IMessenger.get_MyStatus': getMyStatus,
  'IMessenger.put_MyStatus': putMyStatus,
} as const;
