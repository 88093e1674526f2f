import { describeCode } from '../../../shared/mapi/codes';
import { interfaceIds, sessionInterfaces } from '../../../shared/mapi/sessionMethods';
import { HR } from '../../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import { OpenAddressBookFlag, OPEN_ADDRESS_BOOK_FLAGS_MASK } from '../../../shared/mapi/openAddressBookFlags';
import { OPEN_ENTRY_FLAGS_MASK, OpenEntryFlag } from '../../../shared/mapi/openEntryFlags';
import { OpenStoreFlag } from '../../../shared/mapi/openStoreFlags';
import { statusRows } from '../../../shared/model/statusRows';
import { checkCharWidth } from '../charWidth';
import { answer, type ProcedureOf } from '../context';
import { entryIn, objectTypeAt, ObjectType, providersOfKind, type Entry } from '../entries';
import { memberFor } from '../members';
import { openObject } from '../objects';
import { mayAskFor, openProvider } from '../openProvider';
import { openStore } from '../openStore';
import { servicesOf } from '../sessionConfig';
import { Step, type Procedure } from '../step';
import { beyond, GONE, isUsable, method, refused, type Answered, type At } from './method';

const offered = new Set<string>(
  sessionInterfaces.flatMap((name) => [name.toLowerCase(), interfaceIds[name].toLowerCase()]),
);

/** QueryInterface (C89): an interface is named by its IID, with or without braces, or by its name. */
export const QueryInterface = method('IMAPISession.QueryInterface', function* ({ ctx, member }, { iid }) {
  if (!offered.has(iid.replace(/[{}]/g, '').toLowerCase())) {
    return answer(HR.MAPI_E_INTERFACE_NOT_SUPPORTED);
  }
  member.refs++;
  ctx.world.members.touch(member);
  return answer(HR.S_OK, { ppvObj: member.id });
});

/** GetLastError: only what this object returned itself; S_OK and NULL when nothing more is known (C91). */
export const GetLastError: ProcedureOf<'IMAPISession.GetLastError'> = function* (ctx, call) {
  const member = memberFor(ctx, call.session);
  if (member === undefined || !isUsable(member)) {
    return answer(HR.MAPI_E_INVALID_OBJECT, { lppMAPIError: null });
  }
  if (!call.outError) return answer(HR.MAPI_E_INVALID_PARAMETER, { lppMAPIError: null });
  if (beyond(call.flags, LogonFlag.MAPI_UNICODE) !== 0) {
    return answer(HR.MAPI_E_UNKNOWN_FLAGS, { lppMAPIError: null });
  }
  const width = yield* checkCharWidth(ctx, call.flags);
  if (width !== HR.S_OK) return answer(width, { lppMAPIError: null });
  const known = member.lastError;
  if (known?.result !== call.hResult) return answer(HR.S_OK, { lppMAPIError: null });
  return answer(HR.S_OK, { lppMAPIError: known.error, lpszComponent: known.component });
};

