import {
  FIRST_TRANSPORT_LOGON,
  StoreLogonFlag,
  TransportNotify,
} from '../../../shared/mapi/providerLogonFlags';
import { ResourceFlag } from '../../../shared/mapi/resourceFlags';
import type { RuleId } from '../../../shared/mapi/rules';
import { StoreLogoffFlag } from '../../../shared/mapi/storeLogoffFlags';
import type { ProviderConfig, ProviderKind, ServiceConfig } from '../../../shared/model/machine';
import type { TraceKey, TraceLevel, TraceParams } from '../../../shared/model/run';
import { Step } from '../step';
import { failingStatus, workingStatus } from './status';

/** The DLL entry function of each kind (2.7). */
const ENTRY_FUNCTION = {
  'address book': 'ABProviderInit',
  store: 'MSProviderInit',
  transport: 'XPProviderInit',
} as const satisfies Record<ProviderKind, string>;

/** Flags of a logon with a desktop, before `MDB_NO_MAIL` and the no-dialog flag; the latter is 0x1 for every kind (2.7). */
const LOGON_FLAGS = {
  'address book': 0,
  store: StoreLogonFlag.MDB_WRITE,
  transport: FIRST_TRANSPORT_LOGON,
} as const satisfies Record<ProviderKind, number>;

export const NO_DIALOG = StoreLogonFlag.MDB_NO_DIALOG;

const BOTH_BEGIN = TransportNotify.NOTIFY_BEGIN_INBOUND | TransportNotify.NOTIFY_BEGIN_OUTBOUND;
const BOTH_END = TransportNotify.NOTIFY_END_INBOUND | TransportNotify.NOTIFY_END_OUTBOUND;

/**
 * One method of one provider: the trace line of a call to it. The newest line is kept and given again as long as flags,
 * try and result are the same, so that the ordinary course of a logon makes no new lines.
 */
class MethodLine {
  #line: Step | null = null;
  #flags = 0;
  #attempt = 0;
  #result = 0;

  constructor(
    private readonly level: TraceLevel,
    private readonly what: TraceKey,
    private readonly rule: RuleId,
    private readonly who: string,
    private readonly particulars: TraceParams,
  ) {}

  /** `attempt` 0: the call is not one that has a second try. */
  with(flags: number, attempt: number, result: number): Step {
    const kept = this.#line;
    if (kept !== null && this.#flags === flags && this.#attempt === attempt && this.#result === result) {
      return kept;
    }
    const params: TraceParams = { ...this.particulars, flags };
    if (attempt > 0) params['attempt'] = attempt;
    this.#flags = flags;
    this.#attempt = attempt;
    this.#result = result;
    return (this.#line = new Step(this.level, this.what, this.rule, this.who, params, result));
  }
}

/** A provider as sessions call it: its place in the session, its configuration, the trace lines of its methods. */
export class PlannedProvider {
  /** Other providers of the service whose logon objects belong to the same provider object: same DLL, same kind. */
  mates: readonly PlannedProvider[] = [];
  readonly baseFlags: number;
  /** PR_STATUS_CODE of its row while it works, and when it is disabled or set aside; null: it publishes no row. */
  readonly workingStatus: number | null;
  readonly failingStatus: number | null;
  readonly load: MethodLine;
  readonly init: MethodLine;
  readonly logon: MethodLine;
  readonly spoolerLogon: MethodLine;
  readonly addressTypes: MethodLine;
  readonly notify: MethodLine;
  readonly flush: MethodLine;
  readonly logoff: MethodLine;
  /** What comes before the logoff method, and what comes after it when the provider object goes too. */
  readonly beforeLogoff: readonly Step[];
  readonly releaseLogon: Step;
  readonly dropObject: readonly Step[];
  /** The whole end of a provider whose logoff method answers S_OK. */
  readonly wholeEnd: readonly Step[];

