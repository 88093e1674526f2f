import type { CallOf, CallName } from '../../../shared/mapi/calls';
import { hasBreaks, passwordLimit } from '../../../shared/mapi/messengerLimits';
import { SIMPLE_STRING_LIMIT } from '../../../shared/mapi/simpleFlags';
import type { PromptRecord } from '../../../shared/model/prompt';
import type { PasswordVerdict } from '../../../shared/scenario/answerSchema';
import type { LessonPassword } from '../../../shared/scenario/lessonSchema';
import type { PasswordArgument } from '../../../shared/scenario/passwordArguments';
import { messengerOf, primaryOf, serviceKey } from '../messenger/scene';
import { defaultProfile, findProfile } from '../profileNames';
import { profileKey, providerKey } from '../vault';
import type { World } from '../world';

/**
 * Passwords in lessons are pretend ones, and a lesson need not write them: it may say what becomes of a typed password, and
 * something with this verdict is typed. The recorder goes the other way and keeps the verdict only.
 */

/** Typed where something is wanted that the world has no password for, or that becomes a new password. */
const PRETEND = 'pretend';
/** Longer than anything that takes a password. */
const TOO_LONG = 'x'.repeat(300);

type CallWithPassword = Extract<CallOf<CallName>, Partial<Record<PasswordArgument, unknown>>>;

/** Where the password that is asked for is kept; null where none is. */
export function keyOfPrompt(world: World, { body, session }: PromptRecord, name?: string): string | null {
  switch (body.kind) {
    case 'enter-password':
    case 'windows-security': {
      const profile = session === null ? null : (world.sessions.get(session)?.profileId ?? null);
      return profile === null ? null : providerKey(profile, body.service, body.provider);
    }
    case 'profile-password':
      return keyOfProfile(world, body.profile);
    case 'choose-profile':
      return keyOfProfile(world, name ?? body.selected);
    case 'messenger-signin':
      return serviceKey(body.service);
    default:
      return null;
  }
}

/** Where the password is kept that an argument of a call is compared with; null: with none, it may become a new one. */
export function keyOfArgument(
  world: World,
  call: CallWithPassword,
  argument: PasswordArgument,
): string | null {
  if (argument === 'newPassword') return null;
  switch (call.fn) {
    case 'MAPILogonEx':
    case 'MAPILogon':
      return keyOfProfile(world, (call.profileName ?? '') || (defaultProfile(world)?.name ?? ''));
    case 'IProfAdmin.CreateProfile':
      return null;
    case 'IMessenger.Signin': {
      const messenger = messengerOf(world);
      return messenger === undefined ? null : serviceKey(primaryOf(messenger).name);
    }
    case 'IMAPIStatus.ChangePassword':
      return keyOfStatusObject(world, call.object);
    default:
      return keyOfProfile(world, call.name);
  }
}

function keyOfProfile(world: World, name: string): string | null {
  const profile = findProfile(world, name);
  return profile === null ? null : profileKey(profile.id);
}

function keyOfStatusObject(world: World, id: string): string | null {
  const object = world.objects.get(id);
  const session = world.sessions.get(world.members.get(object?.member ?? '')?.session ?? '');
  const profile = session?.profileId ?? null;
  if (object === undefined || session === undefined || profile === null) return null;
  const service = session.services.find(({ providers }) =>
    providers.some(({ name }) => object.name === `status/${name}` || object.provider === name),
  );
  const provider = service?.providers.find(
    ({ name }) => object.name === `status/${name}` || object.provider === name,
  );
  return service === undefined || provider === undefined
    ? null
    : providerKey(profile, service.name, provider.name);
}

/** The text that is typed for what a lesson writes. */
export function textOfPassword(world: World, written: LessonPassword, key: string | null): string {
  if (typeof written === 'string') return written;
  const accepted = key === null ? undefined : world.vault.get(key);
  switch (written.is) {
    case 'accepted':
      return accepted ?? PRETEND;
    case 'wrong':
      return accepted === 'wrong' ? 'wrong-2' : 'wrong';
    case 'empty':
      return '';
    case 'new':
      return PRETEND;
    case 'too long':
      return TOO_LONG;
    case 'with a space':
      return 'with a space';
  }
}

/** What becomes of a typed text, in place of the text. `limit` is the longest that is taken. */
export function verdictOf(
  world: World,
  typed: string,
  key: string | null,
  limit = Infinity,
): PasswordVerdict {
  if (typed === '') return 'empty';
  if (typed.length > limit) return 'too long';
  if (key === null) return 'new';
  return world.vault.get(key) === typed ? 'accepted' : 'wrong';
}

/** What becomes of a password argument of a call. */
export function verdictOfArgument(
  world: World,
  call: CallWithPassword,
  argument: PasswordArgument,
  typed: string,
): PasswordVerdict {
  const limit = limitOf(world, call.fn);
  if (call.fn === 'IMessenger.Signin' && typed.length <= limit && hasBreaks(typed)) return 'with a space';
  return verdictOf(world, typed, keyOfArgument(world, call, argument), limit);
}

/** The longest password that a function takes. */
function limitOf(world: World, fn: CallName): number {
  if (fn === 'MAPILogon') return SIMPLE_STRING_LIMIT;
  return fn === 'IMessenger.Signin' ? passwordLimit(messengerOf(world)?.version ?? 0) : Infinity;
}
