import { documented, ours, type Rule } from './rule';

/** IMAPISession::Logoff, step by step (section 4.1). */
export const logoffRules = {
  LO1: documented('A process must have called MAPIInitialize before any other MAPI function.', 'INI'),
  LO2: documented('After Logoff only Release may be called on the session object.', 'LOFF', 'MKI'),
  LO3: ours('The reserved argument must be 0; otherwise nothing happens.', 'D42', 'LOFF'),
  LO4: ours('A flag that is not defined is refused and nothing happens.', 'D43', 'LOFF', 'HX'),
  LO5: documented('Logoff waits until the spooler has started the transports.', 'AVD'),
  LO6: documented(
    'With MAPI_LOGOFF_UI the user may be asked to confirm; without it no dialog appears.',
    'LOFF',
  ),
  LO7: documented(
    'MAPI_LOGOFF_SHARED tells all other programs of a shared session to log off; on other sessions it does nothing.',
    'LOFF',
    'END',
  ),
  LO8: documented(
    'Registrations that asked for fnevExtended hear that a program has logged off.',
    'ADV',
    'EXN',
  ),
  LO9: documented('Unsent mail stays in the outgoing queue until a later session sends it.', 'END'),
  LO10: documented('Objects that are still open become invalid; they can only be released.', 'END', 'MKI'),
  LO11: documented('As long as other members remain, the providers stay up.', 'SESS'),
  LO12: documented(
    'The last member takes the providers down: address books, then stores, then transports.',
    'SHP',
  ),
  LO13: documented('A profile that is marked for deletion goes away with its last session.', 'PAD', 'DELP'),
  LO14: documented('The session object is logged off and the call returns S_OK.', 'LOFF'),
} as const satisfies Record<string, Rule>;

/** Simple MAPI: MAPILogon (SL) and MAPILogoff (SO), section 4.2. */
export const simpleMapiRules = {
  SL1: documented(
    'MAPILogon checks its arguments; MAPI_LOGON_UI and MAPI_PASSWORD_UI exclude each other.',
    'SLX',
  ),
  SL2: documented('Without MAPI_NEW_SESSION MAPILogon uses an existing shared session.', 'SLX'),
  SL3: documented('Too many sessions make MAPILogon return MAPI_E_TOO_MANY_SESSIONS.', 'SLX'),
  SL4: documented('Without a name MAPILogon needs MAPI_LOGON_UI to ask the user.', 'SLX'),
  SL5: ours('An unknown profile name is treated like a missing one.', 'D8', 'SLX'),
  SL6: documented('A wrong password may be asked for again if a dialog is allowed.', 'SLX'),
  SL7: ours('The session is shared unless MAPI_NEW_SESSION is set.', 'D61', 'HX', 'OLD00'),
  SL8: documented('Every successful MAPILogon returns a handle of its own.', 'SLX', 'OLD00'),
  SO1: documented('MAPILogoff needs a valid handle of the same process.', 'SLO', 'OLD00'),
  SO2: documented('Flags and the reserved argument of MAPILogoff must be 0.', 'SLO'),
  SO3: documented('When memory runs out, MAPILogoff does not end the session.', 'SLO'),
  SO4: documented('MAPILogoff ends the session and the handle is invalid from then on.', 'SLO'),
} as const satisfies Record<string, Rule>;

/** CloseIMsgSession and its neighbours (sections 2.11 and 4.3). */
export const messageSessionRules = {
  IM1: ours('Closing no session, or a closed one, has no effect.', 'D51', 'IMC'),
  IM2: documented('Closing a message session closes every message that was opened in it.', 'IMC', 'IMG'),
  IM3: ours(
    'After the close the objects of the session are invalid; they can only be released.',
    'D51',
    'IMC',
    'MKI',
  ),
  IM4: documented('A message that was opened without a session is not touched.', 'IMG', 'HI'),
  IM5: documented('CloseIMsgSession returns nothing.', 'IMC'),
  IM6: documented('A message session has nothing to do with a MAPI session.', 'IMO'),
  IM7: documented('OpenIMsgSession needs an allocator and a place for the session.', 'IMO'),
  IM8: documented(
    'The storage must be open for reading, or for reading and writing with transactions.',
    'IMG',
  ),
  IM9: documented('The last Release of a message calls its callback once.', 'IMG'),
} as const satisfies Record<string, Rule>;

/** Messenger sign-in and sign-out: which events follow (section 4.4). */
export const messengerRules = {
  M1: documented(
    'Signin opens the dialog; after a successful attempt OnSignin comes before the status ONLINE.',
    'WMI',
    'WME',
  ),
  M2: documented('AutoSignin signs in with saved credentials and never shows a dialog.', 'WMA'),
  M3: documented(
    'Without a connection after 15 seconds the attempt ends with MSGR_E_LOGON_TIMEOUT.',
    'WMI',
    'WME',
  ),
  M4: documented('A failed sign-in is reported by OnSignin with its reason.', 'WME'),
  M5: ours('Closing the Sign In dialog raises no event, because nothing was attempted.', 'D65', 'WMI'),
  M6: documented('Cancelling while connecting raises OnSignin with MSGR_E_CANCEL.', 'WME'),
  M7: documented('While signing out the status is DISCONNECTING until the server answers.', 'WMO'),
  M8: documented(
    'A sign-out message that cannot be sent makes Signout return E_FAIL; the user stays signed in.',
    'WMO',
  ),
  M9: documented('Signout of a user who is not signed in returns MSGR_E_NOT_LOGGED_ON.', 'WMO'),
  M10: documented('When the server drops the client, OnSignout and the status OFFLINE follow.', 'WME'),
  M11: documented('OnAppShutdown comes only with an upgrade; every reference becomes invalid.', 'WME'),
} as const satisfies Record<string, Rule>;
