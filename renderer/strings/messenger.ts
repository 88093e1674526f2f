import type { MessengerEventName } from '../../shared/mapi/messengerEvents';
import type { MiStatusName } from '../../shared/mapi/miStatus';
import type { MessengerHappening } from '../../shared/model/messenger';
import type { RuleId } from '../../shared/mapi/rules';
import type { MessengerState } from '../../shared/mapi/states/messenger';

const states: Record<MessengerState, string> = {
  'not running': 'not running',
  'signed out': 'signed out',
  'dialog open': 'asking',
  finding: 'finding the server',
  connecting: 'connecting',
  synchronizing: 'synchronizing',
  'signed in': 'signed in',
  disconnecting: 'disconnecting',
};

const statuses: Record<MiStatusName, string> = {
  MISTATUS_UNKNOWN: 'unknown',
  MISTATUS_OFFLINE: 'offline',
  MISTATUS_ONLINE: 'online',
  MISTATUS_INVISIBLE: 'invisible',
  MISTATUS_BUSY: 'busy',
  MISTATUS_BE_RIGHT_BACK: 'be right back',
  MISTATUS_IDLE: 'idle',
  MISTATUS_AWAY: 'away',
  MISTATUS_ON_THE_PHONE: 'on the phone',
  MISTATUS_OUT_TO_LUNCH: 'out to lunch',
  MISTATUS_LOCAL_FINDING_SERVER: 'finding the server',
  MISTATUS_LOCAL_CONNECTING_TO_SERVER: 'connecting',
  MISTATUS_LOCAL_SYNCHRONIZING_WITH_SERVER: 'synchronizing',
  MISTATUS_LOCAL_DISCONNECTING_FROM_SERVER: 'disconnecting',
};

const happenings: Record<Exclude<MessengerHappening['what'], 'dialog'>, string> = {
  'server answers': 'The server answers the sign-out now',
  'connection lost': 'The server drops the client',
  'other computer signs in': 'Another computer signs in',
  upgrade: 'Messenger is upgraded',
  started: 'Messenger starts again',
  'user signs in': 'The user clicks “Click here to sign in”',
  'user signs out': 'The user chooses File > Sign Out',
};

const events: Record<MessengerEventName, string> = {
  OnSignin: 'primary service',
  OnSignout: 'the primary service is left',
  OnMyStatusChange: 'the status is another',
  OnAppShutdown: 'every reference is invalid now',
};

/** The stations of the way in and out; `left` is the end of the same state as the first. */
type Station =
  'signed out' | 'finding' | 'connecting' | 'synchronizing' | 'online' | 'disconnecting' | 'left';

const stationTitles: Record<Station, string> = {
  'signed out': 'Signed out',
  finding: 'Finding the server',
  connecting: 'Connecting',
  synchronizing: 'Synchronizing',
  online: 'Online',
  disconnecting: 'Disconnecting',
  left: 'Signed out',
};

const stationRules: Record<Station, { rule: RuleId; text: string }> = {
  'signed out': {
    rule: 'M9',
    text: 'Nobody is signed in: Signout fails here, Signin opens its dialog, AutoSignin needs stored credentials.',
  },
  finding: { rule: 'M3', text: 'The attempt has begun. Without a connection it ends after 15 seconds.' },
  connecting: {
    rule: 'M4',
    text: 'The server reads the credentials. If it refuses, OnSignin says why, and the status is offline again.',
  },
  synchronizing: {
    rule: 'M1',
    text: 'OnSignin has said S_OK, and still the lists are on their way: a program that goes ahead now is too early.',
  },
  online: { rule: 'M1', text: 'Ready. Every status that counts as signed in has the bit 0x0002.' },
  disconnecting: {
    rule: 'M7',
    text: 'S_OK means: the sign-out message left. The status stays “disconnecting” until the server answers.',
  },
  left: {
    rule: 'M10',
    text: 'The user is offline: signed out, refused, out of time or dropped. The events say which.',
  },
};

