import { callSchema, type CallOf } from '../../../shared/mapi/calls';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import { worldSpec, type WorldInput } from '../../../shared/scenario/worldSchema';
import { buildWorld } from '../../../electron/core/buildWorld';
import { Engine } from '../../../electron/core/engine';

type ServiceInput = NonNullable<NonNullable<WorldInput['profiles']>[number]['services']>[number];

const service = (name: string, kinds: readonly ('store' | 'address book' | 'transport')[]): ServiceInput => ({
  name,
  providers: kinds.map((kind) => ({ name: `${name} ${kind}`, kind, dll: `${name} ${kind}.dll` })),
});

const services = {
  none: [],
  stores: [service('One', ['store']), service('Two', ['store'])],
  all: [
    service('One', ['store', 'address book', 'transport']),
    service('Two', ['store', 'address book', 'transport']),
  ],
} satisfies Record<string, ServiceInput[]>;

/** What the profile holds: nothing, two services of one store each, or two of a store, an address book and a transport. */
export type Content = keyof typeof services;

/** A machine with one program and one profile. */
export const engineWith = (content: Content): Engine =>
  new Engine(
    buildWorld(
      worldSpec.parse({ clients: [{ name: 'A' }], profiles: [{ name: 'P', services: services[content] }] }),
      { clock: 'manual' },
    ),
  );

export const LOGON = callSchema.parse({
  fn: 'MAPILogonEx',
  profileName: 'P',
  flags: LogonFlag.MAPI_EXTENDED | LogonFlag.MAPI_NEW_SESSION,
}) as CallOf<'MAPILogonEx'>;

/** Logs on; the new session pointer. */
export function logOn(engine: Engine): string {
  const { record, refused } = engine.call('A', LOGON);
  const session = record?.out['lppSession'];
  if (typeof session !== 'string')
    throw new Error(refused ?? `the logon answered ${record?.result ?? 'nothing'}`);
  return session;
}

/** MAPILogonEx, Logoff, Release. */
export function pair(engine: Engine): void {
  const session = logOn(engine);
  engine.call('A', { fn: 'IMAPISession.Logoff', session, uiParam: 0, flags: 0, reserved: 0 });
  engine.call('A', { fn: 'IMAPISession.Release', session });
}
