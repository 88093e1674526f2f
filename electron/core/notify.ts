import { HR } from '../../shared/mapi/extendedCodes';
import { Fnev, LOGOFF_EXTENDED_EVENT } from '../../shared/mapi/notificationEvents';
import type { MemberRecord, NotificationRecord, SessionRecord } from '../../shared/model/session';
import type { Ctx } from './context';
import { livingMembers } from './members';
import { Step, type Procedure } from './step';

/** A session-level registration hears an event; critical errors always reach it (C97). */
function hears(member: MemberRecord, event: NotificationRecord['event']): boolean {
  return member.registrations.some(
    ({ entry, mask }) => entry === null && (event === Fnev.fnevCriticalError || (mask & event) !== 0),
  );
}

interface News {
  readonly event: NotificationRecord['event'];
  readonly code: number | null;
  readonly content: string;
}

/** Delivers to one member, in order, before the causing call returns (D39). */
function* deliver(ctx: Ctx, session: SessionRecord, to: MemberRecord, news: News): Procedure<void> {
  const { world, machine, client } = ctx;
  const seq = world.nextNumber('notification');
  world.notify({
    seq,
    t: machine.clock.now,
    receiver: to.id,
    client: to.client,
    session: session.id,
    source: client.id,
    event: news.event,
    code: news.code,
    content: news.content,
    delivery: 'delivered',
    reaction: 'none',
  });
  yield new Step(
    'client',
    'notified',
    'D46',
    to.client,
    { event: news.event, content: news.content },
    news.code,
  );
}

/**
 * Logoff step 7: fnevCriticalError with MAPI_E_END_OF_SESSION to the session-level registrations of every other member
 * (D46, D47). They are asked to log off, not forced (D48); each program has its own reaction.
 */
export function* tellOthersToLogOff(ctx: Ctx, session: SessionRecord, from: MemberRecord): Procedure<void> {
  const code = HR.MAPI_E_END_OF_SESSION;
  for (const member of livingMembers(ctx.world, session)) {
    if (member === from || !hears(member, Fnev.fnevCriticalError)) continue;
    member.askedToLogOff = true;
    ctx.world.members.touch(member);
    yield* deliver(ctx, session, member, { event: Fnev.fnevCriticalError, code, content: 'end of session' });
    react(ctx, member);
  }
}

/** What the told program does by itself (D48). */
function react(ctx: Ctx, member: MemberRecord): void {
  const reaction = ctx.world.clients.get(member.client)?.reaction ?? 'ignore';
  if (reaction === 'ignore') return;
  const delay = reaction === 'at once' ? 0 : reaction.afterMs;
  const call = { fn: 'IMAPISession.Logoff', session: member.id, uiParam: 0, flags: 0, reserved: 0 } as const;
  ctx.machine.actLater(member.client, call, delay);
}

/** Logoff step 8: fnevExtended to every session-level registration that asked for it, own and other members' (C114). */
export function* tellOfLogoff(ctx: Ctx, session: SessionRecord): Procedure<void> {
  const content = `extended event ${LOGOFF_EXTENDED_EVENT}, no data`;
  for (const member of livingMembers(ctx.world, session)) {
    if (!hears(member, Fnev.fnevExtended)) continue;
    yield* deliver(ctx, session, member, { event: Fnev.fnevExtended, code: null, content });
  }
}
