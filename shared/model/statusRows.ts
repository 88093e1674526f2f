import { ResourceMethod } from '../mapi/resourceMethods';
import { ResourceFlag } from '../mapi/resourceFlags';
import { MAPI_STATUS, ResourceType } from '../mapi/resourceTypes';
import { StatusBit } from '../mapi/statusBits';
import type { ProviderConfig, ProviderKind, ServiceConfig } from './machine';
import type { MemberRecord, SessionProvider, SessionRecord } from './session';

/** A row of the status table, by the names of its columns (2.3). */
export interface StatusRow {
  PR_DISPLAY_NAME: string;
  PR_STATUS_CODE: number;
  PR_RESOURCE_METHODS: number;
  PR_PROVIDER_DLL_NAME: string;
  PR_RESOURCE_FLAGS: number;
  PR_RESOURCE_TYPE: number;
  /** Readable identifier: `status/` and the name of the row. */
  PR_ENTRYID: string;
  PR_INSTANCE_KEY: string;
  PR_OBJECT_TYPE: number;
  PR_ROWID: number;
  /** Address entry that the owner of the row stands for, where it has one. */
  PR_IDENTITY_DISPLAY?: string;
}

/** What the table looks like depends on who looks: a nonmessaging member sees no transports (C81, C82). */
export type StatusViewer = Pick<MemberRecord, 'messaging'>;

/** Identifier of MAPI's own rows and, with a provider's name, of that provider's row. */
export const statusEntry = (name: string): string => `status/${name}`;

const { STATUS_VALIDATE_STATE, STATUS_SETTINGS_DIALOG, STATUS_CHANGE_PASSWORD, STATUS_FLUSH_QUEUES } =
  ResourceMethod;

const typeOf: Record<ProviderKind, number> = {
  store: ResourceType.MAPI_STORE_PROVIDER,
  'address book': ResourceType.MAPI_AB_PROVIDER,
  transport: ResourceType.MAPI_TRANSPORT_PROVIDER,
};

type Content = Omit<StatusRow, 'PR_INSTANCE_KEY' | 'PR_OBJECT_TYPE' | 'PR_ROWID'>;

const mapiRow = (
  entry: string,
  PR_DISPLAY_NAME: string,
  PR_RESOURCE_TYPE: number,
  PR_RESOURCE_METHODS: number,
  PR_STATUS_CODE: number = StatusBit.STATUS_AVAILABLE,
): Content => ({
  PR_DISPLAY_NAME,
  PR_STATUS_CODE,
  PR_RESOURCE_METHODS,
  PR_PROVIDER_DLL_NAME: 'mapi32.dll',
  PR_RESOURCE_FLAGS: 0,
  PR_RESOURCE_TYPE,
  PR_ENTRYID: statusEntry(entry),
});

function providerRow(provider: SessionProvider, status: number, config: ProviderConfig | undefined): Content {
  const methods =
    STATUS_VALIDATE_STATE |
    STATUS_SETTINGS_DIALOG |
    (provider.kind === 'transport' ? STATUS_FLUSH_QUEUES : 0) |
    ((config?.prompt ?? null) === null ? 0 : STATUS_CHANGE_PASSWORD);
  const row: Content = {
    PR_DISPLAY_NAME: provider.name,
    PR_STATUS_CODE: status,
    PR_RESOURCE_METHODS: methods,
    PR_PROVIDER_DLL_NAME: config?.dll ?? '',
    PR_RESOURCE_FLAGS: provider.resourceFlags,
    PR_RESOURCE_TYPE: typeOf[provider.kind],
    PR_ENTRYID: statusEntry(provider.name),
  };
  const identity = identityOf(provider);
  return identity === null ? row : { ...row, PR_IDENTITY_DISPLAY: identity };
}

/**
 * The identity that a provider supplies: a transport stands for its user unless it is flagged as having none; any other
 * provider only when it is flagged as the primary one.
 */
export function identityOf(provider: SessionProvider): string | null {
  const { kind, resourceFlags, name } = provider;
  if ((resourceFlags & ResourceFlag.STATUS_NO_PRIMARY_IDENTITY) !== 0) return null;
  const has = kind === 'transport' || (resourceFlags & ResourceFlag.STATUS_PRIMARY_IDENTITY) !== 0;
  return has ? `${name}/identity` : null;
}

/**
 * The status table of a session as one member sees it (2.3): MAPI's three rows first, then the providers that publish one,
 * in profile order. `services` is the configuration that the session stands on. The engine's GetStatusTable and the page
 * use this one function.
 */
export function statusRows(
  session: Pick<SessionRecord, 'profile' | 'services' | 'spooler'>,
  viewer: StatusViewer,
  services: readonly ServiceConfig[],
): StatusRow[] {
  const works = viewer.messaging && session.spooler !== 'dead';
  const spooler = works ? StatusBit.STATUS_AVAILABLE : StatusBit.STATUS_FAILURE;
  const rows = [
    mapiRow('subsystem', session.profile ?? '', ResourceType.MAPI_SUBSYSTEM, STATUS_VALIDATE_STATE),
    mapiRow(
      'spooler',
      'MAPI Spooler',
      ResourceType.MAPI_SPOOLER,
      STATUS_VALIDATE_STATE | STATUS_FLUSH_QUEUES,
      spooler,
    ),
    mapiRow('address book', 'MAPI Address Book', ResourceType.MAPI_AB, STATUS_VALIDATE_STATE),
  ];
  for (const service of session.services) {
    const config = services.find(({ name }) => name === service.name);
    for (const provider of service.providers) {
      if (provider.status === null || (provider.kind === 'transport' && !viewer.messaging)) continue;
      const own = config?.providers.find(({ name }) => name === provider.name);
      rows.push(providerRow(provider, provider.status, own));
    }
  }
  return rows.map((row, index) => ({
    ...row,
    PR_INSTANCE_KEY: row.PR_ENTRYID,
    PR_OBJECT_TYPE: MAPI_STATUS,
    PR_ROWID: index + 1,
  }));
}
