import { documented, fromHeader, type Rule } from './rule';

/** MAPIInitialize and MAPIUninitialize (section 2.1): the checks in the order in which they fail. */
export const initializationRules = {
  IN1: documented('MAPIInitialize first checks its structure and its flags.', 'INI', 'INI0'),
  IN2: documented(
    'For a Windows service MAPIInitialize next prepares the registry keys of the service.',
    'INI',
  ),
  IN3: documented(
    'MAPIInitialize then checks the version of OLE and starts COM, unless the caller says that COM is running.',
    'INI',
    'INI0',
  ),
  IN4: documented('MAPIInitialize then sets up the data of the process.', 'INI'),
  IN5: documented('MAPIInitialize then sets up the data that all processes share.', 'INI'),
  IN6: documented('MAPIInitialize then starts the notification engine.', 'INI', 'INIM'),
  IN7: documented('MAPIInitialize then reads the profiles.', 'INI'),
  IN8: documented('Every successful MAPIInitialize adds one to the count of the process.', 'INI'),
  UN1: documented(
    'MAPIUninitialize takes one off the count; the last one frees MAPI and unloads provider DLLs.',
    'UNI',
    'SHP',
  ),
} as const satisfies Record<string, Rule>;

/** Fast shutdown (sections 2.9 and 4.5). */
export const fastShutdownRules = {
  FS1: documented('QueryFastShutdown asks the providers as the policy of the user says.', 'FSO', 'FSU'),
  FS2: documented('NotifyProcessShutdown tells every provider that supports fast shutdown.', 'FSO'),
  FS3: documented(
    'DoFastShutdown tells every provider to save what matters; nothing else is cleaned up.',
    'FSO',
    'FSB',
  ),
  FS4: documented('Fast shutdown reaches transports first, then address books, then stores.', 'FSO'),
  FS5: documented('Mode 0: the answer is yes unless a provider refuses.', 'FSU'),
  FS6: documented(
    'Mode 1: the answer is yes only if every provider supports fast shutdown and agrees.',
    'FSU',
  ),
  FS7: documented('Mode 2: the answer is no and no provider is asked.', 'FSU'),
} as const satisfies Record<string, Rule>;

/** What happens to a member that set MAPI_NO_MAIL (section 3.4). */
export const noMailRules = {
  NM1: documented(
    'The spooler does not know a nonmessaging member: it neither sends nor delivers for it.',
    'LX',
    'LOGON',
  ),
  NM2: documented(
    'Tightly coupled and server-based stores still exchange mail, but hooks do not see it.',
    'LX',
  ),
  NM3: documented('A nonmessaging member has no transport options.', 'LX'),
  NM4: documented('The status table of a nonmessaging member has no transport rows.', 'LX'),
  NM5: documented('The spooler row of a nonmessaging member shows STATUS_FAILURE.', 'LX'),
  NM6: documented('Later logons may join the session; this member gets no status objects from that.', 'LX'),
  NM7: documented('A nonmessaging member sends no read reports.', 'LX'),
  NM8: documented('Other members of the session keep their own behaviour.', 'LOGON'),
} as const satisfies Record<string, Rule>;

/** Facts about status rows, status objects and notifications (section 2.3). */
export const tableRules = {
  T1: documented(
    'Every session has status rows for the subsystem, the spooler and the integrated address book.',
    'STT',
  ),
  T2: documented('The display name of the subsystem row is the name of the profile.', 'STT'),
  T3: documented(
    'Every active transport has a status row; stores and address books have one if they publish it.',
    'STT',
  ),
  T4: documented(
    'A status object answers MAPI_E_NO_SUPPORT to a call that its row does not list.',
    'IST',
    'SOB',
  ),
  T5: documented('A status object that is busy with an operation answers MAPI_E_BUSY.', 'IST'),
  T6: documented(
    'ValidateState on the spooler logs on every transport, even those already logged on.',
    'IST',
  ),
  T7: documented('Notifications may arrive during the call that causes them or later.', 'ONN', 'TIM'),
  T8: fromHeader('SetDefaultStore takes one of five values; they are not bits.', 'HX'),
  T9: documented('Changes of a table reach its registrations as fnevTableModified, one per row.', 'IS'),
} as const satisfies Record<string, Rule>;
