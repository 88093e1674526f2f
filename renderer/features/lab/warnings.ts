import type { CallInput } from '../../../shared/mapi/calls';
import type { Evidence } from '../../../shared/mapi/evidence';
import { decodeFlags, hasFlag } from '../../../shared/mapi/flags';
import { LogoffFlag, logoffFlags } from '../../../shared/mapi/logoffFlags';
import { LogonFlag, logonFlags } from '../../../shared/mapi/logonFlags';
import { sourceOf, type RuleId } from '../../../shared/mapi/rules';
import type { ClientRecord } from '../../../shared/model/machine';
import type { MemberRecord, SessionRecord } from '../../../shared/model/session';
import { strings } from '../../strings';
import { toldBy, type Told } from './blastRadius';

/** A remark on a call before it is made. It never stops the call: trying it is the lesson. */
export interface Warning {
  readonly id: string;
  readonly lead: string;
  readonly text: string;
  readonly evidence: Evidence;
  readonly source: string;
}

/** What the remarks depend on. */
export interface WarningContext {
  readonly client: ClientRecord;
  readonly call: CallInput;
  /** The session object that a method is called on, and its session. */
  readonly member: MemberRecord | undefined;
  readonly session: SessionRecord | undefined;
  /** Everybody on the machine, for whom else the call would hit. */
  readonly members: readonly MemberRecord[];
  readonly clients: readonly ClientRecord[];
}

const words = strings.lab.warnings;
type Words = { lead: string; text: string };

const warn = (id: string, text: Words, rule: RuleId): Warning => ({ id, ...text, ...sourceOf(rule) });

type LogonCall = Extract<CallInput, { fn: 'MAPILogonEx' }>;

/** One remark on a logon: when it applies, its words and the rule behind it. */
type LogonCheck = readonly [
  applies: (facts: { has: (flag: number) => boolean; call: LogonCall; client: ClientRecord }) => boolean,
  words: keyof typeof words,
  rule: RuleId,
];

const { MAPI_LOGON_UI, MAPI_PASSWORD_UI, MAPI_SERVICE_UI_ALWAYS, MAPI_NT_SERVICE, MAPI_NO_MAIL } = LogonFlag;
const named = (call: LogonCall) => (call.profileName ?? '') !== '';

const logonChecks: readonly LogonCheck[] = [
  [({ call }) => call.outSession === false, 'noOut', 'D3'],
  [({ call }) => decodeFlags(logonFlags, call.flags ?? 0).unknownBits !== 0, 'unknownFlags', 'D4'],
  [({ has }) => has(MAPI_LOGON_UI) && has(MAPI_PASSWORD_UI), 'bothUi', 'LX4'],
  [({ has }) => !has(LogonFlag.MAPI_EXTENDED), 'notExtended', 'LX6'],
  [
    ({ has }) =>
      has(MAPI_NT_SERVICE) && (has(MAPI_LOGON_UI) || has(MAPI_PASSWORD_UI) || has(MAPI_SERVICE_UI_ALWAYS)),
    'serviceUi',
    'LX5',
  ],
  [({ has }) => has(MAPI_NT_SERVICE) && !has(MAPI_NO_MAIL), 'serviceMail', 'D21'],
  [({ has, client }) => client.kind === 'service' && !has(MAPI_NT_SERVICE), 'serviceClient', 'D21'],
  [({ call }) => (call.password ?? '') !== '', 'password', 'D12'],
  [({ call }) => (call.profileName ?? '').length > 64, 'longName', 'D7'],
  [({ has, call }) => named(call) && has(LogonFlag.MAPI_USE_DEFAULT), 'defaultName', 'D9'],
  [
    ({ has, call }) =>
      !named(call) && has(LogonFlag.MAPI_USE_DEFAULT) && has(LogonFlag.MAPI_EXPLICIT_PROFILE),
    'explicitDefault',
    'D10',
  ],
  [
    ({ has, call }) => !named(call) && !has(LogonFlag.MAPI_USE_DEFAULT) && !has(MAPI_LOGON_UI),
    'noWay',
    'LX14',
  ],
  [({ has }) => has(LogonFlag.MAPI_FORCE_DOWNLOAD) && has(MAPI_NO_MAIL), 'downloadNoMail', 'D33'],
];

/** The words of a plain remark; those with parameters are put together where they are needed. */
const plainWords = (key: keyof typeof words): Words => words[key] as Words;

function logonWarnings(call: LogonCall, client: ClientRecord): readonly Warning[] {
  const has = (flag: number) => hasFlag(call.flags ?? 0, flag);
  return logonChecks
    .filter(([applies]) => applies({ has, call, client }))
    .map(([, key, rule]) => warn(key, plainWords(key), rule));
}

/** Whom this call would tell to log off. */
export function othersIn({ call, member, session, members, clients }: WarningContext): readonly Told[] {
  if (call.fn !== 'IMAPISession.Logoff' || member === undefined) return [];
  if (!hasFlag(call.flags ?? 0, LogoffFlag.MAPI_LOGOFF_SHARED)) return [];
  return toldBy(session, member, members, clients);
}

/** All remarks on a call as it stands. */
export function warningsOf(context: WarningContext): readonly Warning[] {
  const { call, client, member } = context;
  switch (call.fn) {
    case 'MAPILogonEx':
      return logonWarnings(call, client);
    case 'IMAPISession.Logoff': {
      const flags = call.flags ?? 0;
      const others = othersIn(context);
      const shared = hasFlag(flags, LogoffFlag.MAPI_LOGOFF_SHARED);
      return [
        ...(member === undefined ? [warn('notMember', words.notMember, 'D37')] : []),
        ...((call.reserved ?? 0) === 0 ? [] : [warn('reserved', words.reserved, 'D42')]),
        ...(decodeFlags(logoffFlags, flags).unknownBits === 0
          ? []
          : [warn('unknownFlags', words.unknownFlags, 'D43')]),
        ...(shared && others.length > 0
          ? [warn('sharedHits', words.sharedHits(others.map((one) => one.client)), 'LO7')]
          : []),
        ...(shared && others.length === 0 ? [warn('sharedAlone', words.sharedAlone, 'LO7')] : []),
      ];
    }
    case 'IMAPISession.Release':
      if (member === undefined) return [warn('notMember', words.notMember, 'D37')];
      return member.refs === 1 && member.life === 'active'
        ? [warn('lastRelease', words.lastRelease, 'D52')]
        : [];
    case 'MAPIInitialize':
      return (call.init?.version ?? 0) !== 0 ? [warn('version', words.version, 'D55')] : [];
    default:
      return call.fn.startsWith('IMAPISession.') && member === undefined
        ? [warn('notMember', words.notMember, 'D37')]
        : [];
  }
}
