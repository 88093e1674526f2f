import type { SimulatorSettings } from '../../../shared/mapi/settings';
import type { ProfileRecord, ProviderConfig, ServiceConfig } from '../../../shared/model/machine';
import type { ChangeKind } from '../../../shared/scenario/changeSchema';
import type { LessonChange } from '../../../shared/scenario/lessonSchema';
import type { Engine } from '../engine';
import type { Refused } from '../started';
import { findProfile } from '../profileNames';
import { Step } from '../step';
import { providerKey } from '../vault';
import type { World } from '../world';

/** Changes that no call of a program brings about. Each returns why it cannot happen, in one sentence, or null. */

type Change<K extends ChangeKind> = (engine: Engine, to: NonNullable<LessonChange[K]>) => Refused;

const changers: { readonly [K in ChangeKind]: Change<K> } = {
  mailArrives: (engine, { profile, count }) => engine.mailArrives(profile, count),
  mailQueued: (engine, { session, message }) => engine.queueMail(session, message),
  programEnds: (engine, client) => engine.kill(client),
  programStarts: (engine, client) => engine.restart(client),
  messenger: (engine, happening) => engine.messengerHappens(happening),
  reaction: (engine, { client, to }) => {
    const who = engine.world.clients.get(client);
    if (who === undefined) return `There is no program "${client}" on this machine.`;
    who.reaction = to;
    engine.world.clients.touch(who);
    return told(engine, `reaction of ${client}: ${typeof to === 'string' ? to : `after ${to.afterMs} ms`}`);
  },
  settings: (engine, settings) => {
    const { world } = engine;
    for (const [key, value] of Object.entries(settings)) {
      if (value === undefined) continue;
      Object.assign(world.settings as { -readonly [K in keyof SimulatorSettings]: SimulatorSettings[K] }, {
        [key]: value,
      });
    }
    if (settings.requiredServices !== undefined) requireServices(world, settings.requiredServices);
    return told(engine, `settings: ${Object.keys(settings).join(', ')}`);
  },
  setting: (engine, { profile, service, setting, value }) =>
    inService(engine, profile, service, (found) => {
      if (!found.settings.some(({ name }) => name === setting)) {
        return `The service "${service}" has no setting "${setting}".`;
      }
      const settings = found.settings.map((one) => (one.name === setting ? { ...one, value } : one));
      return { ...found, settings };
    }),
  provider: (engine, { profile, service, provider, accepts, remembered, ...rest }) =>
    inService(engine, profile, service, (found, record) => {
      const old = found.providers.find(({ name }) => name === provider);
      if (old === undefined) return `The service "${service}" has no provider "${provider}".`;
      if (accepts !== undefined) engine.world.vault.set(providerKey(record.id, service, provider), accepts);
      const changed: ProviderConfig = { ...old, ...definedOnly(rest) };
      if (remembered !== undefined && old.prompt !== null) changed.prompt = { ...old.prompt, remembered };
      return { ...found, providers: found.providers.map((one) => (one === old ? changed : one)) };
    }),
  profileRemoved: (engine, name) => {
    const profile = findProfile(engine.world, name);
    if (profile === null) return noProfile(name);
    engine.world.profiles.remove(profile.id);
    return told(engine, `profile ${name} is gone`);
  },
};

/** Changes that the engine itself notes among its inputs. */
const ENGINE_OWN: ReadonlySet<ChangeKind> = new Set([
  'mailArrives',
  'mailQueued',
  'programEnds',
  'programStarts',
  'messenger',
]);

/** Lets one change happen; `resolve` turns aliases into identifiers. */
export function changeWorld(
  engine: Engine,
  change: LessonChange,
  resolve: (name: string) => string,
): Refused {
  const [kind] = Object.keys(change) as ChangeKind[];
  if (kind === undefined) return 'A change says what changes.';
  const to =
    kind === 'mailQueued' && change.mailQueued !== undefined
      ? { ...change.mailQueued, session: resolve(change.mailQueued.session) }
      : change[kind];
  const refused = (changers[kind] as (engine: Engine, to: unknown) => Refused)(engine, to);
  if (refused === null && !ENGINE_OWN.has(kind)) engine.inputs.change(change);
  return refused;
}

/** Puts a changed service in the place of the present one; sessions that live keep what they were built from (C96). */
function inService(
  engine: Engine,
  profileName: string,
  service: string,
  changed: (found: ServiceConfig, profile: ProfileRecord) => ServiceConfig | string,
): Refused {
  const profile = findProfile(engine.world, profileName);
  if (profile === null) return noProfile(profileName);
  const found = profile.services.find(({ name }) => name === service);
  if (found === undefined) return `The profile "${profileName}" has no service "${service}".`;
  const next = changed(found, profile);
  if (typeof next === 'string') return next;
  profile.services = profile.services.map((one) => (one === found ? next : one));
  engine.world.profiles.touch(profile);
  return told(engine, `profile ${profile.name}, service ${service}`);
}

function requireServices(world: World, required: readonly string[]): void {
  for (const profile of world.profiles.values()) {
    profile.services = profile.services.map((service) => ({
      ...service,
      required: required.includes(service.name),
    }));
    world.profiles.touch(profile);
  }
}

/** The trace says that it happened; whoever waited for it goes on. */
function told(engine: Engine, about: string): null {
  engine.note('', new Step('engine', 'world changed', 'SIM.world', 'world', { about }));
  engine.advance(0);
  return null;
}

const noProfile = (name: string): string => `There is no profile "${name}" on this machine.`;

function definedOnly<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
