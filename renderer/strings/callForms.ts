/**
 * What the Lab calls the arguments of calls, by their name in the union. An argument without an entry is called by its name in
 * the API, so a new call needs none.
 */
const labels = {
  uiParam: 'Parent window',
  hwndParent: 'Parent window',
  profileName: 'Profile name',
  password: 'Password',
  oldPassword: 'Old password',
  newPassword: 'New password',
  flags: 'Flags',
  eventMask: 'Event mask',
  reserved: 'Reserved',
  session: 'Session object',
  'OpenIMsgOnIStg.session': 'Message session',
  'CloseIMsgSession.session': 'Message session',
  object: 'Object',
  admin: 'Administration object',
  destination: 'Copy to',
  message: 'Message',
  version: 'Version',
  iid: 'Interface',
  hResult: 'Result code',
  store: 'Store',
  entry: 'Entry',
  entry1: 'First entry',
  entry2: 'Second entry',
  connection: 'Connection',
  section: 'Profile section',
  addressType: 'Address type',
  token: 'Form token',
  name: 'Profile',
  newName: 'New name',
  service: 'Service',
  displayName: 'Display name',
  settings: 'Settings',
  transports: 'Transports in order',
  provider: 'Provider',
  handle: 'Session handle',
  signinName: 'Sign-in name',
  status: 'Status',
  number: 'Number',
  properties: 'Properties',
  property: 'Property',
  values: 'Values',
  file: 'File',
  access: 'Access',
  callerData: 'Caller data',
} as const;

/** Ticks, by name in the union. */
const ticks = {
  init: 'Pass a MAPIINIT_0 structure (otherwise NULL)',
  storage: 'Pass a storage (otherwise NULL)',
  transacted: 'Opened transacted',
  support: 'Pass a support object in place of the memory functions',
  script: 'The caller is a script of a web page',
} as const;

/** Texts of the forms that the Lab makes out of the union of calls. */
export const callForms = {
  labels: labels as Readonly<Record<string, string>>,
  ticks: ticks as Readonly<Record<string, string>>,
  pointerNull: (parameter: string) => `${parameter} is NULL`,
  /** The out pointer of a logon has an entry of its own. */
  noPlace: (parameter: string) => `${parameter} is NULL: the call has nowhere to put the session`,
  noneNull: 'NULL',
  /** What a missing object stands for, where it is not a NULL of the API. */
  nullOf: { admin: 'one made for this call', destination: 'this profile' } as Readonly<
    Record<string, string>
  >,
  other: 'another one ...',
  otherOf: (label: string) => `${label}: another one`,
  needed: 'Nothing there to pick. Open one first, or write any name to see what the call returns.',
  noSuchValue: 'No entry has this value. It is passed on as it is.',
  onePerLine: 'one per line',
  pairPerLine: 'name=value, one per line',
};
