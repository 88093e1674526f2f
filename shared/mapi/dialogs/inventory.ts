import { doc, house, kb } from '../evidence';
import type { DialogEntry } from './entry';

const logonPage = doc('MAPILogonEx, flFlags');
const flowchart = doc('MAPI sessions, flowchart');
const outlook = kb('Outlook, Mail in Control Panel');

/** The inventory behind `dialogs`. */
export const dialogRows = {
  'choose-profile': {
    group: 'G1',
    shownBy: 'MAPI',
    shownWhen: 'MAPI_LOGON_UI is set and no profile is known.',
    answers: {
      OK: 'The logon goes on with the chosen profile.',
      Cancel: 'The logon returns MAPI_E_USER_CANCEL.',
      New: 'A new profile is made; then the dialog is back.',
    },
    ...logonPage,
  },
  'profile-password': {
    group: 'G2',
    shownBy: 'MAPI',
    shownWhen: 'MAPI_PASSWORD_UI is set and the credentials do not open the profile.',
    answers: {
      OK: 'The logon goes on; a wrong password may be repeated once.',
      Cancel: 'The logon returns MAPI_E_USER_CANCEL.',
    },
    ...flowchart,
  },
  'service-settings': {
    group: 'G3',
    shownBy: 'service',
    shownWhen: 'MAPI_SERVICE_UI_ALWAYS is set, or settings are missing and dialogs are allowed.',
    answers: {
      OK: 'The settings are kept; MAPI_E_UNCONFIGURED if something is still missing.',
      Cancel: 'The settings stay as they were and the service answers MAPI_E_USER_CANCEL.',
    },
    ...doc('MSGSERVICEENTRY, ulContext'),
  },
  'enter-password': {
    group: 'G4',
    shownBy: 'provider',
    shownWhen: 'A provider needs credentials for its server and may show a dialog.',
    answers: {
      OK: 'The provider tries the credentials; wrong ones bring the dialog back.',
      Cancel: 'The provider answers MAPI_E_USER_CANCEL.',
    },
    ...kb('KB Q288775'),
  },
  'windows-security': {
    group: 'G4',
    shownBy: 'Windows',
    shownWhen: 'A provider needs credentials for its server and lets Windows ask.',
    answers: {
      OK: 'The provider tries the credentials; wrong ones bring the dialog back.',
      Cancel: 'The provider answers MAPI_E_USER_CANCEL.',
    },
    ...kb('Outlook prompts for credentials'),
  },
  'logon-failure': {
    group: 'G5',
    shownBy: 'MAPI',
    shownWhen: 'The first try of a provider has failed and dialogs are allowed.',
    answers: {
      Retry: 'The provider is tried once more.',
      Correct: 'The settings are shown, then the provider is tried once more.',
      Skip: 'The service is disabled for this session.',
      'Cancel logon': 'Everything is undone and the logon returns MAPI_E_USER_CANCEL.',
    },
    ...house('D25'),
  },
  'server-unavailable': {
    group: 'G5',
    shownBy: 'provider',
    shownWhen:
      'The first try of a provider has found no server, its service keeps an offline copy, and dialogs are allowed.',
    answers: {
      Retry: 'The provider is tried once more.',
      'Work Offline': 'The provider is tried once more, with local data only; so is the rest of its service.',
      Cancel: 'Everything is undone and the logon returns MAPI_E_USER_CANCEL.',
    },
    ...kb('KB Q150156'),
  },
  'service-unavailable': {
    group: 'G6',
    shownBy: 'MAPI',
    shownWhen: 'A service has been disabled and dialogs are allowed.',
    answers: { OK: 'The logon goes on with the next service.' },
    ...doc('MAPI sessions'),
  },
  'profile-name-invalid': {
    group: 'G7',
    shownBy: 'MAPI',
    shownWhen: 'The profile name is unknown and MAPI_LOGON_UI is set.',
    answers: { OK: 'The dialog for the profile appears, or the logon fails.' },
    ...kb('KB Q180173'),
  },
  'password-wrong': {
    group: 'G7',
    shownBy: 'MAPI',
    shownWhen: 'The password does not open the profile.',
    answers: { OK: 'The dialog is back once, or the logon fails.' },
    ...house('D14'),
  },
  'log-off-confirm': {
    group: 'G8',
    shownBy: 'MAPI',
    shownWhen: 'MAPI_LOGOFF_UI is set and there is unsent mail, or others would have to leave too.',
    answers: {
      Yes: 'The logoff goes on.',
      No: 'Logoff returns MAPI_E_USER_CANCEL and the member stays active.',
      'Send first': 'The outgoing queue is sent, then the logoff goes on.',
    },
    ...house('D44'),
  },
  'messenger-signin': {
    group: 'G9',
    shownBy: 'Messenger',
    shownWhen: 'IMessenger::Signin was called and nobody is signed in.',
    answers: {
      OK: 'The sign-in is attempted.',
      Cancel: 'The dialog closes; while connecting, the attempt is cancelled.',
    },
    ...doc('IMessenger::Signin'),
  },
  'messenger-status': {
    group: null,
    shownBy: 'Messenger',
    shownWhen: 'The main window of Messenger is open.',
    answers: { Close: 'The window closes; Messenger goes on.' },
    ...doc('IMessenger::MyStatus'),
  },
  'mail-setup': {
    group: null,
    shownBy: 'Outlook',
    shownWhen: 'The trainer opens Mail in Control Panel for one profile.',
    answers: { Close: 'The window closes.' },
    ...outlook,
  },
  mail: {
    group: null,
    shownBy: 'Outlook',
    shownWhen: 'The trainer opens the list of profiles.',
    answers: {
      OK: 'The choice of the default profile is kept.',
      Cancel: 'Nothing changes.',
      Apply: 'The choice is kept and the window stays open.',
    },
    ...outlook,
  },
  'new-profile': {
    group: null,
    shownBy: 'Outlook',
    shownWhen: 'Somebody adds a profile.',
    answers: { OK: 'The profile is made.', Cancel: 'No profile is made.' },
    ...outlook,
  },
  'copy-profile': {
    group: null,
    shownBy: 'Outlook',
    shownWhen: 'Somebody copies a profile.',
    answers: { OK: 'The copy is made.', Cancel: 'No copy is made.' },
    ...outlook,
  },
  'remove-profile-confirm': {
    group: null,
    shownBy: 'Outlook',
    shownWhen: 'Somebody removes a profile.',
    answers: { Yes: 'The profile is removed, or marked while it is in use.', No: 'The profile stays.' },
    ...outlook,
  },
  'no-profiles': {
    group: null,
    shownBy: 'Outlook',
    shownWhen: 'Outlook starts and there is no profile.',
    answers: { OK: 'Outlook does not start.' },
    ...outlook,
  },
  error: {
    group: null,
    shownBy: 'Outlook',
    shownWhen: 'A program tells its user that a call has failed.',
    answers: { OK: 'The program goes on or ends.' },
    ...kb('KB Q236582'),
  },
  'file-in-use': {
    group: null,
    shownBy: 'provider',
    shownWhen: 'The data file of a store is open in another program.',
    answers: { OK: 'The store is not opened.' },
    ...kb('KB Q163626'),
  },
  'open-file-system-instead': {
    group: null,
    shownBy: 'Outlook',
    shownWhen: 'The user may not open the mailbox.',
    answers: { Yes: 'Outlook opens the file system instead.', No: 'Outlook ends.' },
    ...kb('KB Q170637'),
  },
  'outbox-not-empty': {
    group: null,
    shownBy: 'Outlook',
    shownWhen: 'Outlook is told to exit while mail waits in its Outbox.',
    answers: { Yes: 'Outlook exits; the mail stays.', No: 'Outlook stays open.' },
    ...kb('KB Q146350'),
  },
  'log-off-request': {
    group: null,
    shownBy: 'Outlook',
    shownWhen: 'Another program ends the shared session.',
    answers: { Yes: 'This program logs off.', No: 'This program stays.' },
    ...house('D48'),
  },
} as const satisfies Record<string, DialogEntry>;
