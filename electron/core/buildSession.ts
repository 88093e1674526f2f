import { HR } from '../../shared/mapi/extendedCodes';
import { LogonFlag } from '../../shared/mapi/logonFlags';
import type { ProfileRecord } from '../../shared/model/machine';
import type { MemberRecord, SessionRecord } from '../../shared/model/session';
import { has, rowOf, type Attempt } from './attempt';
import { Parts, type Course, type Part } from './course';
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

/** Nothing asked, or it came to S_OK: on; any other code is what the logon fails with. */
const failsWith: Part<Attempt, number> = (_, code, course) =>
  code === undefined || code === HR.S_OK ? null : course.end(code as number);

const nameIn = ({ call }: Attempt): string => call.profileName ?? '';

const PARTS: readonly Part<Attempt, number>[] = [
  (attempt, _, course) => {
    const { world } = attempt.ctx;
    return isFull(world) || world.armedFaults.length > 0 ? course.detour(noRoom(attempt)) : course.skip();
  },

  (_, code, course) => (code === null ? null : course.end(code as number)),

  // D. Profile, steps 12 to 16.
  (attempt) => decide(DECIDE.nameNull, nameIn(attempt) === ''),

  (attempt, _, course) =>
    nameIn(attempt) === '' ? course.detour(profileWithoutName(attempt)) : VISIT.useName,

  (attempt, code, course) => {
    const name = nameIn(attempt);
    if (name === '') return failsWith(attempt, code, course);
    if (!isUsableName(name)) return course.end(HR.MAPI_E_LOGON_FAILED);
    const { world } = attempt.ctx;
    // Most names are found at once.
    if (world.armedFaults.length === 0) attempt.profile = findProfile(world, name);
    return attempt.profile === null ? course.detour(profileNamed(attempt, name)) : course.skip();
  },

  failsWith,

  // E. Credentials, steps 17 to 19.
  (attempt, _, course) => {
    const { ctx, profile } = attempt;
    if (passwordIsRefused(attempt)) return course.end(HR.MAPI_E_LOGON_FAILED, PASSWORD_NOT_ALLOWED);
    if (ctx.world.armedFaults.length === 0) return null;
    return course.detour(faultAt(ctx, 'logon: profile credentials', profile?.name));
  },

  (attempt, fault) => {
    const isLocked = fault !== undefined && fault !== null;
    attempt.isOpen = credentialsOpen(attempt, attempt.typed) && !isLocked;
    return decide(DECIDE.credentials, attempt.isOpen);
  },

  (attempt, _, course) => (attempt.isOpen ? course.skip() : course.detour(askForCredentials(attempt))),

  failsWith,

  // F. Services, steps 20 to 29: the underlying session, its providers, its first member.
  (attempt) => {
    beginSession(attempt);
    return CREATED;
  },

  (attempt, _, course) => course.into(startServices(attempt)),

  (attempt, code, course) => {
    const { ctx } = attempt;
    const session = attempt.row as SessionRecord;
    if (code !== HR.S_OK) {
      course.into(new ProviderEnds(ctx, session, attempt.plan as Plan));
      return course.end(code as number);
    }
    session.life = 'active';
    session.word = activeWord(session);
    session.lastResult = HR.S_OK;
    attempt.member = addMember(ctx.world, session, ctx.client, attempt.flags, ctx.machine.clock.now);
    return tellSpooler(ctx, session, attempt.member) ? SPOOLER_TOLD : null;
  },

  () => PUBLISHED,

  (attempt, _, course) =>
    has(attempt, LogonFlag.MAPI_FORCE_DOWNLOAD)
      ? course.detour(downloadNow(attempt.ctx, attempt.row as SessionRecord, attempt.member as MemberRecord))
      : null,

  () => VISIT.returnSession,
];

/** Steps 11 to 29 for a session of its own; comes to the code of the logon. */
export const buildSession = (attempt: Attempt): Course<number> =>
  new Parts(attempt.ctx.machine, PARTS, attempt, HR.S_OK);

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

/** Whether what the caller asked for is the profile in use: then there is nothing to say about it. */
const names = (requested: string | null, { name }: ProfileRecord): boolean =>
  requested === name || requested === '' || requested?.toLowerCase() === name.toLowerCase();
