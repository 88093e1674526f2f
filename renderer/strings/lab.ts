import { callForms } from './callForms';

/** Texts of the Lab: composing a call. */
export const lab = {
  title: 'Compose a call',
  client: 'Client',
  function: 'Function',
  noClient: 'No program',
  /** The forms that are made out of the union of calls. */
  call: callForms,
  parents: { none: 'none', window: 'its main window' },
  forms: { text: 'Text', null: 'NULL', empty: 'Empty string' },
  textOf: (label: string) => `${label}: text`,
  invalidObject: 'invalid',
  flagsHint: 'type a number or tick the names, both follow each other',
  flagsNone: 'reserved or without names: the documentation asks for 0',
  flagsInvalid: 'This is no hex number. Write up to 8 hex digits, such as 0x00000023.',
  flagsTooLarge: 'Flags have 32 bits: at most 0xFFFFFFFF.',
  numberInvalid: 'Write a number between 0 and 0xFFFFFFFF, decimal or with 0x.',
  unknownBits: (hex: string) =>
    `${hex}: no flag of this function has these bits. They are passed on as they are.`,
  groups: {
    Session: 'Session',
    Mail: 'Mail',
    Waiting: 'Waiting',
    Dialogs: 'Dialogs',
    Profile: 'Profile',
    Flags: 'Flags',
  },
  sessionOption: (member: string, session: string, profile: string, ended: boolean) =>
    `${member} on ${session}${profile === '' ? '' : `, ${profile}`}${ended ? ', logged off' : ''}`,
  pretend: 'Pretend text only: never a real password.',
  profiles: 'Names of profiles',
  warnings: {
    name: 'Warnings',
    note: 'Warnings never stop a call: trying it is the lesson.',
    bothUi: {
      lead: 'MAPI_LOGON_UI with MAPI_PASSWORD_UI:',
      text: 'the documentation asks for only one of them.',
    },
    notExtended: { lead: 'MAPI_EXTENDED is missing:', text: 'the documentation asks for it in every call.' },
    serviceUi: {
      lead: 'MAPI_NT_SERVICE with a dialog flag:',
      text: 'a Windows service can show nothing, so the logon fails.',
    },
    serviceMail: {
      lead: 'MAPI_NT_SERVICE without MAPI_NO_MAIL:',
      text: 'a service should set both; the simulator adds MAPI_NO_MAIL.',
    },
    serviceClient: {
      lead: 'This program is a Windows service:',
      text: 'without MAPI_NT_SERVICE it counts as a desktop program, but any dialog makes the logon fail.',
    },
    explicitDefault: {
      lead: 'MAPI_EXPLICIT_PROFILE with MAPI_USE_DEFAULT:',
      text: 'the default profile wins, MAPI_EXPLICIT_PROFILE has no effect.',
    },
    defaultName: {
      lead: 'MAPI_USE_DEFAULT with a profile name:',
      text: 'the given name wins, MAPI_USE_DEFAULT has no effect.',
    },
    password: {
      lead: 'A password is given:',
      text: 'the argument must be NULL. Unless legacy profile passwords are on, the logon fails.',
    },
    noWay: {
      lead: 'No name, no default, no dialog:',
      text: 'MAPI cannot find a profile, so the logon fails unless a shared session exists.',
    },
    unknownFlags: { lead: 'Undefined flag bits:', text: 'the call returns MAPI_E_UNKNOWN_FLAGS.' },
    noOut: { lead: 'No place for the session:', text: 'the call returns MAPI_E_INVALID_PARAMETER.' },
    longName: { lead: 'The name has more than 64 characters:', text: 'no profile can have it.' },
    downloadNoMail: {
      lead: 'MAPI_FORCE_DOWNLOAD with MAPI_NO_MAIL:',
      text: 'nothing is downloaded for a member without mail.',
    },
    reserved: { lead: 'The reserved argument is not 0:', text: 'the call returns MAPI_E_INVALID_PARAMETER.' },
    sharedAlone: {
      lead: 'MAPI_LOGOFF_SHARED:',
      text: 'the session is not shared with anybody at present, so the flag has no effect.',
    },
    sharedHits: (names: readonly string[]) => ({
      lead: 'MAPI_LOGOFF_SHARED ends the session for everyone:',
      text: `${names.join(', ')} will be told to log off.`,
    }),
    notMember: {
      lead: 'No session object:',
      text: 'this program holds no such session object. Log on first.',
    },
    version: { lead: 'Version is not 0:', text: 'MAPI_INIT_VERSION is 0, the call is refused.' },
    lastRelease: {
      lead: 'This is the last reference:',
      text: 'releasing it without Logoff logs off implicitly.',
    },
  },
  radius: {
    name: 'Who is hit',
    program: 'Program',
    reaction: 'What it does',
    atOnce: 'logs off when told',
    later: (ms: string) => `logs off after ${ms}`,
    ignores: 'ignores it and stays',
  },
  whatIf: {
    name: 'What if',
    lead: 'What if:',
    tab: 'What if',
    nothingRuns: 'nothing runs yet',
    noPicture: 'This function does not go through the official picture of a logon.',
    unreadable: 'A number or a name of the form cannot be read yet.',
    list: 'Path that this call would take',
    returns: 'returns',
    endsAt: (shape: string) => `ends at “${shape}”`,
    leavesAfter: (shape: string) => `leaves the picture after “${shape}”`,
    after: (duration: string) => ` after ${duration}`,
    noDialog: (end: string) => `${end}, no dialog.`,
    alsoShows: (end: string, asks: readonly string[]) => `${end}; ${asks.join('; ')}.`,
    shows: (client: string, dialog: string) => `${client} shows ${dialog}`,
    stops: 'stops at a dialog',
    stopsAt: (shape: string) => `stops at “${shape}”`,
    asks: (where: string, asks: readonly string[], lock: string) => `${where}. ${asks.join('; ')}${lock}.`,
    /** `client`: null when it was named just before. */
    holdsLock: (client: string | null) =>
      client === null ? ' and holds the logon lock' : `, and ${client} holds the logon lock`,
    waitsForLock: (holder: string | null) =>
      `waits for the logon lock, which ${holder ?? 'another program'} holds.`,
    waits: 'waits for something that has begun and is not over.',
  },
  paused: {
    standsBefore: (shape: string) => `The run stands before “${shape}”.`,
    paused: 'The run is paused.',
    goOn: 'Go on',
    step: 'One step',
  },
  run: 'Run',
  runKey: 'run',
  initializeFirst: 'MAPIInitialize first',
  initializeWhy: (client: string) =>
    `${client} has not called MAPIInitialize. Run the call as it is, or initialise first.`,
  busy: (client: string) => `${client} is inside a call. Answer its dialog on the stage, or wait.`,
  toStage: 'Show the stage',
  ended: (client: string) => `${client} has ended. A program that has ended makes no calls.`,
  startAgain: (client: string) => `Start ${client} again`,
  copy: 'Copy as C++',
  copied: 'Copied.',
  notCopied: 'The clipboard cannot be reached. Select the text and copy it yourself.',
  result: {
    title: 'Result of the last call',
    /** The same in a line, where there is little room. */
    newest: 'Result',
    none: 'No call yet',
    noneText: 'Choose a program and a function, then press Run.',
    running: 'The call has not returned.',
    nothing: 'The function returns nothing.',
    out: 'Out values',
    rows: (name: string, count: number) => `${name}: ${count} ${count === 1 ? 'entry' : 'entries'}`,
    noRows: (name: string) => `${name}: empty.`,
    count: (n: number) => `Returned ${n}: references that are left.`,
  },
  empty: {
    title: 'No program is running',
    text: 'A lesson or a world brings programs with it. Open one, then compose calls here.',
  },
};
