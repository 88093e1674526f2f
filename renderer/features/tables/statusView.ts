import { namesOf } from '../../../shared/mapi/define';
import { decodeFlags, hasFlag } from '../../../shared/mapi/flags';
import { ResourceFlag } from '../../../shared/mapi/resourceFlags';
import { ResourceType, resourceTypes } from '../../../shared/mapi/resourceTypes';
import { StatusBit, statusBits } from '../../../shared/mapi/statusBits';
import type { ServiceConfig } from '../../../shared/model/machine';
import type { MemberRecord, SessionRecord } from '../../../shared/model/session';
import { statusEntry, statusRows, type StatusRow } from '../../../shared/model/statusRows';
import { strings } from '../../strings';
import type { Look } from '../../ui/looks';

/** A row of the status table as the window shows it: MAPI's own columns and what they mean here. */
export interface ShownStatusRow {
  readonly raw: StatusRow;
  /** The message service that the row belongs to, or MAPI itself. */
  readonly service: string;
  /** PR_RESOURCE_TYPE in words. */
  readonly type: string;
  /** The bits of PR_STATUS_CODE in words. */
  readonly status: string;
  readonly look: Look;
  readonly note: string;
  /** The service is disabled for the rest of the session. */
  readonly off: boolean;
}

const words = strings.tables.status;

/** The bits of a status code in words, in the order of the table; unknown ones are left to the hex beside it. */
export function statusText(code: number): string {
  const { names } = decodeFlags(statusBits, code);
  return names.length === 0 ? words.noBits : names.map((name) => words.bits[name]).join(', ');
}

/** Looks of a status: what does not work first. */
function statusLook(code: number): Look {
  if (hasFlag(code, StatusBit.STATUS_FAILURE)) return { glyph: 'octagon', tone: 'bad' };
  if (hasFlag(code, StatusBit.STATUS_OFFLINE)) return { glyph: 'half disc', tone: 'warn' };
  if (code === 0) return { glyph: 'ring', tone: 'neutral' };
  return { glyph: 'tick', tone: 'ok' };
}

const typeName = (value: number): string => {
  const name = namesOf(resourceTypes).find((one) => resourceTypes[one].value === value);
  return name === undefined ? String(value) : words.types[name];
};

/** The status table of a session through a member's eyes (2.3, C81, C82): MAPI's three rows, then the providers'. */
export function statusView(
  session: SessionRecord,
  member: Pick<MemberRecord, 'messaging'>,
  services: readonly ServiceConfig[],
): readonly ShownStatusRow[] {
  const owners = new Map(
    session.services.flatMap((service) =>
      service.providers.map((provider) => [statusEntry(provider.name), { service, provider }] as const),
    ),
  );
  return statusRows(session, member, services).map((raw) => {
    const owner = owners.get(raw.PR_ENTRYID);
    const off = owner?.service.life === 'disabled' || owner?.provider.life === 'disabled';
    return {
      raw,
      service: owner?.service.name ?? words.mapi,
      type: typeName(raw.PR_RESOURCE_TYPE),
      status: statusText(raw.PR_STATUS_CODE),
      look: statusLook(raw.PR_STATUS_CODE),
      note: off ? words.notes.disabled : noteOf(raw, owner?.provider.life === 'set aside', member),
      off,
    };
  });
}

function noteOf(raw: StatusRow, setAside: boolean, member: Pick<MemberRecord, 'messaging'>): string {
  const { notes } = words;
  if (setAside) return notes.setAside;
  if (raw.PR_RESOURCE_TYPE === ResourceType.MAPI_SUBSYSTEM) return notes.profileName;
  if (raw.PR_RESOURCE_TYPE === ResourceType.MAPI_SPOOLER && !member.messaging) return notes.noMail;
  const isProvider = raw.PR_RESOURCE_TYPE !== ResourceType.MAPI_AB;
  if (!isProvider) return '';
  if (
    raw.PR_RESOURCE_TYPE === ResourceType.MAPI_STORE_PROVIDER &&
    hasFlag(raw.PR_RESOURCE_FLAGS, ResourceFlag.STATUS_DEFAULT_STORE)
  )
    return notes.defaultStore;
  if (hasFlag(raw.PR_RESOURCE_FLAGS, ResourceFlag.STATUS_PRIMARY_IDENTITY)) return notes.identity;
  return '';
}

/** Why a status table cannot be shown, or null. */
export type NoStatus = 'none' | 'starting' | 'waiting' | 'ended';

export function whyNoStatus(
  session: SessionRecord | undefined,
  member: MemberRecord | undefined,
): NoStatus | null {
  if (session === undefined) return 'none';
  if (session.life === 'attempt' || session.life === 'starting') return 'starting';
  if (session.life === 'closed' || session.life === 'failed' || member === undefined) return 'ended';
  if (session.spooler === 'told') return 'waiting';
  return null;
}
