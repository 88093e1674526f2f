import type { ServiceConfig } from '../../../shared/model/machine';
import { copyOf, replaceService, setServices } from '../serviceAdmin/change';
import type { Procedure } from '../step';
import { configureService, type EntryPointCall } from './entryPoint';
import { planOf } from './plan';
import { configIn, type StartUp } from './startUp';

/**
 * The entry point of a service while its session is being built: what the user enters is written into the profile and
 * counts for this session at once. Other living sessions of the profile keep what they logged on with (C96).
 */
export function* configureOwn(
  up: StartUp,
  service: number,
  call: Omit<EntryPointCall, 'session' | 'service'>,
): Procedure<number> {
  const { session } = up;
  const now = configIn(up, service);
  if (now === undefined) throw new Error(`${session.id} has no service ${service}`);
  const draft = copyOf(now);
  const code = yield* configureService({ ...call, session: session.id, service: draft });
  if (JSON.stringify(draft.settings) === JSON.stringify(now.settings)) return code;
  keepOwn(up, service, draft, (theirs) => ({ ...theirs, settings: draft.settings }));
  return code;
}

/**
 * Puts what a user has entered for a service during this session into the profile and into this session; other living ones
 * keep what they logged on with (C96). `into`: the same change for a profile that was changed while the dialog was open.
 */
export function keepOwn(
  { world, session, plan: planned }: StartUp,
  service: number,
  draft: ServiceConfig,
  into: (theirs: ServiceConfig) => ServiceConfig,
): void {
  const plan = world.living.planOf(session) ?? planned;
  const profile = world.profiles.get(session.profileId ?? '');
  const own = plan.services.map((one, index) => (index === service ? draft : one));
  if (profile !== undefined && profile.services === plan.services) setServices(world, profile, own);
  else if (profile !== undefined) {
    const theirs = profile.services.find(({ name }) => name === draft.name);
    if (theirs !== undefined) replaceService(world, profile, into(theirs));
  }
  world.living.plan(session, planOf(own));
}
