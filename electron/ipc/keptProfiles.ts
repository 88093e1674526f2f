import { z } from 'zod';
import type { ProfileRecord } from '../../shared/model/machine';
import { profileSpec, providerSpec, serviceSpec, type WorldSpec } from '../../shared/scenario/worldSchema';
import { profileKey, providerKey } from '../core/vault';
import type { World } from '../core/world';

/**
 * Profiles as they are kept between two starts: the same shapes as in a lesson file, without any password. A profile that
 * waits to be deleted or renamed when its last session ends has nobody left to wait for: it is kept as it will be.
 */

const keptPrompt = z.object(providerSpec.shape.prompt.unwrap().unwrap().omit({ accepts: true }).shape);

const keptProvider = z.object({ ...providerSpec.shape, prompt: keptPrompt.nullable().default(null) });

const keptService = z.object({ ...serviceSpec.shape, providers: z.array(keptProvider).default([]) });

const keptProfile = z.object({
  ...profileSpec.omit({ password: true }).shape,
  hasPassword: z.boolean().default(false),
  services: z.array(keptService).default([]),
});

/** Most profiles of one machine, as in a lesson file. */
const MOST = 1_000;

export const keptProfiles = z
  .array(keptProfile)
  .max(MOST)
  .refine((list) => new Set(list.map(({ name }) => name.toLowerCase())).size === list.length, {
    message: 'two profiles have the same name',
  })
  .refine((list) => list.filter((profile) => profile.default).length <= 1, {
    message: 'more than one profile is the default',
  });

export type KeptProfile = z.output<typeof keptProfile>;
type ProfileSpec = WorldSpec['profiles'][number];

/** What profiles and providers accept, by the names that a person sees; undefined: nothing is known. */
export interface Accepted {
  profile(name: string): string | undefined;
  provider(service: string, provider: string): string | undefined;
}

/** The profiles of a world as they are kept: whatever else a record carries stays out. */
export function keep(profiles: Iterable<ProfileRecord>): KeptProfile[] {
  return [...profiles]
    .filter(({ mark }) => mark?.kind !== 'delete')
    .map((profile) =>
      keptProfile.parse({
        ...profile,
        name: profile.mark?.kind === 'rename' ? profile.mark.to : profile.name,
        default: profile.isDefault,
      }),
    );
}

/**
 * Kept profiles as a world is built from them, with the pretend passwords that somebody knows for them. A provider whose
 * password nobody knows does not ask.
 */
export function profileSpecs(kept: readonly KeptProfile[], accepted: Accepted): ProfileSpec[] {
  return kept.map(({ hasPassword, ...profile }) => ({
    ...profile,
    password: (hasPassword ? accepted.profile(profile.name) : undefined) ?? null,
    services: profile.services.map((service) => ({
      ...service,
      providers: service.providers.map(({ prompt, ...provider }) => {
        const accepts = accepted.provider(service.name, provider.name);
        return { ...provider, prompt: prompt && accepts !== undefined ? { ...prompt, accepts } : null };
      }),
    })),
  }));
}

/** What the profiles of a description accept. */
export function acceptedIn(profiles: readonly ProfileSpec[]): Accepted & { any: string | undefined } {
  const providers = profiles.flatMap(({ services }) =>
    services.flatMap((service) =>
      service.providers.map(({ name, prompt }) => ({
        service: service.name,
        name,
        accepts: prompt?.accepts,
      })),
    ),
  );
  return {
    profile: (name) => profiles.find((profile) => profile.name === name)?.password ?? undefined,
    provider: (service, name) =>
      providers.find((one) => one.service === service && one.name === name && one.accepts !== undefined)
        ?.accepts,
    any: providers.find(({ accepts }) => accepts !== undefined)?.accepts,
  };
}

/** The profiles of a running world as a description: a run that begins with it goes on where this one was. */
export function profilesNow(world: World): ProfileSpec[] {
  const profiles = [...world.profiles.values()];
  const passwordOf = (service: string, provider: string) =>
    profiles
      .map(({ id }) => world.vault.get(providerKey(id, service, provider)))
      .find((accepts) => accepts !== undefined);
  return profileSpecs(keep(profiles), {
    profile: (name) => {
      const owner = profiles.find(
        (p) => p.name === name || (p.mark?.kind === 'rename' && p.mark.to === name),
      );
      return owner && world.vault.get(profileKey(owner.id));
    },
    provider: passwordOf,
  });
}
