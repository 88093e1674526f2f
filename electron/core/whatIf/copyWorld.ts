import type { TableName, Tables } from '../../../shared/model/state';
import type { FileStorage, OpenContent } from '../messageSession/content';
import { World } from '../world';

/** What a call can read or change. History (notifications, events, calls that have returned) it only adds to. */
const TABLES = [
  'clients',
  'sessions',
  'members',
  'objects',
  'prompts',
  'faults',
  'handles',
  'messageSessions',
  'messageObjects',
  'messageFiles',
  'messenger',
] as const satisfies readonly TableName[];

/**
 * The simulated machine once more, as it stands at this moment: nothing that happens in the copy reaches the original. What
 * is never changed in place is shared: configurations of services, the plans made of them, contents of messages. Procedures
 * that are on their way cannot be copied: what they have taken and opened stays as it is.
 */
export function copyWorld(world: World): World {
  const run = { ...world.run, state: 'running', lesson: null, lockHolder: null, lockWaiters: [] } as const;
  const copy = new World(
    { ...run, lockWaiters: [], pausePlaces: [], pausedBefore: null },
    copyOf(world.settings),
    {
      ...world.preferences,
    },
  );
  const copies = new Map<object, object>();
  /** The copy of a record that stands in a table, or has left it while something still points to it. */
  const of = <T extends object>(record: T): T => {
    const known = copies.get(record) as T | undefined;
    if (known !== undefined) return known;
    const made = copyOf(record);
    copies.set(record, made);
    return made;
  };
  for (const name of TABLES) {
    for (const record of world[name].values())
      (copy[name] as { add(r: Tables[TableName]): void }).add(of(record));
  }
  for (const { services, ...profile } of world.profiles.values())
    copy.profiles.add({ ...copyOf(profile), services });
  for (const call of world.calls.values()) if (call.state !== 'returned') copy.calls.add(of(call));

  for (const [row, call] of world.statusOperations) copy.statusOperations.set(row, of(call));
  for (const [member, handle] of world.handleOf) copy.handleOf.set(member, of(handle));
  for (const session of world.living) {
    const plan = world.living.planOf(session);
    if (plan !== undefined) copy.living.add(of(session), plan);
  }
  for (const session of world.shared) copy.shared.add(of(session));
  for (const { session, call } of world.spooling) copy.spooling.begin(of(session), call);
  for (const [owner, accepted] of world.vault) copy.vault.set(owner, accepted);
  copy.armedFaults = world.armedFaults.map(of);
  copy.spoolerDlls = [...world.spoolerDlls];
  copyFiles(world, copy);
  copy.countOnFrom(world);
  return copy;
}

/** Storages of files: a commit in the copy succeeds and writes nothing. */
function copyFiles(world: World, copy: World): void {
  const copies = new Map<FileStorage, FileStorage>();
  const storageOf = (storage: FileStorage): FileStorage => {
    const known = copies.get(storage);
    if (known !== undefined) return known;
    const { file, content } = storage;
    const made = { file: { ...file, commit: () => file.size }, content };
    copies.set(storage, made);
    return made;
  };
  for (const [name, storage] of world.storages) copy.storages.set(name, storageOf(storage));
  for (const [object, { storage, ...open }] of world.openMessages) {
    const made: OpenContent = { ...open, storage: storage && { ...storage, of: storageOf(storage.of) } };
    copy.openMessages.set(object, made);
  }
}

/** Plain data once more: records hold nothing else. */
function copyOf<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copyOf) as T;
  const copy = { ...value } as Record<string, unknown>;
  for (const key of Object.keys(copy)) {
    const part = copy[key];
    if (typeof part === 'object' && part !== null) copy[key] = copyOf(part);
  }
  return copy as T;
}
