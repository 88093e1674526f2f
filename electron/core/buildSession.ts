import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import type { ProfileRecord } from '../../shared/model/machine';
import type { MemberRecord, SessionRecord } from '../../shared/model/session';
import { has, rowOf, type Attempt } from './attempt';
import { StraightCourse, type Course, type Route } from './course';
import { askForCredentials, credentialsOpen, PASSWORD_NOT_ALLOWED, passwordIsRefused } from './credentials';
import { faultAt } from './faultSteps';
import { profileNamed, profileWithoutName } from './logonProfile';
import { addMember } from './members';
import { findProfile, isUsableName } from './profileNames';
import { planOf, type Plan } from './providers/plan';
import { startServices } from './services';
import { activeWord, livingSessions, serviceStates } from './sessions';
import { downloadNow, SPOOLER_TOLD, tellSpooler } from './spooler';
import { decide, DECIDE, Step, VISIT, type Procedure } from './step';
import { ProviderEnds } from './teardown';
import type { World } from './world';

const LIMIT = new Step('MAPI', 'refused', 'LX11', 'MAPI', { argument: 'session limit' });
const CREATED = new Step('MAPI', 'session created', 'LX20', 'MAPI');
const PUBLISHED = new Step('MAPI', 'session published', 'LX28', 'MAPI');

/** Where the building goes on after it has been interrupted. */
const At = {
  ROOM: 1,
  NAME: 2,
  PROFILE: 3,
  PROFILE_CHOSEN: 4,
  PROFILE_FOUND: 5,
  CREDENTIALS: 6,
  CREDENTIALS_LOOKED_AT: 7,
  CREDENTIALS_ASKED: 8,
  SERVICES: 9,
  SERVICES_STARTED: 10,
  PUBLISHED: 11,
  DOWNLOAD: 12,
  RETURN: 13,
} as const;

/** Steps 11 to 29 for a session of its own; comes to the code of the logon. */
export const buildSession = (attempt: Attempt): Course<number> =>
  new StraightCourse(attempt.ctx.machine, route, attempt, HR.S_OK);

type Build = StraightCourse<Attempt, number>;

const route: Route<Attempt, number> = (course, attempt, at, came) => {
  if (at < At.CREDENTIALS) {
    const refusal = profileOf(course, attempt, at, came);
    if (refusal !== undefined) return refusal;
  }
  if (at < At.SERVICES) {
    const refusal = lookAtCredentials(course, attempt, at, came);
    if (refusal !== undefined) return refusal;
  }
  return startSession(course, attempt, at, came);
};

/** Steps 11 to 16: room for one more session, and its profile. Undefined: there is one. */
function profileOf(course: Build, attempt: Attempt, at: number, came: unknown): Step | null | undefined {
  const { world } = attempt.ctx;
  if (at < At.ROOM && (isFull(world) || world.armedFaults.length > 0))
    return course.detour(noRoom(attempt), At.ROOM);
  if (at === At.ROOM && came !== null) return course.end(came as number);
  const name = attempt.call.profileName ?? '';
  if (at < At.NAME) {
    const isNull = decide(DECIDE.nameNull, name === '');
    if (course.stops(isNull, At.NAME)) return isNull;
  }
  if (at <= At.NAME) {
    if (name === '') return course.detour(profileWithoutName(attempt), At.PROFILE_CHOSEN);
    if (course.stops(VISIT.useName, At.PROFILE)) return VISIT.useName;
  }
  if (at <= At.PROFILE) {
    if (!isUsableName(name)) return course.end(HR.MAPI_E_LOGON_FAILED);
    // Most names are found at once.
    if (world.armedFaults.length === 0) attempt.profile = findProfile(world, name);
    if (attempt.profile === null) return course.detour(profileNamed(attempt, name), At.PROFILE_FOUND);
    return undefined;
  }
  return came === HR.S_OK ? undefined : course.end(came as number);
}

