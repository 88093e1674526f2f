import { FlushFlag } from '../../shared/mapi/flushFlags';
import { Fnev } from '../../shared/mapi/notificationEvents';
import { ResourceFlag } from '../../shared/mapi/resourceFlags';
import { HR } from '../../shared/mapi/extendedCodes';
import type { ProfileRecord } from '../../shared/model/machine';
import type { MemberRecord, SessionRecord } from '../../shared/model/session';
import type { Machine } from './context';
import { faultFor, firedStep, type FaultPlace } from './faults';
import type { PlannedProvider } from './providers/plan';
import { serviceIn, stateIn } from './providers/startUp';
import { tellEntry } from './notify';
import { Step, type Procedure } from './step';
import type { World } from './world';

/** Virtual ms between two looks of the spooler at waiting and outgoing mail, when nobody forces it. */
const MAIL_ROUND_MS = 1_000;

const ROUND = new Step(
  'spooler',
  'note',
  'SIM.world',
  'MAPI spooler',
  { about: 'next mail round' },
  null,
  null,
  {
    kind: 'sleep',
    ms: MAIL_ROUND_MS,
  },
);

/** The mail of one session on its way: who moves it, and for whom. */
export interface MailRun {
  readonly machine: Machine;
  readonly world: World;
  readonly session: SessionRecord;
}

const profileOf = ({ world, session }: MailRun): ProfileRecord | undefined =>
  session.profileId === null ? undefined : world.profiles.get(session.profileId);

/** Whether mail waits on the server or in the outgoing queue. */
export function hasMailToMove(run: MailRun): boolean {
  const profile = profileOf(run);
  return profile !== undefined && (profile.waitingMail > 0 || profile.outbox.length > 0);
}

/**
 * Providers of the session that carry mail: active transports, and stores that do it themselves (tightly coupled); none that
 * works offline.
 */
function carriersOf({ world, session }: MailRun): PlannedProvider[] {
  const all = world.living.planOf(session)?.all ?? [];
  return all.filter(
    (one) =>
      (one.config.kind === 'transport' || one.config.tightlyCoupled) &&
      stateIn(session, one).life === 'active' &&
      serviceIn(session, one.service).offline !== true,
  );
}

/** The spooler's next round in the background: mail in, mail out, if the session lives long enough (F52, C121). */
export function* mailRound(run: MailRun): Procedure<void> {
  if (!hasMailToMove(run)) return;
  yield ROUND;
  if (run.session.life !== 'active' && run.session.life !== 'ending') return;
  yield* receiveMail(run);
  yield* sendMail(run);
}

/** Fetches what waits on the server. A failure is logged and changes nothing else (D33, C85). */
export function* receiveMail(run: MailRun): Procedure<void> {
  const profile = profileOf(run);
  const count = profile?.waitingMail ?? 0;
  const code = yield* flush(run, FlushFlag.FLUSH_DOWNLOAD, 'mail: download');
  if (profile === undefined || code === null) return;
  if (code === HR.S_OK) {
    profile.waitingMail = 0;
    run.world.profiles.touch(profile);
  }
  yield new Step('spooler', 'mail downloaded', 'LX29', 'MAPI spooler', { count }, code);
  if (code === HR.S_OK && count > 0) yield* tellNewMail(run, profile, count);
}

/** fnevNewMail to every program of the profile that watches the store that mail arrives in, or its Inbox (2.3). */
function* tellNewMail(run: MailRun, profile: ProfileRecord, count: number): Procedure<void> {
  const { world, machine } = run;
  const client = world.clients.get(run.session.owner);
  if (client === undefined) return;
  const content = `new mail: ${count} ${count === 1 ? 'message' : 'messages'}`;
  for (const session of world.living) {
    const store = session.profileId === profile.id ? inboxStoreOf(session) : undefined;
    if (store === undefined) continue;
    yield* tellEntry({ world, machine, client }, session, `${store}/Inbox`, Fnev.fnevNewMail, content);
  }
}

/** The store that mail arrives in: the default store, else the first that is open. */
function inboxStoreOf({ services }: SessionRecord): string | undefined {
  const open = services
    .flatMap(({ providers }) => providers)
    .filter(({ kind, life }) => kind === 'store' && life === 'active');
  const isDefault = ({ resourceFlags }: (typeof open)[number]) =>
    (resourceFlags & ResourceFlag.STATUS_DEFAULT_STORE) !== 0;
  return (open.find(isDefault) ?? open[0])?.name;
}