  constructor(
    readonly config: ProviderConfig,
    readonly serviceConfig: ServiceConfig,
    readonly service: number,
    readonly index: number,
  ) {
    const { name, kind, dll, interfaceVersion } = config;
    const isTransport = kind === 'transport';
    const level = isTransport ? 'spooler' : 'provider';
    const line = (rule: RuleId, particulars: TraceParams, at: TraceLevel = level) =>
      new MethodLine(at, 'provider call', rule, name, particulars);
    const step = (method: string, particulars: TraceParams) =>
      new Step(level, 'provider call', 'LO12', name, { method, ...particulars }, 0);
    this.baseFlags = LOGON_FLAGS[kind];
    this.workingStatus = workingStatus(config);
    this.failingStatus = failingStatus(config);
    this.load = line('P2', { method: 'LoadLibrary', dll });
    this.init = line('P2', { method: ENTRY_FUNCTION[kind], dll, version: interfaceVersion });
    this.logon = line('P3', { method: isTransport ? 'TransportLogon' : 'Logon' });
    this.spoolerLogon = new MethodLine('spooler', 'store given to spooler', 'LX24', name, {
      method: 'SpoolerLogon',
    });
    this.addressTypes = line('LX27', { method: 'AddressTypes' });
    this.notify = line('LX27', { method: 'TransportNotify' });
    this.flush = line('LX29', { method: 'FlushQueues' });
    this.logoff = line('LO12', { method: isTransport ? 'TransportLogoff' : 'Logoff' });
    this.beforeLogoff =
      kind === 'store'
        ? [step('StoreLogoffTransports', { flags: StoreLogoffFlag.LOGOFF_ABORT })]
        : isTransport
          ? [step('TransportNotify', { flags: BOTH_END })]
          : [];
    this.releaseLogon = step('Release', { of: 'logon' });
    this.dropObject = [step('Shutdown', {}), step('Release', { of: 'provider' })];
    this.wholeEnd = [...this.beforeLogoff, this.logoff.with(0, 0, 0), this.releaseLogon, ...this.dropObject];
  }

  get begin(): Step {
    return this.notify.with(BOTH_BEGIN, 0, 0);
  }
}

/**
 * What a session is built from, in the order in which providers start and end (D24, D49): all address books in profile
 * order, all stores, all transports.
 */
export class Plan {
  readonly addressBooks: readonly PlannedProvider[];
  readonly stores: readonly PlannedProvider[];
  readonly transports: readonly PlannedProvider[];
  /** Address books and stores: what MAPILogonEx itself starts. */
  readonly startedByLogon: readonly PlannedProvider[];
  readonly all: readonly PlannedProvider[];
  /** Some store moves mail on a server without the spooler. */
  readonly servesItself: boolean;
  /** Step 25: the first store that carries `STATUS_DEFAULT_STORE`. */
  readonly defaultStore: PlannedProvider | null;
  readonly defaultStoreChosen: Step | null;
  readonly hasRequired: boolean;

  constructor(readonly services: readonly ServiceConfig[]) {
    const planned = services.flatMap((service, s) =>
      service.providers.map((provider, p) => new PlannedProvider(provider, service, s, p)),
    );
    const ofKind = (kind: ProviderKind) => planned.filter(({ config }) => config.kind === kind);
    this.addressBooks = ofKind('address book');
    this.stores = ofKind('store');
    this.transports = ofKind('transport');
    this.startedByLogon = [...this.addressBooks, ...this.stores];
    this.all = [...this.startedByLogon, ...this.transports];
    this.servesItself = this.stores.some(({ config }) => config.tightlyCoupled);
    for (const one of this.all) {
      const shares = ({ service, config }: PlannedProvider) =>
        service === one.service && config.kind === one.config.kind && config.dll === one.config.dll;
      one.mates = this.all.filter((other) => other !== one && shares(other));
    }
    this.defaultStore =
      this.stores.find(({ config }) => (config.resourceFlags & ResourceFlag.STATUS_DEFAULT_STORE) !== 0) ??
      null;
    this.defaultStoreChosen =
      this.defaultStore &&
      new Step('MAPI', 'default store', 'LX25', 'MAPI', { store: this.defaultStore.config.name });
    this.hasRequired = services.some(({ required }) => required);
  }
}

/** Plans by the configuration they were made of. A profile gets a new list of services when its services change. */
const plans = new WeakMap<readonly ServiceConfig[], Plan>();

export function planOf(services: readonly ServiceConfig[]): Plan {
  const known = plans.get(services);
  if (known !== undefined) return known;
  const plan = new Plan(services);
  plans.set(services, plan);
  return plan;
}