/** Steps 17 to 19. Undefined: the credentials open the profile. */
function lookAtCredentials(
  course: Build,
  attempt: Attempt,
  at: number,
  came: unknown,
): Step | null | undefined {
  const { ctx, profile } = attempt;
  if (at < At.CREDENTIALS) {
    if (passwordIsRefused(attempt)) return course.end(HR.MAPI_E_LOGON_FAILED, PASSWORD_NOT_ALLOWED);
    if (ctx.world.armedFaults.length > 0)
      return course.detour(faultAt(ctx, 'logon: profile credentials', profile?.name), At.CREDENTIALS);
  }
  if (at <= At.CREDENTIALS) {
    const isLocked = at === At.CREDENTIALS && came !== null;
    attempt.isOpen = credentialsOpen(attempt, attempt.typed) && !isLocked;
    const isOpen = decide(DECIDE.credentials, attempt.isOpen);
    if (course.stops(isOpen, At.CREDENTIALS_LOOKED_AT)) return isOpen;
  }
  if (at <= At.CREDENTIALS_LOOKED_AT)
    return attempt.isOpen ? undefined : course.detour(askForCredentials(attempt), At.CREDENTIALS_ASKED);
  return came === HR.S_OK ? undefined : course.end(came as number);
}

/** Steps 20 to 29: the underlying session, its providers, its first member. */
function startSession(course: Build, attempt: Attempt, at: number, came: unknown): Step | null {
  const { ctx } = attempt;
  if (at < At.SERVICES) {
    beginSession(attempt);
    if (course.stops(CREATED, At.SERVICES)) return CREATED;
  }
  if (at <= At.SERVICES) return course.into(startServices(attempt), At.SERVICES_STARTED);
  const session = attempt.row as SessionRecord;
  if (at === At.SERVICES_STARTED) {
    if (came !== HR.S_OK)
      return course.endAfter(new ProviderEnds(ctx, session, attempt.plan as Plan), came as number);
    logOnFirstMember(session, attempt);
    if (tellSpooler(ctx, session, attempt.member as MemberRecord) && course.stops(SPOOLER_TOLD, At.PUBLISHED))
      return SPOOLER_TOLD;
  }
  if (at <= At.PUBLISHED && course.stops(PUBLISHED, At.DOWNLOAD)) return PUBLISHED;
  if (at <= At.DOWNLOAD && has(attempt, LogonFlag.MAPI_FORCE_DOWNLOAD))
    return course.detour(downloadNow(ctx, session, attempt.member as MemberRecord), At.RETURN);
  if (at <= At.RETURN) return course.end(HR.S_OK, VISIT.returnSession);
  return null;
}

function isFull(world: World): boolean {
  const limit = world.settings.sessionLimit;
  return limit !== null && livingSessions(world) >= limit;
}

/** Step 11, and what the trainer has arranged to stand for it; null: there is room for one more session. */
function* noRoom(attempt: Attempt): Procedure<number | null> {
  const { ctx } = attempt;
  const noMemory = yield* faultAt(ctx, 'logon: memory');
  if (noMemory !== null) return noMemory;
  if (!isFull(ctx.world) && (yield* faultAt(ctx, 'logon: session limit')) === null) return null;
  yield LIMIT;
  return attempt.limitCode;
}

/** Step 20. */
function beginSession(attempt: Attempt): void {
  const profile = attempt.profile as ProfileRecord;
  const session = rowOf(attempt, 'logging on');
  session.profile = profile.name;
  if (names(session.requested, profile)) session.requested = null;
  session.profileId = profile.id;
  session.life = 'starting';
  session.flags = attempt.flags;
  session.services = serviceStates(profile.services);
  attempt.plan = planOf(profile.services);
  attempt.ctx.world.sessionBegins(session, attempt.plan);
}

/** Step 28: it is up, with its first member. */
function logOnFirstMember(session: SessionRecord, attempt: Attempt): void {
  const { ctx } = attempt;
  session.life = 'active';
  session.word = activeWord(session);
  session.lastResult = HR.S_OK;
  attempt.member = addMember(ctx.world, session, ctx.client, attempt.flags, ctx.machine.clock.now);
}

/** Whether what the caller asked for is the profile in use: then there is nothing to say about it. */
const names = (requested: string | null, { name }: ProfileRecord): boolean =>
  requested === name || requested === '' || requested?.toLowerCase() === name.toLowerCase();
