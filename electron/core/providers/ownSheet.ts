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
  const { world, session } = up;
  const now = configIn(up, service);
  if (now === undefined) throw new Error(`${session.id} has no service ${service}`);
  const draft = copyOf(now);
  const code = yield* configureService({ ...call, session: session.id, service: draft });
  if (JSON.stringify(draft.settings) === JSON.stringify(now.settings)) return code;
  const plan = world.living.planOf(session) ?? up.plan;
  const profile = world.profiles.get(session.profileId ?? '');
  const own = plan.services.map((one, index) => (index === service ? draft : one));
  if (profile !== undefined && profile.services === plan.services) setServices(world, profile, own);
  else if (profile !== undefined) {
    // The profile was changed while the sheet was open: only these settings are put into what it is now.
    const theirs = profile.services.find(({ name }) => name === draft.name);
    if (theirs !== undefined) replaceService(world, profile, { ...theirs, settings: draft.settings });
  }
  world.living.plan(session, planOf(own));
  return code;
}
