import type { CallInput } from '../../../shared/mapi/calls';
import { LogoffFlag } from '../../../shared/mapi/logoffFlags';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import type { MemberRecord } from '../../../shared/model/session';
import { strings } from '../../strings';
import { radiusLine, type Told } from '../lab/blastRadius';
import { messengerCalls } from '../messenger/quickCalls';
import { handleCalls, isSimpleProgram } from '../simpleMapi/quickCalls';
import type { ClientFacts } from './clientState';

/** An entry of a card's menu: the calls that it makes, in order. */
export interface QuickCall {
  readonly id: string;
  readonly label: string;
  readonly calls: readonly CallInput[];
  /** Whom it hits besides its own program: said before the click. */
  readonly hits?: string;
}

/** A program that shares its session and lets MAPI ask, as a mail client does. */
const SHARED = LogonFlag.MAPI_EXTENDED | LogonFlag.MAPI_LOGON_UI | LogonFlag.MAPI_ALLOW_OTHERS;
const NEW = LogonFlag.MAPI_EXTENDED | LogonFlag.MAPI_LOGON_UI | LogonFlag.MAPI_NEW_SESSION;
const SERVICE =
  LogonFlag.MAPI_EXTENDED |
  LogonFlag.MAPI_NT_SERVICE |
  LogonFlag.MAPI_NO_MAIL |
  LogonFlag.MAPI_NEW_SESSION |
  LogonFlag.MAPI_USE_DEFAULT;

const text = strings.stage.actions;
const logon = (flags: number): CallInput => ({ fn: 'MAPILogonEx', flags: flags >>> 0 });

/**
 * The usual calls of a program as it stands: what it can do next without the Lab. `told` says whom a shared logoff of one of its
 * members would hit.
 */
export function quickCalls(
  facts: ClientFacts,
  told: (member: MemberRecord) => readonly Told[],
): readonly QuickCall[] {
  const { client, sessions } = facts;
  if (client.state !== 'running') return [];
  const own = [...messengerCalls(facts.messenger), ...handleCalls(facts)];
  if (isSimpleProgram(client) || facts.messenger !== undefined) return own;
  // What belongs to a handle is logged off through the handle.
  const members = facts.members.filter(
    ({ id }) => !(facts.handles ?? []).some(({ member }) => member === id),
  );
  const starts = client.initCount === 0;
  const logonEntry = (id: string, label: string, flags: number): QuickCall => ({
    id,
    label: starts ? text.first(label) : label,
    calls: [...(starts ? [{ fn: 'MAPIInitialize' } as const] : []), logon(flags)],
  });
  const logons =
    client.kind === 'service'
      ? [logonEntry('logon-service', text.logOnService, SERVICE)]
      : [logonEntry('logon', text.logOn, SHARED), logonEntry('logon-new', text.logOnNew, NEW)];
  const profileOf = (id: string) => sessions.find((session) => session.id === id)?.profile ?? '';
  const logoff = (session: string, flags: number): CallInput => ({
    fn: 'IMAPISession.Logoff',
    session,
    flags,
  });
  const ofMembers = members.flatMap((member): QuickCall[] => {
    if (member.life === 'logged off')
      return [
        {
          id: `release-${member.id}`,
          label: text.release(member.id, member.session),
          calls: [{ fn: 'IMAPISession.Release', session: member.id }],
        },
      ];
    const others = told(member);
    return [
      {
        id: `logoff-${member.id}`,
        label: text.logOff(member.session, profileOf(member.session)),
        calls: [logoff(member.id, LogoffFlag.MAPI_LOGOFF_UI)],
      },
      ...(others.length === 0
        ? []
        : [
            {
              id: `logoff-shared-${member.id}`,
              label: text.logOffShared(member.session),
              hits: radiusLine(others),
              calls: [logoff(member.id, LogoffFlag.MAPI_LOGOFF_UI | LogoffFlag.MAPI_LOGOFF_SHARED)],
            },
          ]),
    ];
  });
  const initialize: QuickCall[] = starts
    ? [{ id: 'initialize', label: text.initialize, calls: [{ fn: 'MAPIInitialize' }] }]
    : [{ id: 'uninitialize', label: text.uninitialize, calls: [{ fn: 'MAPIUninitialize' }] }];
  const usual = starts ? [...logons, ...ofMembers] : [...ofMembers, ...logons];
  return [...own, ...usual, ...initialize];
}
