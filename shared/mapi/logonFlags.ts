import { doc, hdr, type Sourced } from './evidence';
import { defineTable, valuesOf, type NameOf } from './define';
import { maskOf, type FlagEntry } from './flags';

/** The groups in which the Lab shows the logon flags. */
export type LogonFlagGroup = 'Session' | 'Mail' | 'Waiting' | 'Dialogs' | 'Profile';

/** A flag of MAPILogonEx. */
export interface LogonFlagEntry extends FlagEntry {
  readonly group: LogonFlagGroup;
  /** One sentence for learners. */
  readonly sentence: string;
  /** When the flag has no effect; missing when it always has one. */
  readonly ignoredWhen?: string;
}

const page = doc('MAPILogonEx, flFlags');

const flag =
  (group: LogonFlagGroup) =>
  <const V extends number>(
    value: V,
    meaning: string,
    sentence: string,
    ignoredWhen: string | null = null,
    from: Sourced = page,
  ) => ({ value, group, meaning, sentence, ...(ignoredWhen !== null && { ignoredWhen }), ...from });

const session = flag('Session');
const mail = flag('Mail');
const waiting = flag('Waiting');
const dialogs = flag('Dialogs');
const profile = flag('Profile');

/** The flags of MAPILogonEx, in the order in which the Lab shows them. */
export const logonFlags = defineTable<LogonFlagEntry>()({
  MAPI_NEW_SESSION: session(
    0x00000002,
    'skip the shared session, build a new one',
    'MAPI does not look for a shared session and builds a new session.',
  ),
  MAPI_ALLOW_OTHERS: session(
    0x00000008,
    'other programs may join this session',
    'The session that this call builds is shared: other programs can join it without profile or credentials.',
    'an existing session is joined',
  ),
  MAPI_EXTENDED: session(
    0x00000020,
    'extended logon, should always be set',
    'The caller uses the extended interface; the documentation asks for this flag in every call.',
  ),
  MAPI_BG_SESSION: session(
    0x00200000,
    'mark the work as background work',
    'All work of this session counts as background work, as an indexer would ask for.',
  ),
  MAPI_NT_SERVICE: session(
    0x00010000,
    'the caller is a Windows service',
    'The caller is a Windows service: nothing may be shown and the member sends and receives no mail.',
  ),
  MAPI_NO_MAIL: mail(
    0x00008000,
    'no sending and receiving for this program',
    'The spooler is not told about this member, so it neither sends nor receives mail for it.',
  ),
  MAPI_FORCE_DOWNLOAD: mail(
    0x00001000,
    'fetch waiting mail before returning',
    'MAPI tries to fetch all waiting mail before the call returns; without the flag mail arrives later.',
    'MAPI_NO_MAIL is set too',
  ),
  MAPI_TIMEOUT_SHORT: waiting(
    0x00100000,
    'give up after 5 s if the lock is busy',
    'The call fails after a few seconds when another logon holds the lock; without the flag it waits for ever.',
    'no other logon is running',
  ),
  MAPI_LOGON_UI: dialogs(
    0x00000001,
    'MAPI may ask for the profile',
    'MAPI may show the logon dialog when the profile is not known otherwise; without the flag it returns an error.',
    'a shared session is joined, or the profile is already known and fine',
  ),
  MAPI_PASSWORD_UI: dialogs(
    0x00020000,
    'MAPI may ask for the password only',
    'MAPI may show a dialog for the password alone when the credentials do not open the profile.',
    'the credentials are fine',
    hdr('MAPIX.h'),
  ),
  MAPI_SERVICE_UI_ALWAYS: dialogs(
    0x00002000,
    'show the settings of every service',
    'Every service shows its settings after the profile is chosen and before any service is started.',
    'a shared session is joined',
  ),
  MAPI_USE_DEFAULT: profile(
    0x00000040,
    'use the default profile',
    'MAPI uses the default profile when the caller gives no name.',
    'a profile name is given',
  ),
  MAPI_EXPLICIT_PROFILE: profile(
    0x00000010,
    'the user has to pick a profile',
    'MAPI does not fall back to the default profile; the user has to pick one.',
    'a profile name is given, or MAPI_USE_DEFAULT is set too',
  ),
  MAPI_APP_PROFILE: profile(
    0x00000004,
    'list app profiles in the dialog too',
    'The logon dialog also lists the hidden profiles of applications.',
    'no dialog appears',
  ),
  MAPI_UNICODE: profile(
    0x80000000,
    'the strings are UTF-16',
    'The profile name and the password are UTF-16 strings; without the flag they are ANSI.',
    'no string is given',
  ),
});

/** Exact name of a logon flag. */
export type LogonFlagName = NameOf<typeof logonFlags>;

/** Logon flags by name: `LogonFlag.MAPI_NEW_SESSION === 0x2`. */
export const LogonFlag = valuesOf(logonFlags);

/** All bits that MAPILogonEx defines; any other bit is refused (decision D4). */
export const LOGON_FLAGS_MASK = maskOf(logonFlags);

/** Ready-made flag combinations of the header for Simple MAPI (MAPIX.h). */
export const simpleLogonPresets = {
  MAPI_SIMPLE_DEFAULT: LogonFlag.MAPI_LOGON_UI | LogonFlag.MAPI_FORCE_DOWNLOAD | LogonFlag.MAPI_ALLOW_OTHERS,
  MAPI_SIMPLE_EXPLICIT:
    LogonFlag.MAPI_NEW_SESSION | LogonFlag.MAPI_FORCE_DOWNLOAD | LogonFlag.MAPI_EXPLICIT_PROFILE,
} as const;

/** What well-known tools pass to MAPILogonEx (source code of MFCMAPI and MrMAPI). */
export const toolLogonFlags = {
  'MFCMAPI, Logon': 0x0000003b,
  'MFCMAPI, implicit logon': 0x00000023,
  'MrMAPI with a profile name': 0x80008022,
  'MrMAPI without a profile name': 0x80008062,
} as const;
