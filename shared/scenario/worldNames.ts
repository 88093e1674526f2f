import { installedServices } from '../mapi/installedServices';
import { CONTROL_PANEL } from '../model/machine';
import { lessonWorld } from './lessonSchema';
import { resolveWorld } from './resolveWorld';

/** The names that a lesson may use: what its world holds, and what its own steps bring into being. */
export interface WorldNames {
  readonly clients: readonly string[];
  readonly profiles: readonly string[];
  /** Services of a profile, providers of a service; null for a profile that only comes into being. */
  readonly services: (profile: string) => readonly string[] | null;
  readonly providers: (profile: string | null, service: string | null) => readonly string[];
  /** Services and providers of all profiles, and of the services that can be installed. */
  readonly actors: readonly string[];
  readonly settings: readonly string[];
  readonly messageFiles: readonly string[];
}

/** Names that steps of the lesson bring into being. */
export interface MadeNames {
  readonly profiles: readonly string[];
  readonly actors: readonly string[];
}

/** The names of a written world; null when the world itself has mistakes. `made`: what steps bring into being. */
export function namesOfWorld(written: unknown, made: MadeNames): WorldNames | null {
  const parsed = lessonWorld.safeParse(written ?? {});
  if (!parsed.success) return null;
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
