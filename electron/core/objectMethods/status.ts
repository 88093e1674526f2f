import type { CallName, CallOf } from '../../../shared/mapi/calls';
import { HR } from '../../../shared/mapi/extendedCodes';
import { FLUSH_FLAGS_MASK, FlushFlag } from '../../../shared/mapi/flushFlags';
import { ResourceMethod } from '../../../shared/mapi/resourceMethods';
import { ServiceFlag } from '../../../shared/mapi/serviceFlags';
import { VALIDATE_FLAGS_MASK, ValidateFlag } from '../../../shared/mapi/validateFlags';
import type { MemberRecord, SessionRecord } from '../../../shared/model/session';
import { statusEntry, statusRows, type StatusRow } from '../../../shared/model/statusRows';
import { answer, type Ctx, type Outcome, type ProcedureOf } from '../context';
import { receiveMail, sendMail } from '../mail';
import { sessionOf } from '../members';
import { memberOf, validObject } from '../objects';
import { configureService } from '../providers/entryPoint';
import type { PlannedProvider } from '../providers/plan';
import { startProvider } from '../providers/startProvider';
import { serviceIn, stateIn, type StartUp } from '../providers/startUp';
import { TRANSPORT_WORKING } from '../providers/status';
import { copyOf, replaceService } from '../serviceAdmin/change';
import { servicesOf } from '../sessionConfig';
import { activeWord, isLiving, settleServices } from '../sessions';
import { waitForSpooler } from '../spooler';
import { Step, type Procedure } from '../step';
import { accepts, providerKey } from '../vault';

type Method = Extract<CallName, `IMAPIStatus.${string}`>;

/** A status object at work: its row as the member sees it now, and the provider behind it, if there is one. */
interface At {
  readonly ctx: Ctx;
  readonly session: SessionRecord;
  readonly member: MemberRecord;
  readonly row: StatusRow;
  readonly provider: PlannedProvider | null;
}

/**
 * A method of a status object: the object must be alive, its row must list the method (T4), the flags must be defined, and
 * no other operation may be running on the same row (T5).
 */
function statusMethod<N extends Method>(
  supported: number,
  mask: number,
  body: (at: At, call: CallOf<N>) => Procedure<Outcome>,
): ProcedureOf<N> {
  return function* (ctx, call) {
    const { object, flags } = call as { object: string; flags: number };
    const at = find(ctx, object);
    if (at === null) return answer(HR.MAPI_E_INVALID_OBJECT);
    if ((at.row.PR_RESOURCE_METHODS & supported) === 0) return answer(HR.MAPI_E_NO_SUPPORT);
    if ((flags & ~mask) !== 0) return answer(HR.MAPI_E_UNKNOWN_FLAGS);
    const operations = ctx.world.statusOperations;
    const key = `${at.session.id} ${at.row.PR_ENTRYID}`;
    const running = operations.get(key);
    if (running !== undefined && running.state !== 'returned') return answer(HR.MAPI_E_BUSY);
    operations.set(key, ctx.record);
    return yield* body(at, call);
  };
}

function find(ctx: Ctx, reference: string): At | null {
  const { world } = ctx;
  const object = validObject(ctx, reference, 'status object');
  const member = memberOf(world, object);
  if (object === undefined || member === undefined) return null;
  const session = sessionOf(world, member);
  const rows = statusRows(session, member, servicesOf(world, session));
  const row = rows.find(({ PR_ENTRYID }) => PR_ENTRYID === object.name);
  if (row === undefined) return null;
  const planned = world.living.planOf(session)?.all ?? [];
  const provider = planned.find(({ config }) => statusEntry(config.name) === object.name) ?? null;
  return { ctx, session, member, row, provider };
}

const { STATUS_VALIDATE_STATE, STATUS_SETTINGS_DIALOG, STATUS_CHANGE_PASSWORD, STATUS_FLUSH_QUEUES } =
  ResourceMethod;

/**
 * IMAPIStatus::ValidateState. On the spooler it waits until the transports have started and then logs on every one, even
 * those already logged on (T6).
 */
const ValidateState = statusMethod<'IMAPIStatus.ValidateState'>(
  STATUS_VALIDATE_STATE,
  VALIDATE_FLAGS_MASK,
  function* (at, { flags }) {
    const { session, row } = at;
    const startup = row.PR_ENTRYID === statusEntry('spooler') || row.PR_ENTRYID === statusEntry('subsystem');
    if (startup && session.spooler === 'told') yield* waitForSpooler(session);
    if (row.PR_ENTRYID === statusEntry('spooler')) {
      yield* logOnTransports(at, (flags & ValidateFlag.SUPPRESS_UI) === 0);
    }
    yield new Step('MAPI', 'note', 'T6', 'MAPI', { about: 'ValidateState', row: row.PR_DISPLAY_NAME });
    return answer(HR.S_OK);
  },
);