/** Texts of Windows Messenger: card, table, what the trainer does to it. */
export const messenger = {
  states,
  statuses,
  unknownStatus: 'unknown status',
  primary: 'primary',
  secondary: 'secondary',
  notAll: 'Not signed in to all services',
  returned: (fn: string, result: string) => `${fn} returned ${result}`,
  events: 'Events',
  noEvents: 'No event yet.',
  next: 'next',
  whenAnswered: 'when the server answers',
  eventWords: events,
  signOutRule: 'One Signout ends every service; one OnSignout speaks for the primary one.',
  gone: 'Messenger is not running: every method fails.',
  calls: {
    signin: 'Signin',
    autoSignin: 'AutoSignin',
    signout: 'Signout',
    status: (status: string) => `MyStatus = ${status}`,
  },
  path: {
    tab: 'Status path',
    name: 'Status path',
    messenger: 'Windows Messenger',
    service: (name: string) => (name === '' ? 'no service' : `${name}, primary service`),
    titles: stationTitles,
    rules: stationRules,
    states: {
      none: () => 'not visited',
      visited: (order: number) => `visited as number ${order}`,
      current: (order: number) => `number ${order}, now`,
      predicted: () => 'awaited',
    },
    /** What stands behind the number of a status: its name, or what it lasts for. */
    line: (station: Station, name: string, status: string): string => {
      if (station === 'signed out' || station === 'left') return name;
      if (station === 'disconnecting') return 'until the server answers';
      if (station !== 'online') return '';
      return name === 'MISTATUS_ONLINE'
        ? 'every online status has this bit'
        : `${status}; every online status has the bit 0x0002`;
    },
  },
  table: {
    caption: 'Messenger services',
    columns: {
      service: 'Service',
      client: 'Client',
      primary: 'Primary?',
      status: 'Status',
      since: 'Since',
      result: 'Last result',
    },
    yes: 'primary',
    no: 'no',
    noResult: 'no attempt yet',
    rowName: (service: string, status: string, rest: readonly string[]) =>
      [`${service}, ${status}`, ...rest].join(', '),
    eventsCaption: 'Events of Messenger',
    eventColumns: { number: 'No.', time: 'Time', event: 'Event', what: 'What', status: 'Status', hr: 'hr' },
    noneTitle: 'Windows Messenger is not installed on this machine',
    noneText: 'The Contoso machine has it, with two services. Changing the machine ends the present run.',
    contoso: 'Use the Contoso machine',
  },
  tools: {
    outside: 'Outside world',
    happenings,
    dialogs: {
      options: 'Open its Options dialog',
      audio: 'Open its Audio Tuning dialog',
      other: 'Open another of its dialogs',
      none: 'Close that dialog',
    },
    faults: {
      'messenger.silent': 'The server stops answering sign-ins',
      'messenger.noAck': 'The server stops answering sign-outs',
      'messenger.cannotSend': 'The sign-out message cannot be sent',
      'messenger.gone': 'The Messenger object is gone',
    },
  },
};

/** "Close one, close all": three APIs side by side. */
export const closeAll = {
  caption: 'Close one, close all',
  rows: {
    closes: 'What it closes',
    told: 'Who is told',
    stays: 'What stays',
    returns: 'Returns',
    now: 'At present',
  },
  columns: {
    handle: {
      title: 'MAPILogoff',
      api: 'Simple MAPI',
      closes: 'One handle. Its session ends with the last program in it.',
      told: 'Nobody.',
      stays: 'Every other handle and program on that session.',
      returns: '0, or 2, 5, 19: then nothing was closed.',
    },
    shared: {
      title: 'IMAPISession::Logoff, MAPI_LOGOFF_SHARED',
      api: 'Extended MAPI',
      closes: 'The caller; every program that shares the session is asked to log off.',
      told: 'All who share it and called Advise: fnevExtended.',
      stays: 'Programs that ignore it, until they log off themselves.',
      returns: 'S_OK: the caller is out, not yet the others.',
    },
    messages: {
      title: 'CloseIMsgSession',
      api: 'Message sessions',
      closes: 'Every message opened in it, with attachments and tables.',
      told: 'Each release callback, once.',
      stays: 'Messages opened without a session. Unsaved changes are lost.',
      returns: 'Nothing.',
    },
    signout: {
      title: 'IMessenger::Signout',
      api: 'Windows Messenger',
      closes: 'Every service, the secondary ones too.',
      told: 'One OnSignout, for the primary service.',
      stays: 'The program. The status is “disconnecting” until the server answers.',
      returns: 'S_OK: the message left, not that you are offline.',
    },
  },
  now: {
    handles: (valid: number, sessions: number) =>
      `${count(valid, 'valid handle')} on ${count(sessions, 'session')}`,
    shared: (sessions: number, programs: number) =>
      `${count(sessions, 'shared session')}, ${count(programs, 'program')} in them`,
    messages: (sessions: number, inside: number, outside: number) =>
      `${count(sessions, 'message session')}, ${count(inside, 'message')} in, ${outside} outside`,
    services: (online: number, all: number) => `${online} of ${count(all, 'service')} signed in`,
    noMessenger: 'not installed',
  },
};

function count(n: number, what: string): string {
  return `${n} ${what}${n === 1 ? '' : 's'}`;
}
