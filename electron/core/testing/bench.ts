import { callSchema, type CallInput } from '../../../shared/mapi/calls';
import { formatHex } from '../../../shared/mapi/codes';
import { byValue } from '../../../shared/mapi/define';
import { notificationEvents } from '../../../shared/mapi/notificationEvents';
import type { FaultInput } from '../../../shared/model/fault';
import type { Answer } from '../../../shared/model/prompt';
import { LogonFlag } from '../../../shared/mapi/logonFlags';
import type { CallRecord, TraceKey, TraceRecord } from '../../../shared/model/run';
import type { SessionProvider, SessionRecord, SessionService } from '../../../shared/model/session';
import { casts } from '../../../shared/scenario/casts';
import { worldSpec, type WorldInput } from '../../../shared/scenario/worldSchema';
import { buildWorld } from '../buildWorld';
import { Engine } from '../engine';
import { addFault } from '../faults';

type MethodName = CallInput['fn'] extends infer F ? (F extends `IMAPISession.${infer M}` ? M : never) : never;
type ArgsOf<M extends MethodName> = Omit<Extract<CallInput, { fn: `IMAPISession.${M}` }>, 'fn' | 'session'>;

const byEvent = byValue(notificationEvents);

/** An engine on a test bench: calls and answers by name, results by name. */
export class Bench {
  readonly engine: Engine;

  constructor(world: WorldInput = casts.demonstration) {
    this.engine = new Engine(buildWorld(worldSpec.parse(world), { clock: 'manual' }));
  }

  get world() {
    return this.engine.world;
  }

  /** Makes a call; the record tells how far it came. Throws when the engine refuses the command itself. */
  call(client: string, call: CallInput, thread = 1): CallRecord {
    const { refused, record } = this.engine.call(client, callSchema.parse(call), thread);
    if (record === null) throw new Error(refused ?? 'no record');
    return record;
  }

  /** Answers the only open dialog, or the one of the given client. */
  answer(answer: Answer, client?: string): void {
    const refused = this.engine.answer(this.dialog(client).id, answer);
    if (refused !== null) throw new Error(refused);
  }

  /** The only open dialog, or the one of the given client. */
  dialog(client?: string) {
    const open = [...this.world.prompts.values()].filter(
      (prompt) => client === undefined || prompt.client === client,
    );
    const [dialog] = open;
    if (dialog === undefined || open.length > 1) {
      throw new Error(
        `expected one open dialog, found: ${open.map((p) => `${p.client} ${p.body.kind}`).join(', ')}`,
      );
    }
    return dialog;
  }

  /** Kinds of the open dialogs. */
  get dialogs(): string[] {
    return [...this.world.prompts.values()].map((prompt) => prompt.body.kind);
  }

  /** Logs a client on; the result is checked by the caller. Flags are added to MAPI_EXTENDED | MAPI_NEW_SESSION. */
  logOn(client: string, profileName: string, flags = 0): CallRecord {
    const base = LogonFlag.MAPI_EXTENDED | LogonFlag.MAPI_NEW_SESSION;
    return this.call(client, { fn: 'MAPILogonEx', profileName, flags: (base | flags) >>> 0 });
  }

  /** A client joins the newest shared session. */
  join(client: string, flags = 0): CallRecord {
    return this.call(client, { fn: 'MAPILogonEx', flags: (LogonFlag.MAPI_EXTENDED | flags) >>> 0 });
  }

  /** The member that a logon returned. */
  member(logon: CallRecord): string {
    return String(logon.out['lppSession']);
  }

  /** A method of the session object that a logon returned, by the client that owns it. */
  on<M extends MethodName>(logon: CallRecord, method: M, args: ArgsOf<M>): CallRecord {
    const call = { fn: `IMAPISession.${method}`, session: this.member(logon), ...args };
    return this.call(logon.client, call as unknown as CallInput);
  }

  /** Arms a fault rule; the id is the preset's when none is given. */
  arm(fault: Omit<FaultInput, 'id'> & { id?: string }): void {
    const why = addFault(this.world, { id: String(fault.preset), ...fault });
    if (why !== null) throw new Error(why);
  }

  /** Notifications in order, as `receiver event content delivery`. */
  get told(): string[] {
    return [...this.world.notifications.values()].map(
      ({ client, event, code, delivery }) =>
        `${client} ${byEvent.get(event) ?? event}${code === null ? '' : ` ${formatHex(code)}`} ${delivery}`,
    );
  }

  /** The row of the sessions table that a call belongs to. */
  sessionOf(record: CallRecord): SessionRecord {
    const session = this.world.sessions.get(record.session ?? '');
    if (session === undefined) throw new Error(`call ${record.id} belongs to no session`);
    return session;
  }

  /** Logs the member of a logon off. */
  logOff(logon: CallRecord, flags = 0): CallRecord {
    const session = String(logon.out['lppSession']);
    return this.call(logon.client, { fn: 'IMAPISession.Logoff', session, uiParam: 0, flags, reserved: 0 });
  }

  /** State of a provider in the session of a call. */
  provider(record: CallRecord, name: string): SessionProvider {
    for (const service of this.sessionOf(record).services) {
      for (const provider of service.providers) if (provider.name === name) return provider;
    }
    throw new Error(`no provider ${name} in ${this.sessionOf(record).id}`);
  }

  /** State of a service in the session of a call. */
  service(record: CallRecord, name: string): SessionService {
    const service = this.sessionOf(record).services.find((one) => one.name === name);
    if (service === undefined) throw new Error(`no service ${name} in ${this.sessionOf(record).id}`);
    return service;
  }

  /** Number of the newest trace line: `methods` and `lines` take those after it. */
  get mark(): number {
    return this.world.trace.written;
  }

  lines(after = 0): TraceRecord[] {
    return this.world.trace.since(after);
  }

  /** Calls to providers and entry points in order, as `Archive.Logon`. */
  methods(after = 0): string[] {
    return this.providerCalls(after).map(({ who, params }) => `${who}.${String(params['method'])}`);
  }

  /** Trace lines of calls to providers and entry points. */
  providerCalls(after = 0): TraceRecord[] {
    return this.lines(after).filter(({ params }) => params['method'] !== undefined);
  }

  /** Lines of one key, in order. */
  linesOf(what: TraceKey, after = 0): TraceRecord[] {
    return this.lines(after).filter((line) => line.what === what);
  }

  /** Visited shapes of a call, as `node:answer` or `node`. */
  path(record: CallRecord): string[] {
    return record.path.map(({ node, answer }) => (answer === undefined ? node : `${node}:${answer}`));
  }
}