function* logOnTransports({ ctx, session }: At, asks: boolean): Procedure<void> {
  const { machine, world, client } = ctx;
  const plan = world.living.planOf(session);
  if (plan === undefined || session.spooler !== 'started') return;
  const mayAsk = asks && client.kind === 'desktop' && world.settings.interactiveDesktop;
  const up: StartUp = { machine, world, client, session, plan, mayAsk, messaging: true, by: 'client' };
  for (const transport of plan.transports) {
    if (serviceIn(session, transport.service).life === 'disabled') continue;
    yield* startProvider(up, transport);
    if (!isLiving(session)) return;
    const state = stateIn(session, transport);
    if (state.life === 'active') state.status = TRANSPORT_WORKING;
  }
  settleServices(session);
  if (session.life === 'active') session.word = activeWord(session);
  world.sessions.touch(session);
}

/** IMAPIStatus::FlushQueues: sends, fetches, or both. */
const FlushQueues = statusMethod<'IMAPIStatus.FlushQueues'>(
  STATUS_FLUSH_QUEUES,
  FLUSH_FLAGS_MASK,
  function* ({ ctx, session }, { flags }) {
    const run = { world: ctx.world, machine: ctx.machine, session };
    if (session.spooler === 'told') yield* waitForSpooler(session);
    if ((flags & FlushFlag.FLUSH_UPLOAD) !== 0) yield* sendMail(run);
    if ((flags & FlushFlag.FLUSH_DOWNLOAD) !== 0) yield* receiveMail(run);
    return answer(HR.S_OK);
  },
);

/** IMAPIStatus::SettingsDialog: the sheet of the provider's service; what it changes counts from the next session on. */
const SettingsDialog = statusMethod<'IMAPIStatus.SettingsDialog'>(
  STATUS_SETTINGS_DIALOG,
  ServiceFlag.MSG_SERVICE_UI_READ_ONLY,
  function* ({ ctx, session, provider }, { flags }) {
    const { world, client } = ctx;
    const profile = session.profileId === null ? undefined : world.profiles.get(session.profileId);
    const service = profile?.services.find(({ name }) => name === provider?.serviceConfig.name);
    if (profile === undefined || service === undefined) return answer(HR.MAPI_E_NOT_FOUND);
    if (client.kind !== 'desktop' || !world.settings.interactiveDesktop) return answer(HR.MAPI_E_NO_SUPPORT);
    const draft = copyOf(service);
    const code = yield* configureService({
      session: session.id,
      service: draft,
      flags: (ServiceFlag.SERVICE_UI_ALWAYS | flags) >>> 0,
      rule: 'SE.always',
    });
    const readOnly = (flags & ServiceFlag.MSG_SERVICE_UI_READ_ONLY) !== 0;
    if (code === HR.S_OK && !readOnly) replaceService(world, profile, draft);
    return answer(code === HR.MAPI_E_UNCONFIGURED ? HR.S_OK : code);
  },
);

/** IMAPIStatus::ChangePassword: the old password must be right. Both are compared or stored, and shown nowhere. */
const ChangePassword = statusMethod<'IMAPIStatus.ChangePassword'>(
  STATUS_CHANGE_PASSWORD,
  0x80000000,
  function* ({ ctx, session, provider }, { oldPassword, newPassword }) {
    if (provider === null || session.profileId === null) return answer(HR.MAPI_E_NO_SUPPORT);
    const key = providerKey(session.profileId, provider.serviceConfig.name, provider.config.name);
    if (!accepts(ctx.world, key, oldPassword)) return answer(HR.MAPI_E_NO_ACCESS);
    if ((newPassword ?? '') === '') return answer(HR.MAPI_E_INVALID_PARAMETER);
    ctx.world.vault.set(key, newPassword ?? '');
    yield new Step('provider', 'note', 'T4', provider.config.name, { about: 'password changed' });
    return answer(HR.S_OK);
  },
);

/** The methods of status objects (2.3). */
export const statusMethods: { readonly [N in Method]: ProcedureOf<N> } = {
  'IMAPIStatus.ValidateState': ValidateState,
  'IMAPIStatus.SettingsDialog': SettingsDialog,
  'IMAPIStatus.ChangePassword': ChangePassword,
  'IMAPIStatus.FlushQueues': FlushQueues,
};
