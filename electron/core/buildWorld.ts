import { defaultSettings } from '../../shared/mapi/settings';
import type { PreferencesRecord } from '../../shared/model/app';
import type { ProfileRecord, ServiceConfig } from '../../shared/model/machine';
import type { ClockMode, RunRecord } from '../../shared/model/run';
import type { WorldSpec } from '../../shared/scenario/worldSchema';
import { profileKey, providerKey } from './vault';
import { addMessageFile, missingFile, type MessageFiles } from './messageSession/files';
import { addMessenger, clientOfMessenger } from './messenger/build';
import { World } from './world';

type ProfileSpec = WorldSpec['profiles'][number];

/** What a run needs besides its world. */
export interface RunOptions {
  /** ISO time that virtual time 0 stands for. */
  readonly startTime?: string;
  readonly clock?: ClockMode;
  readonly speed?: number;
  readonly preferences?: PreferencesRecord;
  /** Where .msg files come from; without it there are none. */
  readonly messageFiles?: MessageFiles;
}

/** Start of a run whose lesson does not say otherwise. */
const START_TIME = '2003-05-12T09:00:00.000Z';

export const defaultPreferences: PreferencesRecord = { theme: 'system', showEvidence: true, era: 'modern' };

/** A fresh world from its description: programs, profiles, settings. The same description gives the same world. */
export function buildWorld(spec: WorldSpec, options: RunOptions = {}): World {
  const run: RunRecord = {
    now: 0,
    startTime: options.startTime ?? START_TIME,
    clock: options.clock ?? 'real',
    speed: options.speed ?? 1,
    state: 'ready',
    machine: spec.machine,
    user: spec.user,
    lockHolder: null,
    lockWaiters: [],
    lesson: null,
    pausePlaces: [],
    pausedBefore: null,
    armedFaults: 0,
    hiddenFaults: 0,
  };
  const settings = { ...defaultSettings, ...definedOnly(spec.settings) };
  const world = new World(run, settings, { ...(options.preferences ?? defaultPreferences) });
  for (const client of clientsOf(spec)) {
    world.clients.add({
      id: client.name,
      kind: client.kind,
      role: client.role,
      icon: client.icon,
      complaint: client.complaint,
      initCount: client.initialized ? 1 : 0,
      initFlags: 0,
      state: 'running',
      reaction: client.onEndOfSession ?? settings.endOfSessionReaction,
      busyWith: null,
      lastCall: null,
      dlls: [],
    });
  }
  for (const profile of spec.profiles) addProfileSpec(world, profile);
  if (spec.messenger !== null) addMessenger(world, spec.messenger);
  for (const name of spec.messageFiles) addMessageFile(world, (options.messageFiles ?? missingFile)(name));
  return world;
}

/** The programs; Messenger is one of them, also when the description does not list it. */
function clientsOf({ clients, messenger }: WorldSpec): WorldSpec['clients'] {
  if (messenger === null || clients.some(({ name }) => name === messenger.client)) return clients;
  return [...clients, clientOfMessenger(messenger.client)];
}

function addProfileSpec(world: World, spec: ProfileSpec): void {
  const id = world.nextId('profile');
  const services = spec.services.map((service): ServiceConfig => {
    for (const { name, prompt } of service.providers) {
      if (prompt !== null) world.vault.set(providerKey(id, service.name, name), prompt.accepts);
    }
    return {
      ...service,
      required: service.required || world.settings.requiredServices.includes(service.name),
      settings: service.settings.map(({ legal, ...setting }) => ({ ...setting, ...(legal && { legal }) })),
      providers: service.providers.map((provider) => ({
        ...provider,
        prompt: provider.prompt && withoutPassword(provider.prompt),
      })),
    };
  });
  if (spec.password !== null) world.vault.set(profileKey(id), spec.password);
  const profile: ProfileRecord = {
    id,
    name: spec.name,
    isDefault: spec.default,
    app: spec.app,
    hasPassword: spec.password !== null,
    rememberPassword: spec.rememberPassword,
    mark: null,
    services,
    outbox: [...spec.outbox],
    waitingMail: spec.waitingMail,
  };
  world.profiles.add(profile);
}

/** The accepted password goes to the vault; the record that leaves the main process has none. */
function withoutPassword(
  prompt: NonNullable<ProfileSpec['services'][number]['providers'][number]['prompt']>,
) {
  const { dialog, user, domain, remembered } = prompt;
  return { dialog, user, domain, remembered };
}

/** Settings that the description leaves out keep their defaults. */
function definedOnly<T extends object>(values: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}