/** IMAPISession::OpenAddressBook: always an object; a warning when a provider is missing (C90, D31). */
export const OpenAddressBook = method('IMAPISession.OpenAddressBook', function* (at, { flags }) {
  if (beyond(flags, OPEN_ADDRESS_BOOK_FLAGS_MASK) !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
  const mayAsk = (flags & OpenAddressBookFlag.AB_NO_DIALOG) === 0 && mayAskFor(at);
  const failures: string[] = [];
  for (const provider of providersOfKind(at.session, 'address book')) {
    const code = yield* openProvider(at, provider, { mayAsk, messaging: false });
    if (code >>> 31 === 1) failures.push(`${provider.name}: ${describeCode('MAPI', code)}`);
  }
  if (!isUsable(at.member)) return GONE;
  const book = openObject(at.ctx, at.member, { kind: 'address book', name: 'Address Book' });
  yield new Step('MAPI', 'object opened', 'IS.OpenAddressBook', 'MAPI', { object: book.id, name: book.name });
  const out = { lppAdrBook: book.id };
  if (failures.length === 0) return answer(HR.S_OK, out);
  return { result: HR.MAPI_W_ERRORS_RETURNED, out, why: failures.join('\n') };
});

/** IMAPISession::OpenEntry: hands the identifier to the provider that it belongs to. */
export const OpenEntry = method('IMAPISession.OpenEntry', function* (at, { entry, flags }) {
  if (entry === null) return answer(HR.MAPI_E_INVALID_PARAMETER);
  if (beyond(flags, OPEN_ENTRY_FLAGS_MASK) !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
  const found = entryIn(at.session, entry);
  const writes = (flags & OpenEntryFlag.MAPI_MODIFY) !== 0;
  if (found.of === 'status') return yield* openStatusObject(at, found.row, writes);
  if (found.of !== 'provider') return unknownEntry(entry);
  const { provider, path } = found;
  if (provider.kind === 'store' && path === '') {
    const write = writes ? OpenStoreFlag.MDB_WRITE : 0;
    const opened = yield* openStore(at, provider, OpenStoreFlag.MDB_NO_DIALOG | write);
    const { lppMDB } = opened.out;
    return { ...opened, out: { lpulObjType: ObjectType.MAPI_STORE, lppUnk: lppMDB ?? null } };
  }
  if (provider.life !== 'active') return unknownEntry(entry);
  const type = objectTypeAt(at, provider.kind, path);
  if (type === null) return refused(HR.MAPI_E_NOT_FOUND, `${provider.name} has no "${path}".`);
  if (writes && provider.kind === 'address book') return answer(HR.MAPI_E_NO_ACCESS);
  const object = openObject(at.ctx, at.member, {
    kind: 'entry',
    name: entry,
    provider: provider.name,
    writable: writes,
  });
  yield new Step('MAPI', 'object opened', 'IS.OpenEntry', 'MAPI', { object: object.id, name: entry });
  return answer(HR.S_OK, { lpulObjType: type, lppUnk: object.id });
});

const unknownEntry = (entry: string): Answered =>
  refused(HR.MAPI_E_UNKNOWN_ENTRYID, `No provider that is open in this session knows "${entry}".`);

/** A row of the member's status table; a nonmessaging member has no status objects of transports (3.4). */
function* openStatusObject({ ctx, member, session }: At, id: string, writes: boolean): Procedure<Answered> {
  const rows = statusRows(session, member, servicesOf(ctx.world, session));
  const row = rows.find(({ PR_ENTRYID }) => PR_ENTRYID === id);
  if (row === undefined) return unknownEntry(id);
  if (writes) return answer(HR.MAPI_E_NO_ACCESS);
  const object = openObject(ctx, member, { kind: 'status object', name: id });
  yield new Step('MAPI', 'object opened', 'IS.OpenEntry', 'MAPI', { object: object.id, name: id });
  return answer(HR.S_OK, { lpulObjType: ObjectType.MAPI_STATUS, lppUnk: object.id });
}

/** IMAPISession::CompareEntryIDs: only identifiers of one provider can be compared (D56). */
export const CompareEntryIDs = method('IMAPISession.CompareEntryIDs', function* ({ session }, call) {
  if (call.flags !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
  const owner = ownerOf(entryIn(session, call.entry1));
  if (owner === null || owner !== ownerOf(entryIn(session, call.entry2))) {
    return refused(HR.MAPI_E_UNKNOWN_ENTRYID, 'The identifiers do not belong to one open provider.');
  }
  return answer(HR.S_OK, { lpulResult: call.entry1 === call.entry2 });
});

/** Who registered an identifier: MAPI itself for status rows; nobody when the provider is not open. */
function ownerOf(entry: Entry): unknown {
  if (entry.of === 'status') return 'MAPI';
  return entry.of === 'provider' && entry.provider.life === 'active' ? entry.provider : null;
}
