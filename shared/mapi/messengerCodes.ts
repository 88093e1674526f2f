import { doc, hdr, house } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { code, type CodeEntry } from './resultCode';

const constants = doc('MSGRConstants');
const header = hdr('msgrua.h');
const signin = doc('IMessenger::Signin');
const autoSignin = doc('IMessenger::AutoSignin');
const signout = doc('IMessenger::Signout');
const onSignin = doc('DMessengerEvents::OnSignin');
const onStatus = doc('DMessengerEvents::OnMyStatusChange');

/**
 * Result codes of the Windows Messenger interfaces: HRESULTs, unsigned. Messenger's own errors are 0x81000300 + n and its
 * successes 0x01000300 + n (MSGRConstants, msgrua.h).
 */
export const messengerCodes = defineTable<CodeEntry>()({
  S_OK: code.success(0x00000000, 'Done.', signin),
  S_FALSE: code.success(
    0x00000001,
    'There was nothing to do: the dialog is open or the user is signed in.',
    signin,
  ),
  MSGR_E_CONNECT: code.error(0x81000301, 'The connection to the server could not be made.', onSignin),
  MSGR_E_INVALID_SERVER_NAME: code.error(0x81000302, 'The name of the server is not valid.', onSignin),
  MSGR_E_INVALID_PASSWORD: code.error(0x81000303, 'The password is wrong or the user is unknown.', onSignin),
  MSGR_E_ALREADY_LOGGED_ON: code.error(0x81000304, 'The user is already signed in.', signin),
  MSGR_E_SERVER_VERSION: code.error(
    0x81000305,
    'The server does not support this version of the client.',
    onSignin,
  ),
  MSGR_E_LOGON_TIMEOUT: code.error(0x81000306, 'There was no connection within 15 seconds.', onSignin),
  MSGR_E_USER_NOT_FOUND: code.error(0x8100030a, 'The user was not found.', constants),
  MSGR_E_DISCONNECTED: code.error(0x8100030c, 'The connection to the server was lost.', onStatus),
  MSGR_E_UNEXPECTED: code.error(0x8100030d, 'Something unexpected happened.', onSignin),
  MSGR_E_SERVER_TOO_BUSY: code.error(0x8100030e, 'The server is too busy.', onSignin),
  MSGR_E_NEWER_CLIENT_AVAILABLE: code.error(
    0x81000310,
    'A newer version of the client is available.',
    constants,
  ),
  MSGR_E_CANCEL: code.cancel(0x81000312, 'The user cancelled the sign-in.', onSignin),
  MSGR_E_SERVER_UNAVAILABLE: code.error(0x81000314, 'The server is not available.', onSignin),
  MSGR_E_LOGON_UI_ACTIVE: code.error(0x81000315, 'The Sign In dialog is already open.', autoSignin),
  MSGR_E_OPTION_UI_ACTIVE: code.error(0x81000316, 'The Options dialog is open.', signin),
  MSGR_E_CONTACT_UI_ACTIVE: code.error(0x81000317, 'A contact dialog is open.', constants),
  MSGR_E_PRIMARY_SERVICE_NOT_LOGGED_ON: code.error(
    0x81000318,
    'The primary service is not signed in.',
    constants,
  ),
  MSGR_E_LOGGED_ON: code.error(
    0x81000319,
    'The operation is not possible while the user is signed in.',
    constants,
  ),
  MSGR_E_CONNECT_PROXY: code.error(0x8100031a, 'The connection to the proxy server failed.', constants),
  MSGR_E_PROXY_AUTH: code.error(0x8100031b, 'The proxy server refused the credentials.', constants),
  MSGR_E_INVALID_PROXY_NAME: code.error(0x8100031d, 'The name of the proxy server is not valid.', constants),
  MSGR_E_NOT_LOGGED_ON: code.error(0x8100031e, 'The user is not signed in to the primary service.', signout),
  MSGR_E_OTHER_UI_ACTIVE: code.error(0x8100031f, 'Another dialog of the client is open.', house('D60')),
  MSGR_E_NOT_PRIMARY_SERVICE: code.error(0x81000320, 'The service is not the primary one.', constants),
  MSGR_E_TOO_MANY_SESSIONS: code.error(0x81000321, 'There are too many sessions.', constants),
  MSGR_E_REMOTE_LOGIN: code.error(0x81000323, 'The user signed in on another computer.', constants),
  MSGR_E_USER_CANCELLED: code.cancel(0x81000332, 'The user cancelled the operation.', header),
  MSGR_E_CANCEL_BEFORE_CONNECT: code.cancel(
    0x81000333,
    'The user cancelled before the connection was made.',
    header,
  ),
  MSGR_E_AUDIO_UI_ACTIVE: code.error(0x81000337, 'The audio tuning dialog is open.', signin),
  MSGR_E_SERVER_SHUTDOWN: code.error(0x81000347, 'The server is shutting down.', header),
  E_FAIL: code.error(0x80004005, 'The call failed, or the client is not running.', signout),
  E_INVALIDARG: code.error(0x80070057, 'An argument of the call is invalid.', signin),
  E_OUTOFMEMORY: code.error(0x8007000e, 'There is not enough memory.', signin),
  RPC_X_NULL_REF_POINTER: code.error(
    0x800706f4,
    'The caller passed no place for the result.',
    doc('IMessenger::MyStatus'),
  ),
});

/** Exact name of a Windows Messenger result code. */
export type MessengerCodeName = NameOf<typeof messengerCodes>;

/** Windows Messenger result codes by name: `Msgr.MSGR_E_NOT_LOGGED_ON === 0x8100031e`. */
export const Msgr = valuesOf(messengerCodes);
