import { DEFAULT_STORE_SUPPORT, defaultStores } from '../../../shared/mapi/defaultStore';
import { rowsOf } from '../../../shared/mapi/define';
import { HR } from '../../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import { tableEvents } from '../../../shared/mapi/notificationEvents';
import { ResourceFlag } from '../../../shared/mapi/resourceFlags';
import type { SessionProvider } from '../../../shared/model/session';
import { identityOf } from '../../../shared/model/statusRows';
import { answer } from '../context';
import { providersOf, providersOfKind } from '../entries';
import { tellTable } from '../notify';
import { keepFlagInProfile } from '../serviceAdmin/change';
import { Step } from '../step';
import { beyond, GONE, method, refused, transportsRun, type At } from './method';

/** The identifier that stands for nobody (QueryIdentity with a warning). */
const BUILT_IN = 'MAPI/no identity';

/** IMAPISession::QueryIdentity: the flagged row, else the first identity, else a warning (C92). */
export const QueryIdentity = method('IMAPISession.QueryIdentity', function* (at) {
  if (!(yield* transportsRun(at))) return GONE;
  const identities = [...visibleIdentities(at)];
  const primary = identities.find(
    ({ provider }) => (provider.resourceFlags & ResourceFlag.STATUS_PRIMARY_IDENTITY) !== 0,
  );
  const found = (primary ?? identities[0])?.identity;
  const id = found ?? BUILT_IN;
  return answer(found === undefined ? HR.MAPI_W_NO_SERVICE : HR.S_OK, {
    lpcbEntryID: id.length,
    lppEntryID: id,
  });
});

/** The identities in the member's view of the status table: only active providers, no transports without mail. */
function* visibleIdentities({
  member,
  session,
}: At): Generator<{ provider: SessionProvider; identity: string }> {
  for (const { provider } of providersOf(session)) {
    if (provider.life !== 'active' || (provider.kind === 'transport' && !member.messaging)) continue;
    const identity = identityOf(provider);
    if (identity !== null) yield { provider, identity };
  }
}

/** The one address type that the transports of the simulated machine handle. */
const ADDRESS_TYPE = 'SMTP';

/** IMAPISession::EnumAdrTypes: address types of the transports that run now. */
export const EnumAdrTypes = method('IMAPISession.EnumAdrTypes', function* (at, { flags }) {
  if (beyond(flags, LogonFlag.MAPI_UNICODE) !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
  if (!(yield* transportsRun(at))) return GONE;
  const types = runningTransports(at).length > 0 ? [ADDRESS_TYPE] : [];
  return answer(HR.S_OK, { lpcAdrTypes: types.length, lpppszAdrTypes: types });
});

const runningTransports = ({ session }: At): SessionProvider[] =>
  providersOfKind(session, 'transport').filter(({ life }) => life === 'active');

/** IMAPISession::MessageOptions: a nonmessaging member has no transport options (3.4). */
export const MessageOptions = method('IMAPISession.MessageOptions', function* (at, { flags, addressType }) {
  if (flags !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
  const known = addressType === null || addressType === ADDRESS_TYPE;
  if (!at.member.messaging) return refused(HR.MAPI_E_NOT_FOUND, 'The session was opened with MAPI_NO_MAIL.');
  if (!known || runningTransports(at).length === 0) return answer(HR.MAPI_E_NOT_FOUND);
  return answer(HR.S_OK);
});

/** IMAPISession::QueryDefaultMessageOpt: no transport of the simulated machine registers default options. */
export const QueryDefaultMessageOpt = method('IMAPISession.QueryDefaultMessageOpt', function* (_at, call) {
  if (call.flags !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
  return answer(HR.S_OK, { lpcValues: 0, lppOptions: [] });
});

const CHOICES = new Map(rowsOf(defaultStores).map((row) => [row.value as number, row]));

/**
 * IMAPISession::SetDefaultStore (D57, C99): moves one bit of PR_RESOURCE_FLAGS to the store, or away from all of them when
 * the identifier is NULL; in the session's tables and, for the lasting choices, in the profile. One table notification for
 * every row that changes.
 */
export const SetDefaultStore = method('IMAPISession.SetDefaultStore', function* (at, { flags, store }) {
  const choice = CHOICES.get(flags);
  if (choice === undefined) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
  const { ctx, session } = at;
  const bit = ResourceFlag[choice.sets];
  const stores = providersOfKind(session, 'store');
  const chosen = store === null ? null : stores.find(({ name }) => name === store);
  if (chosen === undefined) return refused(HR.MAPI_E_NOT_FOUND, `The profile has no store "${store}".`);
  if (chosen !== null && !canBeDefault(chosen)) {
    return refused(
      HR.MAPI_E_NO_SUPPORT,
      `${chosen.name} lacks store support 0x${DEFAULT_STORE_SUPPORT.toString(16)}.`,
    );
  }
  for (const one of stores) {
    const wanted = one === chosen;
    if (((one.resourceFlags & bit) !== 0) === wanted) continue;
    one.resourceFlags = (wanted ? one.resourceFlags | bit : one.resourceFlags & ~bit) >>> 0;
    if (choice.inProfile) keepFlagInProfile(ctx.world, session.profileId, one.name, bit, wanted);
    yield* tellTable(ctx, session, 'stores table', tableEvents.TABLE_ROW_MODIFIED, one.name);
    if (one.status !== null) {
      yield* tellTable(ctx, session, 'status table', tableEvents.TABLE_ROW_MODIFIED, one.name);
    }
  }
  yield new Step('MAPI', 'default store', 'T8', 'MAPI', { choice: choice.name, store: chosen?.name ?? null });
  return answer(HR.S_OK);
});

/** A store that cannot be opened, or that says it cannot be the default one, lacks the support bits. */
const canBeDefault = ({ life, resourceFlags }: SessionProvider): boolean =>
  life === 'active' && (resourceFlags & ResourceFlag.STATUS_NO_DEFAULT_STORE) === 0;
