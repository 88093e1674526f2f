import { HR } from '../../../shared/mapi/extendedCodes';
import { SAVE_FLAGS_MASK, SaveFlag } from '../../../shared/mapi/messageFlags';
import type { MessageObjectRecord } from '../../../shared/model/messageSession';
import type { MsgAttachment, MsgMessage, MsgValue } from '../../../shared/msg/message';
import { valueOf } from '../../../shared/msg/message';
import { nameOfTag, tagOfName } from '../../../shared/msg/tags';
import { answer, type Ctx, type Outcome, type ProcedureOf } from '../context';
import { Step, type Procedure } from '../step';
import { shown, valueFor, withAttachment, withProperties } from './content';
import { toldOf } from './files';
import { contentOf, INVALID, openObject } from './objects';
import { hasProperties } from './parts';

const NO_SUCH_NAME = answer(HR.MAPI_E_INVALID_PARAMETER);

/** IMAPIProp::GetProps: what is asked for, or everything; a property that is not there makes it a warning. */
export const GetProps: ProcedureOf<'IMAPIProp.GetProps'> = function* (ctx, call) {
  const object = openObject(ctx, call.object);
  if (object === undefined || !hasProperties(object)) return INVALID;
  const { content } = contentOf(ctx.world, object);
  if (content === null) return INVALID;
  const all = content.properties.map(({ tag }) => tag);
  const tags = call.properties.length === 0 ? all : call.properties.map(tagOfName);
  if (tags.some((tag) => tag === undefined)) return NO_SUCH_NAME;
  const rows = (tags as number[]).map((tag) => {
    const value = valueOf(content, tag);
    return [nameOfTag(tag), value === undefined ? null : shown(value)] as const;
  });
  const complete = rows.every(([, value]) => value !== null);
  return answer(complete ? HR.S_OK : HR.MAPI_W_ERRORS_RETURNED, { lppPropArray: [Object.fromEntries(rows)] });
};

/** IMAPIProp::SetProps: changes the object only; SaveChanges hands it on. */
export const SetProps: ProcedureOf<'IMAPIProp.SetProps'> = function* (ctx, call) {
  const object = openObject(ctx, call.object);
  if (object === undefined || !hasProperties(object)) return INVALID;
  if (object.access !== 'read/write') return answer(HR.MAPI_E_NO_ACCESS);
  const values = new Map<number, MsgValue>();
  for (const [name, given] of Object.entries(call.values)) {
    const tag = tagOfName(name);
    const value = tag === undefined ? undefined : valueFor(tag, given);
    if (tag === undefined || value === undefined) return NO_SUCH_NAME;
    values.set(tag, value);
  }
  const open = contentOf(ctx.world, object);
  if (open.content !== null) open.content = withProperties(open.content, values);
  object.unsaved += values.size;
  ctx.world.messageObjects.touch(object);
  return answer(HR.S_OK);
};

/**
 * IMAPIProp::SaveChanges: an attachment or a message in it hands its changes to what it was opened in; the message of the
 * storage writes them there and commits the storage, unless IMSG_NO_ISTG_COMMIT was given (2.11).
 */
export const SaveChanges: ProcedureOf<'IMAPIProp.SaveChanges'> = function* (ctx, call) {
  const object = openObject(ctx, call.object);
  if (object === undefined || !hasProperties(object)) return INVALID;
  if ((call.flags & ~SAVE_FLAGS_MASK) !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
  if (object.access !== 'read/write') return answer(HR.MAPI_E_NO_ACCESS);
  const changes = object.unsaved;
  const saved = object.parent === null ? yield* saveToStorage(ctx, object) : saveToParent(ctx, object);
  if (saved.result !== HR.S_OK) return saved;
  yield new Step('MAPI', 'note', 'IM2', 'MAPI', { about: `${changes} changes of ${object.name} saved` });
  if ((call.flags & SaveFlag.KEEP_OPEN_READONLY) !== 0) object.access = 'read';
  return saved;
};

function saveToParent({ world }: Ctx, object: MessageObjectRecord): Outcome {
  const parent = world.messageObjects.get(object.parent ?? '');
  if (parent?.state !== 'open') return INVALID;
  // It was opened for writing, so its parent was; SaveChanges may have closed that for writing since.
  if (parent.access !== 'read/write') return answer(HR.MAPI_E_NO_ACCESS);
  const own = contentOf(world, object);
  const above = contentOf(world, parent);
  if (object.kind === 'attachment') {
    above.content = withAttachment(
      above.content as MsgMessage,
      own.number ?? 0,
      own.content as MsgAttachment,
    );
  } else {
    above.content = { ...(above.content as MsgAttachment), embedded: own.content as MsgMessage };
  }
  parent.unsaved += object.unsaved;
  object.unsaved = 0;
  world.messageObjects.touch(parent);
  world.messageObjects.touch(object);
  return answer(HR.S_OK);
}

function* saveToStorage(ctx: Ctx, message: MessageObjectRecord): Procedure<Outcome> {
  const { storage, content } = contentOf(ctx.world, message);
  if (storage === null) throw new Error(`${message.id} stands on no storage`);
  storage.saved = content as MsgMessage;
  message.uncommitted += message.unsaved;
  message.unsaved = 0;
  ctx.world.messageObjects.touch(message);
  return storage.commitsItself ? yield* commit(ctx, message) : answer(HR.S_OK);
}

/** The storage hands what was saved to the file. */
function* commit(ctx: Ctx, message: MessageObjectRecord): Procedure<Outcome> {
  const { world } = ctx;
  const open = world.openMessages.get(message.id);
  const storage = open?.storage ?? null;
  if (storage === null || storage.saved === null) return answer(HR.S_OK);
  const { of } = storage;
  const written = of.file.commit(storage.saved);
  if (typeof written === 'string') {
    yield new Step('MAPI', 'refused', 'IM8', 'MAPI', { argument: written }, HR.MAPI_E_DISK_ERROR);
    return answer(HR.MAPI_E_DISK_ERROR);
  }
  of.content = storage.saved;
  storage.saved = null;
  message.uncommitted = 0;
  world.messageObjects.touch(message);
  const record = world.messageFiles.get(message.file);
  if (record !== undefined) {
    Object.assign(record, { size: written, ...toldOf(of.content) });
    record.commits++;
    world.messageFiles.touch(record);
  }
  yield new Step('MAPI', 'note', 'IM8', 'MAPI', { about: `storage of ${message.file} committed` });
  return answer(HR.S_OK);
}

/** IStorage::Commit by the program itself: also after the message was released, for the storage is the program's own. */
export const CommitStorage: ProcedureOf<'IStorage.Commit'> = function* (ctx, call) {
  const message = ctx.world.messageObjects.get(call.message);
  if (message?.client !== ctx.client.id || message.kind !== 'message') return INVALID;
  const done = yield* commit(ctx, message);
  if (message.state !== 'open' && message.uncommitted === 0) ctx.world.openMessages.delete(message.id);
  return done;
};
