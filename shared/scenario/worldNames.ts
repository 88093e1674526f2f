import { installedServices } from '../mapi/installedServices';
import { CONTROL_PANEL } from '../model/machine';
import { lessonWorld } from './lessonSchema';
import { lists, object, text } from './rawValues';
import { resolveWorld } from './resolveWorld';

/** The names that a lesson may use: what its world holds, and what its own steps bring into being. */
export interface WorldNames {
  readonly clients: readonly string[];
  readonly profiles: readonly string[];
  /** Services of a profile, providers of a service; null for a profile that only comes into being. */
  readonly services: (profile: string) => readonly string[] | null;
  readonly providers: (profile: string | null, service: string | null) => readonly string[];
  /** Services and providers of all profiles, and of the services that can be installed; null: not known. */
  readonly actors: readonly string[] | null;
  readonly settings: readonly string[] | null;
  readonly messageFiles: readonly string[] | null;
}

/** Names that steps of the lesson bring into being. */
export interface MadeNames {
  readonly profiles: readonly string[];
  readonly actors: readonly string[];
}

/** The names of a written world. `made`: what steps bring into being. */
export function namesOfWorld(written: unknown, made: MadeNames): WorldNames {
  const parsed = lessonWorld.safeParse(written ?? {});
  if (!parsed.success) return looseNames(written, made);
  const { clients, profiles, messenger, messageFiles } = resolveWorld(parsed.data);
  const inProfile = (name: string) => profiles.find((profile) => profile.name === name)?.services;
  const all = profiles.flatMap(({ services }) => services);
  const installed = Object.values(installedServices);
  const providerNames = (services: typeof all) =>
    services.flatMap(({ providers }) => providers.map(({ name }) => name));
  return {
    clients: [
      ...clients.map(({ name }) => name),
      ...(messenger === null ? [] : [messenger.client]),
      CONTROL_PANEL,
    ],
    profiles: [...profiles.map(({ name }) => name), ...made.profiles],
    services: (profile) => inProfile(profile)?.map(({ name }) => name) ?? null,
    providers: (profile, service) =>
      providerNames(
        (profile === null ? all : (inProfile(profile) ?? [])).filter(
          ({ name }) => service === null || name === service,
        ),
      ),
    actors: [
      ...all.map(({ name }) => name),
      ...providerNames(all),
      ...installed.flatMap(({ name, providers }) => [name, ...providers.map((provider) => provider.name)]),
      ...made.actors,
    ],
    settings: [...all, ...installed].flatMap(({ settings }) => settings.map(({ name }) => name)),
    messageFiles,
  };
}

/** The names of a world that has mistakes: programs and profiles are known all the same, nothing else is judged. */
function looseNames(written: unknown, made: MadeNames): WorldNames {
  const { use, clients, profiles } = object(written);
  const cast = lessonWorld.safeParse({ use });
  const base = namesOfWorld(cast.success ? { use } : {}, made);
  const named = (list: unknown) => lists(list).flatMap(({ value }) => text(object(value)['name']) ?? []);
  return {
    ...base,
    clients: [...base.clients, ...named(clients)],
    profiles: [...base.profiles, ...named(profiles)],
    services: () => null,
    actors: null,
    settings: null,
    messageFiles: null,
  };
}
