import type { ProviderConfig, ServiceConfig } from '../model/machine';
import { CURRENT_SPI_VERSION } from './providerLogonFlags';
import { ResourceFlag } from './resourceFlags';

/**
 * The message services that are installed on the simulated machine, as MAPISVC.INF lists them: what CreateMsgService can
 * add to a profile. A service of the same name in the world's profiles counts as installed too.
 */

const provider = (
  kind: ProviderConfig['kind'],
  name: string,
  dll: string,
  particulars: Partial<ProviderConfig> = {},
): ProviderConfig => ({
  name,
  kind,
  dll,
  dllPresent: true,
  interfaceVersion: CURRENT_SPI_VERSION,
  resourceFlags: 0,
  sessionLimit: null,
  prompt: null,
  fastShutdown: 'ok',
  statusRow: true,
  tightlyCoupled: false,
  offlineCopy: 'none',
  ...particulars,
});

const service = (
  name: string,
  settings: Record<string, string | null>,
  providers: ProviderConfig[],
  particulars: Partial<ServiceConfig> = {},
): ServiceConfig => ({
  name,
  required: false,
  entryPoint: true,
  singleCopy: false,
  resourceFlags: 0,
  settings: Object.entries(settings).map(([setting, value]) => ({ name: setting, value, required: true })),
  providers,
  ...particulars,
});

export const installedServices: readonly ServiceConfig[] = [
  service('Personal Folders', { 'Data file': 'C:\\Mail\\personal.pst' }, [
    provider('store', 'Personal Folders', 'mspst32.dll', {
      resourceFlags: ResourceFlag.STATUS_DEFAULT_STORE,
    }),
  ]),
  service('Outlook Address Book', {}, [provider('address book', 'Contacts', 'contab32.dll')], {
    singleCopy: true,
  }),
  service(
    'Contoso Exchange',
    { Server: null, Mailbox: null },
    [
      provider('address book', 'Global Address List', 'emsabp32.dll'),
      provider('store', 'Mailbox', 'emsmdb32.dll', { tightlyCoupled: true }),
      provider('transport', 'Contoso Transport', 'emsmdb32.dll', {
        resourceFlags: ResourceFlag.STATUS_PRIMARY_IDENTITY,
      }),
    ],
    { singleCopy: true },
  ),
  service('Internet Mail', { Server: null }, [
    provider('transport', 'Internet Transport', 'minet32.dll', {
      resourceFlags: ResourceFlag.STATUS_PRIMARY_IDENTITY,
    }),
  ]),
];

/** What MAPI_DEFAULT_SERVICES adds to a new profile. */
export const defaultServices: readonly string[] = ['Personal Folders', 'Outlook Address Book'];
