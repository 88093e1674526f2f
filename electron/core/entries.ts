import { statusEntry } from '../../shared/model/statusRows';
import type { ProviderKind } from '../../shared/model/machine';
import type { SessionProvider, SessionRecord, SessionService } from '../../shared/model/session';
import type { At } from './sessionMethods/method';

/**
 * Entry identifiers. In the simulator they are readable: the name of a store or address book provider (`Archive`),
 * something in it (`Archive/Inbox`), or a row of the status table (`status/spooler`).
 */
export type Entry =
  | { readonly of: 'provider'; readonly provider: SessionProvider; readonly path: string }
  | { readonly of: 'status'; readonly row: string }
  /** No provider of the session has registered it. */
  | { readonly of: 'nobody' }
  /** Not an identifier at all. */
  | { readonly of: 'malformed' };

/** PR_OBJECT_TYPE of what OpenEntry opens (MAPIDefS.h). */
export const ObjectType = {
  MAPI_STORE: 1,
  MAPI_FOLDER: 3,
  MAPI_ABCONT: 4,
  MAPI_MESSAGE: 5,
  MAPI_MAILUSER: 6,
  MAPI_STATUS: 10,
} as const;

const OUTBOX = 'Outbox';
/** Folders that every store of the simulated machine has. */
const FOLDERS: readonly string[] = ['Inbox', OUTBOX, 'Sent Items', 'Deleted Items'];
const STATUS = statusEntry('');

/** Takes an entry identifier apart. */
export function entryIn(session: SessionRecord, id: string): Entry {
  if (id.startsWith('/') || id.endsWith('/')) return { of: 'malformed' };
  if (id.startsWith(STATUS)) return { of: 'status', row: id };
  for (const { provider } of providersOf(session)) {
    if (provider.kind === 'transport') continue;
    if (id === provider.name) return { of: 'provider', provider, path: '' };
    if (id.startsWith(`${provider.name}/`)) {
      return { of: 'provider', provider, path: id.slice(provider.name.length + 1) };
    }
  }
  return { of: 'nobody' };
}

/** What kind of object a provider has at a path; null when it has none there. */
export function objectTypeAt({ ctx, session }: At, kind: ProviderKind, path: string): number | null {
  if (kind === 'address book') {
    if (path === '') return ObjectType.MAPI_ABCONT;
    return path === ctx.world.run.user ? ObjectType.MAPI_MAILUSER : null;
  }
  if (path === '') return ObjectType.MAPI_STORE;
  if (FOLDERS.includes(path)) return ObjectType.MAPI_FOLDER;
  const profile = session.profileId === null ? undefined : ctx.world.profiles.get(session.profileId);
  const queued = profile?.outbox.some((message) => path === `${OUTBOX}/${message}`) === true;
  return queued ? ObjectType.MAPI_MESSAGE : null;
}

/** All providers of a session with their services, in profile order. */
export function* providersOf(
  session: SessionRecord,
): Generator<{ service: SessionService; provider: SessionProvider }> {
  for (const service of session.services) {
    for (const provider of service.providers) yield { service, provider };
  }
}

/** The providers of one kind, in profile order. */
export function providersOfKind(session: SessionRecord, kind: ProviderKind): SessionProvider[] {
  return [...providersOf(session)].map(({ provider }) => provider).filter((one) => one.kind === kind);
}

/** The store with the given name; undefined when the profile has none. */
export function storeNamed(session: SessionRecord, name: string): SessionProvider | undefined {
  return providersOfKind(session, 'store').find((store) => store.name === name);
}
