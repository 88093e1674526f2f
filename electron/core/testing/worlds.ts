import type { WorldInput } from '../../../shared/scenario/worldSchema';

type ProfileInput = NonNullable<WorldInput['profiles']>[number];
type ServiceInput = NonNullable<ProfileInput['services']>[number];
type ProviderInput = NonNullable<ServiceInput['providers']>[number];

/** A service with one provider of each kind: `One AB`, `One Store`, `One Transport`, each with a DLL of its own. */
export function service(
  name: string,
  more: Partial<ServiceInput> = {},
  each: Partial<ProviderInput> = {},
): ServiceInput {
  const provider = (label: string, kind: ProviderInput['kind']): ProviderInput => ({
    name: `${name} ${label}`,
    kind,
    dll: `${name.toLowerCase()}${label.toLowerCase()}.dll`,
    ...each,
  });
  return {
    name,
    providers: [
      provider('Transport', 'transport'),
      provider('Store', 'store'),
      provider('AB', 'address book'),
    ],
    ...more,
  };
}

/** One setting that a service needs and does not have. */
export const missing = { settings: [{ name: 'Server', value: null }] } satisfies Partial<ServiceInput>;

/** Two programs with a desktop and one Windows service on one profile `P` with the given services. */
export function worldOf(services: readonly ServiceInput[], profile: Partial<ProfileInput> = {}): WorldInput {
  return {
    clients: [{ name: 'A' }, { name: 'B' }, { name: 'Night job', kind: 'service' }],
    profiles: [{ name: 'P', default: true, services: [...services], ...profile }],
  };
}

/** Programs `A` and `B`, and the profile `Work` whose one service `Mail` has the given providers. */
export function mailWorld(providers: readonly ProviderInput[], more: Partial<WorldInput> = {}): WorldInput {
  return {
    clients: [{ name: 'A' }, { name: 'B' }],
    profiles: [{ name: 'Work', services: [{ name: 'Mail', providers: [...providers] }] }],
    ...more,
  };
}
