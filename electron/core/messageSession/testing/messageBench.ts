import { lookUpCode, formatHex } from '../../../../shared/mapi/codes';
import type { CallInput } from '../../../../shared/mapi/calls';
import type { CallRecord } from '../../../../shared/model/run';
import type { MessageObjectRecord, MessageSessionRecord } from '../../../../shared/model/messageSession';
import { samples } from '../../../../build/samples/samples';
import { messageFileOf, readOutcome } from '../../../host/msgFile/messageFile';
import { writeMsg } from '../../../host/msgFile/msgFile';
import { addMessageFile } from '../files';
import { Bench } from '../../testing/bench';

type OpenInput = Extract<CallInput, { fn: 'OpenIMsgOnIStg' }>;

/** A machine with the sample .msg files as real bytes, and programs that open them. */
export class MessageBench extends Bench {
  /** The bytes of the files as they lie on the disk. */
  readonly disk = new Map<string, Uint8Array>();

  constructor() {
    super({
      profiles: [{ name: 'Work' }],
      clients: [{ name: 'Outlook' }, { name: 'Scan station' }, { name: 'Late', initialized: false }],
    });
    for (const [name, message] of Object.entries(samples)) this.addFile(name, writeMsg(message));
  }

  addFile(name: string, bytes: Uint8Array): void {
    this.disk.set(name, bytes);
    const write = (changed: Uint8Array) => void this.disk.set(name, changed);
    addMessageFile(this.world, messageFileOf(name, bytes.length, readOutcome(name, bytes), write));
  }

  openSession(client = 'Outlook'): string {
    return String(this.call(client, { fn: 'OpenIMsgSession' }).out['lppMsgSess']);
  }

  openMessage(
    file: string,
    session: string | null,
    more: Partial<OpenInput> = {},
    client = 'Outlook',
  ): string {
    const record = this.openRaw({ session, storage: { file }, callerData: file, ...more }, client);
    if (record.result !== 0) throw new Error(`${file}: ${this.nameOf(record)}`);
    return String(record.out['lppMsg']);
  }

  openRaw(call: Omit<OpenInput, 'fn'>, client = 'Outlook'): CallRecord {
    return this.call(client, { fn: 'OpenIMsgOnIStg', ...call });
  }

  /** The identifier that a method delivers, or the name of its code. */
  open(call: CallInput, client = 'Outlook'): string {
    const record = this.call(client, call);
    const made = Object.values(record.out).find((value) => typeof value === 'string');
    return made ?? this.nameOf(record);
  }

  /** Name of the result. */
  result(call: CallInput, client = 'Outlook'): string | null {
    return this.nameOf(this.call(client, call));
  }

  release(object: string, client = 'Outlook'): unknown {
    return this.call(client, { fn: 'IUnknown.Release', object }).out['count'];
  }

  object(id: string): MessageObjectRecord {
    const object = this.world.messageObjects.get(id);
    if (object === undefined) throw new Error(`no object ${id}`);
    return object;
  }

  session(id: string): MessageSessionRecord {
    const session = this.world.messageSessions.get(id);
    if (session === undefined) throw new Error(`no message session ${id}`);
    return session;
  }

  /** Caller data of the callbacks so far, in order. */
  get callbacks(): unknown[] {
    return this.linesOf('notified').map(({ params }) => params['content']);
  }

  /** Value of a property as GetProps gives it. */
  prop(object: string, name: string): unknown {
    const out = this.call('Outlook', { fn: 'IMAPIProp.GetProps', object, properties: [name] }).out[
      'lppPropArray'
    ];
    return (out as Record<string, unknown>[] | undefined)?.[0]?.[name];
  }

  private nameOf({ result }: CallRecord): string {
    if (result === null) return 'nothing';
    return lookUpCode('MAPI', result)?.name ?? formatHex(result);
  }
}

/** A session with three messages, two attachments open, and one message outside. */
export function three() {
  const bench = new MessageBench();
  const session = bench.openSession();
  const messages = ['offer.msg', 'minutes.msg', 'scan 0042.msg'].map((file) =>
    bench.openMessage(file, session),
  );
  const [offer = '', minutes = ''] = messages;
  const parts = [
    bench.open({ fn: 'IMessage.OpenAttach', message: offer, number: 0 }),
    bench.open({ fn: 'IMessage.OpenAttach', message: minutes, number: 0 }),
    bench.open({ fn: 'IMessage.GetRecipientTable', message: offer }),
  ];
  const outside = bench.openMessage('loose.msg', null, { callerData: 'loose' });
  return { bench, session, messages, parts, outside, offer, minutes };
}
