import { casts } from './casts';
import type { Lesson } from './lessonSchema';
import { worldSpec, type WorldSpec } from './worldSchema';

/** The world of a lesson: the cast that it names, extended and overridden by what it writes itself. */
export function resolveWorld(written: Lesson['world']): WorldSpec {
  const base = worldSpec.parse(casts[written.use]);
  const { clients = [], profiles = [] } = written.without ?? {};
  return {
    machine: written.machine ?? base.machine,
    user: written.user ?? base.user,
    settings: { ...base.settings, ...written.settings },
    clients: merge(without(base.clients, clients), written.clients),
    profiles: merge(without(base.profiles, profiles), written.profiles),
    messenger: written.messenger === undefined ? base.messenger : written.messenger,
    messageFiles: [...new Set([...base.messageFiles, ...written.messageFiles])],
  };
}

const without = <T extends { name: string }>(base: readonly T[], names: readonly string[]): T[] =>
  base.filter(({ name }) => !names.includes(name));

/** The same name replaces in place; new names come after. */
function merge<T extends { name: string }>(base: readonly T[], own: readonly T[]): T[] {
  const replaced = base.map((entry) => own.find(({ name }) => name === entry.name) ?? entry);
  return [...replaced, ...own.filter(({ name }) => !base.some((entry) => entry.name === name))];
}
