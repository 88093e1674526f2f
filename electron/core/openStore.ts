import { describeCode } from '../../shared/mapi/codes';
import { HR } from '../../shared/mapi/extendedCodes';
import { OPEN_STORE_FLAGS_MASK, OpenStoreFlag } from '../../shared/mapi/openStoreFlags';
import { StoreLogoffFlag, storeLogoffInputs } from '../../shared/mapi/storeLogoffFlags';
import type { ObjectRecord, SessionProvider, SessionRecord } from '../../shared/model/session';
import { answer, type Ctx, type ProcedureOf } from './context';
import { storeNamed } from './entries';
import { sessionOf } from './members';
import { memberOf, openObject, openObjectsOf, validObject } from './objects';
import { mayAskFor, openProvider } from './openProvider';
import { beyond, GONE, isUsable, method, refused, type Answered, type At } from './sessionMethods/method';
import { flushOutbox } from './spooler';
import { Step, type Procedure } from './step';

const WRITES = OpenStoreFlag.MDB_WRITE | OpenStoreFlag.MAPI_BEST_ACCESS;

/** IMAPISession::OpenMsgStore (2.3): hands out what is active, tries again what was set aside (D31, D32). */
export const OpenMsgStore = method('IMAPISession.OpenMsgStore', function* (at, { store, flags }) {
  if (store === null) return answer(HR.MAPI_E_INVALID_PARAMETER);
  if (beyond(flags, OPEN_STORE_FLAGS_MASK) !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
  const provider = storeNamed(at.session, store);
  if (provider === undefined) return refused(HR.MAPI_E_NOT_FOUND, `The profile has no store "${store}".`);
  return yield* openStore(at, provider, flags);
});

/** Opens a store of the session, logging its provider on if it has to. */
export function* openStore(at: At, provider: SessionProvider, flags: number): Procedure<Answered> {
  const mayAsk = (flags & OpenStoreFlag.MDB_NO_DIALOG) === 0 && mayAskFor(at);
  const messaging = at.member.messaging && (flags & OpenStoreFlag.MDB_NO_MAIL) === 0;
  const code = yield* openProvider(at, provider, { mayAsk, messaging });
  if (!isUsable(at.member)) return GONE;
  if (code >>> 31 === 1) {
    return refused(outer(code, mayAsk), `${provider.name}: ${describeCode('MAPI', code)}`);
  }
  const object = openObject(at.ctx, at.member, {
    kind: 'store',
    name: provider.name,
    provider: provider.name,
    writable: (flags & WRITES) !== 0,
  });
  yield new Step('MAPI', 'object opened', 'IS.OpenMsgStore', 'MAPI', {
    object: object.id,
    name: object.name,
  });
  return answer(code, { lppMDB: object.id });
}

/** Without a dialog an insufficient configuration is a failed logon (2.3); every other code passes through. */
const outer = (code: number, mayAsk: boolean): number =>
  code === HR.MAPI_E_UNCONFIGURED && !mayAsk ? HR.MAPI_E_LOGON_FAILED : code;

const INPUTS: readonly number[] = storeLogoffInputs.map((name) => StoreLogoffFlag[name]);

/** IMsgStore::StoreLogoff: prepares to close this one store; the session stays as it is. */
export const StoreLogoff: ProcedureOf<'IMsgStore.StoreLogoff'> = function* (ctx, call) {
  const store = validObject(ctx, call.object, 'store');
  if (store === undefined) return answer(HR.MAPI_E_INVALID_OBJECT, { lpulFlags: 0 });
  if (!INPUTS.includes(call.flags)) return answer(HR.MAPI_E_UNKNOWN_FLAGS, { lpulFlags: call.flags });
  const session = sessionOfObject(ctx, store);
  if (call.flags === StoreLogoffFlag.LOGOFF_PURGE && session.outbox > 0) yield* flushOutbox(ctx, session);
  store.storeLogoff = true;
  ctx.world.objects.touch(store);
  const left = session.outbox > 0 ? StoreLogoffFlag.LOGOFF_OUTBOUND_QUEUE : StoreLogoffFlag.LOGOFF_COMPLETE;
  yield new Step('MAPI', 'note', 'ST.StoreLogoff', 'MAPI', { about: 'StoreLogoff', store: store.name });
  return answer(HR.S_OK, { lpulFlags: left });
};

function sessionOfObject(ctx: Ctx, object: ObjectRecord): SessionRecord {
  const member = memberOf(ctx.world, object);
  if (member === undefined) throw new Error(`${object.id} is valid although its member is gone`);
  return sessionOf(ctx.world, member);
}

/** After StoreLogoff and the last Release the provider logs off; it stays loaded and may be opened again (5.4). */
export function* closeStore(ctx: Ctx, session: SessionRecord, object: ObjectRecord): Procedure<void> {
  const provider = storeNamed(session, object.name);
  if (provider?.life !== 'active') return;
  for (const other of openObjectsOf(ctx.world, session)) if (other.provider === provider.name) return;
  const planned = ctx.world.living
    .planOf(session)
    ?.stores.find(({ config }) => config.name === provider.name);
  if (planned === undefined) return;
  provider.life = 'logging off';
  yield planned.logoff.with(0, 0, HR.S_OK);
  yield planned.releaseLogon;
  provider.life = 'loaded';
  provider.status = null;
  ctx.world.sessions.touch(session);
}
