import type { ProfileRecord } from '../../shared/model/machine';
import type { MemberRecord, ObjectKind, ObjectRecord, SessionRecord } from '../../shared/model/session';
import type { Ctx } from './context';
import { Step, type Procedure } from './step';
import type { World } from './world';

/** What a new object is made of; the rest follows from who opens it. */
export type NewObject = Pick<ObjectRecord, 'kind' | 'name'> &
  Partial<Pick<ObjectRecord, 'provider' | 'profile' | 'writable'>>;

/** Gives a client an object with reference count 1; `owner` null: it belongs to no session. */
export function openObject(ctx: Ctx, owner: MemberRecord | null, object: NewObject): ObjectRecord {
  const { world, client } = ctx;
  const record = world.objects.add({
    id: world.nextId('object'),
    client: client.id,
    member: owner?.id ?? null,
    session: owner?.session ?? null,
    kind: object.kind,
    name: object.name,
    provider: object.provider ?? null,
    profile: object.profile ?? null,
    refs: 1,
    valid: true,
    writable: object.writable ?? false,
    storeLogoff: false,
  });
  if (owner === null) return record;
  owner.objects = [...owner.objects, record.id];
  world.members.touch(owner);
  const session = world.sessions.get(owner.session);
  if (session !== undefined) {
    session.objects++;
    world.sessions.touch(session);
  }
  return record;
}

/** The object that a pointer stands for; undefined for another process's pointer or one that was freed (D37). */
export function objectFor(ctx: Ctx, reference: string): ObjectRecord | undefined {
  const object = ctx.world.objects.get(reference);
  return object?.client === ctx.client.id ? object : undefined;
}

/** The same for a method call: undefined also when the object was invalidated or is of another kind. */
export function validObject(
  ctx: Ctx,
  reference: string,
  ...kinds: readonly ObjectKind[]
): ObjectRecord | undefined {
  const object = objectFor(ctx, reference);
  return object?.valid === true && kinds.includes(object.kind) ? object : undefined;
}

/** The member that opened an object; undefined when it belongs to no session, or the member is gone. */
export const memberOf = (world: World, object: ObjectRecord | undefined): MemberRecord | undefined =>
  typeof object?.member === 'string' ? world.members.get(object.member) : undefined;

/** The profile that an object stands in. */
export const profileOf = (world: World, object: ObjectRecord | undefined): ProfileRecord | undefined =>
  typeof object?.profile === 'string' ? world.profiles.get(object.profile) : undefined;

/** Objects of one session that are still good, in order of opening. */
export function* openObjectsOf(world: World, session: SessionRecord): Generator<ObjectRecord> {
  for (const id of session.members) {
    for (const reference of world.members.get(id)?.objects ?? []) {
      const object = world.objects.get(reference);
      if (object?.valid === true) yield object;
    }
  }
}

/** Logoff step 10: what a member left open becomes invalid and counts as leaked until it is released (D52, C122). */
export function* leakObjects(ctx: Ctx, member: MemberRecord, session: SessionRecord): Procedure<void> {
  const { world } = ctx;
  const names: string[] = [];
  for (const id of member.objects) {
    const object = world.objects.get(id);
    if (object === undefined) continue;
    object.valid = false;
    world.objects.touch(object);
    names.push(`${object.id} ${object.kind} ${object.name}`);
  }
  session.objects -= names.length;
  session.leaked += names.length;
  yield new Step('MAPI', 'objects leaked', 'D52', 'MAPI', {
    client: member.client,
    count: names.length,
    objects: names.join(', '),
  });
}

/** The process has left MAPI: nothing that it held is of any use, and nobody can release it any more. */
export function forgetObjectsOf(world: World, client: string): void {
  for (const object of [...world.objects.values()]) {
    if (object.client === client) world.objects.remove(object.id);
  }
}
