import { defineMachine, type EventOf, type StateOf } from './machine';

/** A message service within a session (5.3). */
export const serviceMachine = defineMachine('message service', [
  'idle',
  'starting',
  'enabled',
  'degraded',
  'failed once',
  'disabled',
  'closed',
])([
  {
    from: 'idle',
    event: 'settings shown',
    to: 'idle',
    effects: 'MAPI_SERVICE_UI_ALWAYS: the configuration may have changed',
  },
  { from: 'idle', event: 'first provider starts', to: 'starting' },
  { from: 'starting', event: 'all providers active', to: 'enabled' },
  {
    from: 'starting',
    event: 'rest of the providers active',
    to: 'degraded',
    effects: 'providers that were set aside can be tried again later',
  },
  {
    from: 'starting',
    event: 'first failure',
    to: 'failed once',
    when: 'it can be corrected',
    effects: 'the entry point is called or the failure dialog appears',
  },
  {
    from: 'failed once',
    event: 'second try succeeds',
    to: 'starting',
    effects: 'goes on with the next provider',
  },
  {
    from: 'failed once',
    event: 'no second chance',
    to: 'disabled',
    effects: 'active providers are logged off; their rows show STATUS_FAILURE',
  },
  {
    from: ['starting', 'failed once'],
    event: 'user cancels',
    to: 'disabled',
    effects: 'active providers are logged off; their rows show STATUS_FAILURE',
  },
  {
    from: 'starting',
    event: 'first failure',
    to: 'disabled',
    when: 'nobody may be asked, or its second try is already used',
    effects: 'active providers are logged off; their rows show STATUS_FAILURE',
  },
  { from: 'degraded', event: 'later try succeeds', to: ['enabled', 'degraded'] },
  {
    from: ['enabled', 'degraded'],
    event: 'transport fails for good',
    to: 'disabled',
    effects: 'its other providers are logged off in mid-session; the tables change',
  },
  { from: 'disabled', event: 'call', to: 'disabled', effects: 'its providers are not called' },
  {
    from: ['idle', 'starting', 'enabled', 'degraded', 'failed once', 'disabled'],
    event: 'session closes',
    to: 'closed',
  },
]);

/** State of a message service. */
export type ServiceState = StateOf<typeof serviceMachine>;
/** What can happen to a message service. */
export type ServiceEvent = EventOf<typeof serviceMachine>;

/** A provider within a session (5.4). */
export const providerMachine = defineMachine('provider', [
  'unloaded',
  'loaded',
  'active',
  'set aside',
  'unconfigured',
  'failed',
  'logging off',
  'shut down',
  'disabled',
])([
  { from: 'unloaded', event: 'DLL loaded', to: 'loaded', effects: 'its entry function succeeded' },
  { from: 'unloaded', event: 'DLL missing', to: 'failed', returns: 'MAPI_E_NOT_FOUND' },
  { from: 'unloaded', event: 'wrong version', to: 'failed', returns: 'MAPI_E_VERSION' },
  {
    from: 'loaded',
    event: 'logon succeeds',
    to: 'active',
    effects: 'it registers its identifiers and gets its status row',
  },
  { from: 'loaded', event: 'fails alone', to: 'set aside', returns: 'MAPI_E_FAILONEPROVIDER' },
  {
    from: 'loaded',
    event: 'unconfigured',
    to: 'unconfigured',
    effects: 'the entry point of its service is called',
    returns: 'MAPI_E_UNCONFIGURED',
  },
  { from: 'loaded', event: 'other error', to: 'failed' },
  { from: ['unconfigured', 'failed'], event: 'second try', to: 'loaded' },
  { from: ['unconfigured', 'failed'], event: 'no second try left', to: 'disabled' },
  { from: 'set aside', event: 'client opens it again', to: 'loaded', effects: 'its logon is called again' },
  { from: 'active', event: 'service disabled', to: 'logging off', effects: 'then disabled' },
  {
    from: 'active',
    event: 'StoreLogoff and Release',
    to: 'logging off',
    effects: 'one store only; the session goes on',
  },
  {
    from: 'active',
    event: 'last member logs off',
    to: 'logging off',
    effects: 'its logoff method is called',
  },
  {
    from: 'logging off',
    event: 'logoff method returned',
    to: 'shut down',
    when: 'the session closes',
    effects: 'logon object released, Shutdown, provider object released',
  },
  {
    from: 'logging off',
    event: 'logoff method returned',
    to: 'disabled',
    when: 'its service is disabled',
    effects: 'logon object released, Shutdown, provider object released',
  },
  {
    from: 'logging off',
    event: 'logoff method returned',
    to: 'loaded',
    when: 'its store alone was closed',
    effects: 'it may be opened again',
  },
  {
    from: ['shut down', 'loaded', 'set aside'],
    event: 'last MAPIUninitialize',
    to: 'unloaded',
    effects: 'the DLL is unloaded',
  },
]);

/** State of a provider. */
export type ProviderState = StateOf<typeof providerMachine>;
/** What can happen to a provider. */
export type ProviderEvent = EventOf<typeof providerMachine>;
