import { HR } from '../../../shared/mapi/extendedCodes';
import { FORM_FLAGS_MASK } from '../../../shared/mapi/formFlags';
import { answer, type Ctx } from '../context';
import { faultAt } from '../faultSteps';
import { openObject, validObject } from '../objects';
import { openSection } from '../sections';
import { Step } from '../step';
import { beyond, method } from './method';

/** IMAPISession::OpenProfileSection (C94, C95). */
export const OpenProfileSection = method('IMAPISession.OpenProfileSection', function* (at, call) {
  const { ctx, member, session } = at;
  const profile = session.profileId === null ? undefined : ctx.world.profiles.get(session.profileId);
  return yield* openSection(ctx, member, profile, call);
});

/** IMAPISession::AdminServices: administers the profile; the running session does not change (C96). */
export const AdminServices = method('IMAPISession.AdminServices', function* (at, { flags }) {
  if (flags !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
  const { ctx, member, session } = at;
  const admin = openObject(ctx, member, {
    kind: 'service admin',
    name: session.profile ?? '',
    profile: session.profileId,
  });
  yield new Step('MAPI', 'object opened', 'IS.AdminServices', 'MAPI', { object: admin.id, name: admin.name });
  return answer(HR.S_OK, { lppServiceAdmin: admin.id });
});

/** IMAPISession::PrepareForm: a token for ShowForm; the message gets another reference. */
export const PrepareForm = method('IMAPISession.PrepareForm', function* ({ ctx, member }, { message }) {
  const object = message === null ? undefined : validObject(ctx, message, 'entry');
  if (object === undefined) return answer(HR.MAPI_E_INVALID_PARAMETER);
  object.refs++;
  ctx.world.objects.touch(object);
  const token = openObject(ctx, member, { kind: 'form token', name: object.id });
  yield new Step('MAPI', 'object opened', 'IS.PrepareForm', 'MAPI', { object: token.id, name: object.name });
  return answer(HR.S_OK, { lpulMessageToken: numberOf(token.id) });
});

/** A token is the number in the identifier of the object that stands for it. */
const numberOf = (id: string): number => Number(id.slice(2));

function* tokens(ctx: Ctx) {
  for (const object of ctx.world.objects.values()) {
    if (object.kind === 'form token' && object.client === ctx.client.id && object.valid) yield object;
  }
}

/**
 * IMAPISession::ShowForm: shows the message of a token and uses the token up, also when its user cancels or the form answers a
 * code of its own, which the trainer can arrange.
 */
export const ShowForm = method('IMAPISession.ShowForm', function* ({ ctx, member, session }, call) {
  if (beyond(call.flags, FORM_FLAGS_MASK) !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
  const token = [...tokens(ctx)].find(({ id }) => numberOf(id) === call.token);
  if (token?.member !== member.id) return answer(HR.MAPI_E_INVALID_PARAMETER);
  yield new Step('client', 'note', 'IS.ShowForm', null, { about: 'form shown', message: token.name });
  const code = yield* faultAt(ctx, 'method: form', session.profile);
  ctx.world.objects.remove(token.id);
  member.objects = member.objects.filter((id) => id !== token.id);
  session.objects--;
  ctx.world.members.touch(member);
  return answer(code ?? HR.S_OK);
});
