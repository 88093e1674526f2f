import { miStatuses } from '../../../../shared/mapi/miStatus';
import type { MachineExpectation } from '../../../../shared/scenario/expectationGroups';
import { messengerOf } from '../../messenger/scene';
import { codeName, differs, fieldsDiffer, missing, nameIn, type Checks, type Mismatch } from './outcome';

/** State of everything else on the machine: handles, objects, message sessions, Messenger, programs, profiles, faults. */

const sum = (numbers: Iterable<number>): number => [...numbers].reduce((total, one) => total + one, 0);

export const machineChecks: Checks<MachineExpectation> = {
  handles: (expected, { world, aliases }) =>
    expected.flatMap(({ of, ...fields }) => {
      const handle = world.handles.get(aliases.resolve(of));
      return fieldsDiffer(`handle ${of}`, fields, { ...handle, state: handle?.state ?? 'none' });
    }),
  objects: (expected, { world, aliases }) =>
    expected.flatMap(({ of, gone, ...fields }) => {
      const object = world.objects.get(aliases.resolve(of));
      if (gone === true)
        return object === undefined ? [] : [{ about: `object ${of}`, expected: 'gone', actual: 'there' }];
      return object === undefined
        ? missing(`object ${of}`)
        : fieldsDiffer(`object ${of}`, fields, { ...object });
    }),
  messageSessions: (expected, { world, aliases }) =>
    expected.flatMap(({ of, ...fields }) => {
      const session = world.messageSessions.get(aliases.resolve(of));
      return fieldsDiffer(`message session ${of}`, fields, {
        state: session?.state ?? 'none',
        messages: session?.messages.length ?? 0,
        callbacks: session?.callbacks ?? 0,
      });
    }),
  messageObjects: (expected, { world, aliases }) =>
    expected.flatMap(({ of, ...fields }) => {
      const object = world.messageObjects.get(aliases.resolve(of));
      return object === undefined
        ? missing(`object ${of}`)
        : fieldsDiffer(`object ${of}`, fields, { ...object });
    }),
  messageFiles: (expected, { world }) =>
    expected.flatMap(({ name, ...fields }) => {
      const file = world.messageFiles.get(name);
      return file === undefined ? missing(`file ${name}`) : fieldsDiffer(`file ${name}`, fields, { ...file });
    }),
  messenger: ({ services, ...fields }, { world }) => {
    const messenger = messengerOf(world);
    if (messenger === undefined) return missing('Messenger');
    const own = fieldsDiffer('Messenger', fields, {
      state: messenger.state,
      status: nameIn(miStatuses, messenger.status),
    });
    const each = (services ?? []).flatMap(({ name, ...rest }): Mismatch[] => {
      const service = messenger.services.find((one) => one.name === name);
      if (service === undefined) return missing(`Messenger service ${name}`);
      return fieldsDiffer(`Messenger service ${name}`, rest, {
        status: nameIn(miStatuses, service.status),
        lastResult: codeName(service.lastResult, 'Messenger'),
      });
    });
    return [...own, ...each];
  },
  clients: (expected, { world }) =>
    expected.flatMap(({ name, ...fields }) => {
      const client = world.clients.get(name);
      return client === undefined
        ? missing(`program ${name}`)
        : fieldsDiffer(`program ${name}`, fields, { ...client, busy: client.busyWith !== null });
    }),
  profiles: (expected, { world }) =>
    expected.flatMap(({ name, exists, ...fields }) => {
      const profile = [...world.profiles.values()].find((one) => one.name === name);
      const there = differs(`profile ${name} exists`, exists, profile !== undefined);
      if (there.length > 0 || profile === undefined) return there;
      return fieldsDiffer(`profile ${name}`, fields, {
        default: profile.isDefault,
        app: profile.app,
        marked: profile.mark?.kind ?? null,
        services: profile.services.map((service) => service.name),
        outbox: profile.outbox.length,
        waitingMail: profile.waitingMail,
      });
    }),
  faults: (expected, { world }) =>
    expected.flatMap(({ id, gone, ...fields }) => {
      const fault = world.faults.get(id);
      if (gone === true)
        return fault === undefined ? [] : [{ about: `fault ${id}`, expected: 'gone', actual: 'there' }];
      return fault === undefined ? missing(`fault ${id}`) : fieldsDiffer(`fault ${id}`, fields, { ...fault });
    }),
  lock: (expected, { world }) => {
    const { lockHolder, lockWaiters } = world.run;
    const clientOf = (call: number) => world.calls.get(call)?.client ?? 'another program';
    return fieldsDiffer('logon lock', expected, {
      holder: lockHolder === null ? null : clientOf(lockHolder),
      waiters: lockWaiters.map(clientOf),
    });
  },
  counts: (expected, { world }) => {
    const members = [...world.members.values()].filter(
      ({ life }) => life !== 'logged off' && life !== 'released',
    );
    return fieldsDiffer('number of', expected, {
      sessions: world.living.size,
      members: members.length,
      objects: world.objects.size,
      leaked: sum([...world.sessions.values()].map(({ leaked }) => leaked)),
      dialogs: world.prompts.size,
      handles: [...world.handles.values()].filter(({ state }) => state === 'valid').length,
      messageSessions: [...world.messageSessions.values()].filter(({ state }) => state === 'open').length,
      registrations: sum(members.map(({ registrations }) => registrations.length)),
    });
  },
  time: (time, { world }) => differs('time', time, world.run.now),
  unchanged: (_expected, { digestBefore, digestAfter }) =>
    differs('world (digest)', digestBefore, digestAfter),
};