/** Sends what waits in the outgoing queue. What cannot be sent stays there (C121). */
export function* sendMail(run: MailRun): Procedure<void> {
  const profile = profileOf(run);
  const count = profile?.outbox.length ?? 0;
  if (profile === undefined || count === 0) return;
  const code = yield* flush(run, FlushFlag.FLUSH_UPLOAD, 'mail: send');
  if (code === null) return;
  if (code === HR.S_OK) emptyOutbox(run.world, profile);
  yield new Step('spooler', 'mail sent', 'LO6', 'MAPI spooler', { count }, code);
}

/** FlushQueues on every carrier; null when nobody carries mail, else the first error or S_OK. */
function* flush(
  run: MailRun,
  flags: number,
  operation: 'mail: download' | 'mail: send',
): Procedure<number | null> {
  const carriers = carriersOf(run);
  let code: number | null = carriers.length === 0 ? null : HR.S_OK;
  for (const carrier of carriers) {
    const fault = faultFor(run.world, operation, placeOf(run, carrier), run.machine.clock.now);
    if (fault !== null) yield firedStep(fault);
    const result = fault?.result ?? HR.S_OK;
    yield carrier.flush.with(flags, 0, result);
    if (code === HR.S_OK) code = result;
  }
  return code;
}

const placeOf = ({ session }: MailRun, { config, serviceConfig }: PlannedProvider): FaultPlace => ({
  client: session.owner,
  profile: session.profile,
  service: serviceConfig.name,
  provider: config.name,
  kind: config.kind,
});

function emptyOutbox(world: World, profile: ProfileRecord): void {
  profile.outbox = [];
  for (const member of world.members.values()) {
    if (member.unsent.length === 0 || world.sessions.get(member.session)?.profileId !== profile.id) continue;
    member.unsent = [];
    world.members.touch(member);
  }
  showOutbox(world, profile);
}

/** A program sends: the message waits in the outgoing queue of its profile until the spooler's next round. */
export function queueMessage(machine: Machine, member: MemberRecord, name: string): void {
  const { world } = machine;
  const session = world.sessions.get(member.session);
  const profile = world.profiles.get(session?.profileId ?? '');
  if (session === undefined || profile === undefined) return;
  profile.outbox = [...profile.outbox, name];
  member.unsent = [...member.unsent, name];
  world.members.touch(member);
  showOutbox(world, profile);
  roundsFor(machine, profile);
}

/** The outside world: messages for this profile have come to the server. */
export function mailArrives(machine: Machine, profile: ProfileRecord, count: number): void {
  profile.waitingMail += count;
  machine.world.profiles.touch(profile);
  roundsFor(machine, profile);
}

/** Sessions of the profile whose mail moves by itself: the spooler has started, or a store serves itself. */
function roundsFor(machine: Machine, profile: ProfileRecord): void {
  const { world } = machine;
  for (const session of world.living) {
    const moves = session.spooler === 'started' || world.living.planOf(session)?.servesItself === true;
    if (session.profileId !== profile.id || session.life === 'starting' || !moves) continue;
    machine.background(session.owner, mailRound({ machine, world, session }), session.id);
  }
}

/** The sessions table shows the length of the queue for every living session of the profile. */
export function showOutbox(world: World, profile: ProfileRecord): void {
  world.profiles.touch(profile);
  for (const session of world.living) {
    if (session.profileId !== profile.id) continue;
    session.outbox = profile.outbox.length;
    world.sessions.touch(session);
  }
}

/** The same for a session that begins. */
export function showOutboxOf(world: World, session: SessionRecord): void {
  const profile = session.profileId === null ? undefined : world.profiles.get(session.profileId);
  if (profile !== undefined) session.outbox = profile.outbox.length;
}

/**
 * Unsent messages that a member is asked about when it logs off (D44): its own, and those that earlier sessions of the user
 * have left; not those of other programs that are still on.
 */
export function ownUnsent(world: World, member: MemberRecord, session: SessionRecord): number {
  const profile = session.profileId === null ? undefined : world.profiles.get(session.profileId);
  if (profile === undefined || profile.outbox.length === 0) return 0;
  let others = 0;
  for (const id of session.members) if (id !== member.id) others += world.members.get(id)?.unsent.length ?? 0;
  return Math.max(profile.outbox.length - others, 0);
}
