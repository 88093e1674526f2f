import { HR } from '../../shared/mapi/extendedCodes';
import {
  Fnev,
  LOGOFF_EXTENDED_EVENT,
  tableEvents,
  type TableEventName,
} from '../../shared/mapi/notificationEvents';
import type {
  MemberRecord,
  NotificationRecord,
  ObjectKind,
  Registration,
  SessionRecord,
} from '../../shared/model/session';
import type { Ctx } from './context';
import { livingMembers } from './members';
import { react } from './reactions';
import { Step, type Procedure } from './step';

/** Who brings news: a call, or MAPI's own work in the name of a program. */
type Bearer = Pick<Ctx, 'world' | 'machine' | 'client'>;

/** What is told. */
interface News {
  readonly event: NotificationRecord['event'];
  readonly code: number | null;
  readonly content: string;
}

/** A notification on its way to the sink of one registration. */
interface Letter {
  readonly to: MemberRecord;
  readonly record: NotificationRecord;
}

/** A session-level registration hears an event; critical errors always reach it (C97). */
const hearsOfSession = ({ entry, mask }: Registration, event: News['event']): boolean =>
  entry === null && (event === Fnev.fnevCriticalError || (mask & event) !== 0);

/** Puts a notification in line for every registration that hears the news, in the order of members and registrations. */
function queue(
  ctx: Bearer,
  session: SessionRecord,
  to: Iterable<MemberRecord>,
  news: News,
  hears: (registration: Registration) => boolean,
): Letter[] {
  const { world, machine, client } = ctx;
  const letters: Letter[] = [];
  for (const member of to) {
    for (const registration of member.registrations) {
      if (!hears(registration)) continue;
      const record: NotificationRecord = {
        seq: world.nextNumber('notification'),
        t: machine.clock.now,
        receiver: member.id,
        client: member.client,
        session: session.id,
        source: client.id,
        event: news.event,
        code: news.code,
        content: news.content,
        connection: registration.connection,
        delivery: 'queued',
        reaction: 'none',
      };
      world.notify(record);
      letters.push({ to: member, record });
    }
  }
  return letters;
}

/** Delivers in order, before the causing call returns; a registration that has ended meanwhile hears nothing (D39). */
function* deliver({ world }: Bearer, letters: readonly Letter[]): Procedure<void> {
  for (const { to, record } of letters) {
    const stands =
      to.registrations.some(({ connection }) => connection === record.connection) &&
      world.clients.get(to.client)?.state === 'running';
    record.delivery = stands ? 'delivered' : 'dropped';
    world.notifications.touch(record);
    if (!stands) continue;
    const { event, content, code } = record;
    yield new Step('client', 'notified', 'D46', to.client, { event, content }, code);
  }
}

/**
 * Logoff step 7: fnevCriticalError with MAPI_E_END_OF_SESSION to the session-level registrations of every other member
 * (D46, D47, C110). They are asked to log off, not forced (D48); each program has its own reaction.
 */
export function* tellOthersToLogOff(ctx: Ctx, session: SessionRecord, from: MemberRecord): Procedure<void> {
  const event = Fnev.fnevCriticalError;
  const others = livingMembers(ctx.world, session).filter((member) => member !== from);
  const news = { event, code: HR.MAPI_E_END_OF_SESSION, content: 'end of session' };
  const letters = queue(ctx, session, others, news, (registration) => hearsOfSession(registration, event));
  yield* deliver(ctx, letters);
  for (const { to, record } of letters) {
    if (record.delivery !== 'delivered' || to.askedToLogOff) continue;
    to.askedToLogOff = true;
    ctx.world.members.touch(to);
    yield* react(ctx, to, record);
  }
}

/** Logoff step 8: fnevExtended to every session-level registration that asked for it, own and other members' (C114). */
export function* tellOfLogoff(ctx: Ctx, session: SessionRecord): Procedure<void> {
  const event = Fnev.fnevExtended;
  const news = { event, code: null, content: `extended event ${LOGOFF_EXTENDED_EVENT}, no data` };
  const to = livingMembers(ctx.world, session);
  yield* deliver(
    ctx,
    queue(ctx, session, to, news, (registration) => hearsOfSession(registration, event)),
  );
}

/** The tables of a session that programs can watch. */
export type WatchedTable = Extract<ObjectKind, 'stores table' | 'status table'>;

const nameOfTableEvent = new Map(
  Object.entries(tableEvents).map(([name, value]) => [value, name as TableEventName]),
);

/**
 * fnevTableModified for one row (T9), to the registrations made on table objects of that kind. `change` is one of
 * `tableEvents`.
 */
export function* tellTable(
  ctx: Bearer,
  session: SessionRecord,
  table: WatchedTable,
  change: (typeof tableEvents)[TableEventName],
  row: string,
): Procedure<void> {
  if (session.advises === 0) return;
  const event = Fnev.fnevTableModified;
  const news = { event, code: null, content: `${table}: ${nameOfTableEvent.get(change) ?? change} ${row}` };
  const onTable = ({ entry, mask }: Registration) =>
    entry !== null && ctx.world.objects.get(entry)?.kind === table && (mask & event) !== 0;
  yield* deliver(ctx, queue(ctx, session, livingMembers(ctx.world, session), news, onTable));
}

/**
 * An event of a store or of something in it, e.g. fnevNewMail, to the registrations made on that entry or on its store.
 * `entry` is an entry identifier: `Archive` or `Archive/Inbox`.
 */
export function* tellEntry(
  ctx: Bearer,
  session: SessionRecord,
  entry: string,
  event: News['event'],
  content: string,
): Procedure<void> {
  if (session.advises === 0) return;
  const hears = (registration: Registration) =>
    registration.entry !== null &&
    (registration.mask & event) !== 0 &&
    (entry === registration.entry || entry.startsWith(`${registration.entry}/`));
  const to = livingMembers(ctx.world, session);
  yield* deliver(ctx, queue(ctx, session, to, { event, code: null, content }, hears));
}
