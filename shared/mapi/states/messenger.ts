import { MiStatus } from '../miStatus';
import { defineMachine, type EventOf, type StateOf } from './machine';

const onTheWay = ['finding', 'connecting', 'synchronizing'] as const;
const running = ['signed out', 'dialog open', ...onTheWay, 'signed in', 'disconnecting'] as const;

/** The Messenger client at its primary service (5.7). */
export const messengerMachine = defineMachine('Messenger client', [
  'not running',
  'signed out',
  'dialog open',
  'finding',
  'connecting',
  'synchronizing',
  'signed in',
  'disconnecting',
])([
  { from: 'not running', event: 'any method', to: 'not running', returns: 'E_FAIL' },
  { from: 'signed out', event: 'Signin', to: 'dialog open', returns: 'S_OK' },
  { from: 'signed out', event: 'AutoSignin', to: 'finding', when: 'credentials are saved', returns: 'S_OK' },
  { from: 'signed out', event: 'AutoSignin', to: 'signed out', when: 'none are saved', returns: 'E_FAIL' },
  { from: 'signed out', event: 'Signout', to: 'signed out', returns: 'MSGR_E_NOT_LOGGED_ON' },
  { from: 'dialog open', event: 'Signin', to: 'dialog open', returns: 'S_FALSE' },
  { from: 'dialog open', event: 'AutoSignin', to: 'dialog open', returns: 'MSGR_E_LOGON_UI_ACTIVE' },
  { from: 'dialog open', event: 'Signout', to: 'dialog open', returns: 'MSGR_E_NOT_LOGGED_ON' },
  { from: 'dialog open', event: 'user submits', to: 'finding', effects: 'OnMyStatusChange 0x100' },
  { from: 'dialog open', event: 'user closes', to: 'signed out', effects: 'no event' },
  { from: 'finding', event: 'server found', to: 'connecting', effects: 'OnMyStatusChange 0x200' },
  {
    from: ['finding', 'connecting'],
    event: 'sign-in fails',
    to: 'signed out',
    effects: 'OnSignin with the reason, then OnMyStatusChange 0x1',
  },
  {
    from: ['finding', 'connecting'],
    event: 'no connection in time',
    to: 'signed out',
    effects: 'OnSignin and OnMyStatusChange 0x1 with MSGR_E_LOGON_TIMEOUT',
  },
  {
    from: ['finding', 'connecting'],
    event: 'user cancels',
    to: 'signed out',
    effects: 'OnSignin with MSGR_E_CANCEL, then OnMyStatusChange 0x1',
  },
  {
    from: 'connecting',
    event: 'logon accepted',
    to: 'synchronizing',
    effects: 'OnSignin with S_OK, then OnMyStatusChange 0x300',
  },
  { from: 'synchronizing', event: 'lists done', to: 'signed in', effects: 'OnMyStatusChange 0x2' },
  { from: 'finding', event: 'Signin', to: 'finding', returns: 'E_FAIL' },
  { from: 'connecting', event: 'Signin', to: 'connecting', returns: 'E_FAIL' },
  { from: 'synchronizing', event: 'Signin', to: 'synchronizing', returns: 'E_FAIL' },
  { from: 'finding', event: 'AutoSignin', to: 'finding', returns: 'E_FAIL' },
  { from: 'connecting', event: 'AutoSignin', to: 'connecting', returns: 'E_FAIL' },
  { from: 'synchronizing', event: 'AutoSignin', to: 'synchronizing', returns: 'E_FAIL' },
  { from: 'finding', event: 'Signout', to: 'finding', returns: 'MSGR_E_NOT_LOGGED_ON' },
  { from: 'connecting', event: 'Signout', to: 'connecting', returns: 'MSGR_E_NOT_LOGGED_ON' },
  { from: 'synchronizing', event: 'Signout', to: 'synchronizing', returns: 'MSGR_E_NOT_LOGGED_ON' },
  { from: 'signed in', event: 'Signin', to: 'signed in', returns: 'MSGR_E_ALREADY_LOGGED_ON' },
  { from: 'signed in', event: 'AutoSignin', to: 'signed in', returns: 'MSGR_E_ALREADY_LOGGED_ON' },
  {
    from: 'signed in',
    event: 'put MyStatus',
    to: 'signed in',
    effects: 'OnMyStatusChange, even if nothing changed',
    returns: 'S_OK',
  },
  {
    from: 'signed in',
    event: 'Signout',
    to: 'disconnecting',
    when: 'the message can be sent',
    effects: 'OnMyStatusChange 0x400',
    returns: 'S_OK',
  },
  { from: 'signed in', event: 'Signout', to: 'signed in', when: 'it cannot be sent', returns: 'E_FAIL' },
  {
    from: 'signed in',
    event: 'server drops the client',
    to: 'signed out',
    effects: 'OnSignout, then OnMyStatusChange 0x1 with MSGR_E_DISCONNECTED',
  },
  {
    from: 'disconnecting',
    event: 'server answers',
    to: 'signed out',
    effects: 'OnSignout, then OnMyStatusChange 0x1',
  },
  { from: 'disconnecting', event: 'Signout', to: 'disconnecting', returns: 'MSGR_E_NOT_LOGGED_ON' },
  { from: 'disconnecting', event: 'Signin', to: 'disconnecting', returns: 'E_FAIL' },
  { from: 'disconnecting', event: 'AutoSignin', to: 'disconnecting', returns: 'E_FAIL' },
  {
    from: running,
    event: 'upgrade',
    to: 'not running',
    effects: 'OnAppShutdown; every reference is invalid',
  },
]);

/** State of the Messenger client. */
export type MessengerState = StateOf<typeof messengerMachine>;
/** What can happen to the Messenger client. */
export type MessengerEvent = EventOf<typeof messengerMachine>;

/** What MyStatus is on entry to a state; while signed in the user may choose another online status. */
export const statusOfMessenger = {
  'not running': MiStatus.MISTATUS_UNKNOWN,
  'signed out': MiStatus.MISTATUS_OFFLINE,
  'dialog open': MiStatus.MISTATUS_OFFLINE,
  finding: MiStatus.MISTATUS_LOCAL_FINDING_SERVER,
  connecting: MiStatus.MISTATUS_LOCAL_CONNECTING_TO_SERVER,
  synchronizing: MiStatus.MISTATUS_LOCAL_SYNCHRONIZING_WITH_SERVER,
  'signed in': MiStatus.MISTATUS_ONLINE,
  disconnecting: MiStatus.MISTATUS_LOCAL_DISCONNECTING_FROM_SERVER,
} as const satisfies Record<MessengerState, number>;
