import { HR } from '../../../shared/mapi/extendedCodes';
import type { MessageObjectRecord, MessagePart } from '../../../shared/model/messageSession';
import { answer, type Ctx, type Outcome, type ProcedureOf } from '../context';
import { Step, type Procedure } from '../step';
import type { World } from '../world';
import type { OpenContent } from './content';

const AFTER_FREE = new Step('MAPI', 'warning', 'IM3', 'MAPI', { about: 'use after release' });

/** An object of the calling process that somebody still holds, valid or not. */
export function heldObject(ctx: Ctx, reference: string): MessageObjectRecord | undefined {
  const object = ctx.world.messageObjects.get(reference);
  return object?.client === ctx.client.id && object.refs > 0 ? object : undefined;
}

/** An object that its methods work on; undefined for one that was invalidated, released, or belongs to another process. */
export function openObject(ctx: Ctx, reference: string): MessageObjectRecord | undefined {
  const object = heldObject(ctx, reference);
  return object?.state === 'open' ? object : undefined;
}

export const INVALID: Outcome = answer(HR.MAPI_E_INVALID_OBJECT);

/** The content of an open object. */
export function contentOf(world: World, { id }: MessageObjectRecord): OpenContent {
  const open = world.openMessages.get(id);
  if (open === undefined) throw new Error(`${id} is open but has no content`);
  return open;
}

/** What a new object is made of. */
interface NewObject {
  readonly kind: MessagePart;
  readonly name: string;
  readonly access: MessageObjectRecord['access'];
  readonly file: string;
  readonly session: string | null;
  readonly parent: string | null;
  readonly callerData: string | null;
}

const attachmentsOf = ({ content }: OpenContent): number =>
  content !== null && 'attachments' in content ? content.attachments.length : 0;

export function addObject(ctx: Ctx, made: NewObject, content: OpenContent): MessageObjectRecord {
  const { world, client, machine } = ctx;
  const object = world.messageObjects.add({
    id: world.nextId('messageObject'),
    client: client.id,
    ...made,
    attachments: attachmentsOf(content),
    refs: 1,
    state: 'open',
    unsaved: 0,
    uncommitted: 0,
    calledBack: 0,
    startedAt: machine.clock.now,
    endedAt: null,
  });
  world.openMessages.set(object.id, content);
  return object;
}

/** Opens a part of an object; one that is open already is the same object, with the access of its first opening (2.11). */
export function openPart(
  ctx: Ctx,
  parent: MessageObjectRecord,
  part: Pick<NewObject, 'kind' | 'name' | 'access'> & { readonly key: number | null },
  content: OpenContent['content'],
): MessageObjectRecord {
  const { world } = ctx;
  const { kind, name, access, key } = part;
  for (const object of childrenOf(world, parent)) {
    if (object.kind !== kind || contentOf(world, object).number !== key || object.name !== name) continue;
    object.refs++;
    world.messageObjects.touch(object);
    return object;
  }
  const { session, file } = parent;
  return addObject(
    ctx,
    { kind, name, access, file, session, parent: parent.id, callerData: null },
    { content, number: key, storage: null },
  );
}

/** Open objects that were opened in this one. */
export function childrenOf(world: World, { id }: MessageObjectRecord): MessageObjectRecord[] {
  return [...world.messageObjects.values()].filter(
    (object) => object.parent === id && object.state === 'open',
  );
}

/**
 * The message is closed: what was opened in it becomes invalid, unsaved changes are dropped, its callback is called once
 * with its own caller data (C140, C142).
 */
export function* closeMessage(ctx: Ctx, message: MessageObjectRecord): Procedure<void> {
  const { world } = ctx;
  yield* invalidateChildren(ctx, message);
  if (message.unsaved > 0) {
    const about = `${message.unsaved} unsaved changes of ${message.name} dropped`;
    yield new Step('MAPI', 'warning', 'IM2', 'MAPI', { about });
  }
  invalidate(ctx, message);
  const session = message.session === null ? undefined : world.messageSessions.get(message.session);
  if (session !== undefined) session.messages = session.messages.filter((id) => id !== message.id);
  if (message.callerData !== null) {
    message.calledBack = 1;
    if (session !== undefined) session.callbacks++;
    const params = { event: 'MSGCALLRELEASE', content: message.callerData, object: message.id };
    yield new Step('client', 'notified', 'IM9', message.client, params);
  }
  if (session !== undefined) world.messageSessions.touch(session);
}

/** Attachments, streams and tables that are open in an object, innermost first. */
function* invalidateChildren(ctx: Ctx, object: MessageObjectRecord): Procedure<void> {
  for (const child of childrenOf(ctx.world, object)) {
    yield* invalidateChildren(ctx, child);
    invalidate(ctx, child);
    yield new Step('MAPI', 'warning', 'IM2', 'MAPI', {
      about: `${child.kind} ${child.name} closed with its message`,
    });
  }
}

function invalidate({ world, machine }: Ctx, object: MessageObjectRecord): void {
  object.state = 'invalid';
  object.unsaved = 0;
  object.endedAt = machine.clock.now;
  // What was saved into a storage and not committed is the program's own: it may still commit it.
  if (object.uncommitted === 0) world.openMessages.delete(object.id);
  world.messageObjects.touch(object);
}

/** Whether a reference names an object of a message. */
export const isMessageObject = (world: World, reference: string): boolean =>
  world.messageObjects.get(reference) !== undefined;

/** IUnknown::AddRef: counts, valid or not. */
export const AddRefPart: ProcedureOf<'IUnknown.AddRef'> = function* (ctx, call) {
  const object = heldObject(ctx, call.object);
  if (object === undefined) {
    yield AFTER_FREE;
    return INVALID;
  }
  object.refs++;
  ctx.world.messageObjects.touch(object);
  return answer(null, { count: object.refs });
};

/** IUnknown::Release: the last one closes a message that is open; of a closed one it is harmless (4.3, step 3). */
export const ReleasePart: ProcedureOf<'IUnknown.Release'> = function* (ctx, call) {
  const { world } = ctx;
  const object = heldObject(ctx, call.object);
  if (object === undefined) {
    yield AFTER_FREE;
    return INVALID;
  }
  object.refs--;
  world.messageObjects.touch(object);
  if (object.refs > 0) return answer(null, { count: object.refs });
  if (object.state === 'open') {
    if (object.kind === 'message') yield* closeMessage(ctx, object);
    else {
      yield* invalidateChildren(ctx, object);
      invalidate(ctx, object);
    }
  }
  object.state = 'released';
  world.oldMessageObjects.add(object);
  yield new Step('MAPI', 'object released', 'IM9', 'MAPI', {
    kind: object.kind,
    name: object.name,
    object: object.id,
  });
  return answer(null, { count: 0 });
};
