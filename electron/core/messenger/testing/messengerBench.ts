import { formatHex, lookUpCode } from '../../../../shared/mapi/codes';
import type { WorldInput } from '../../../../shared/scenario/worldSchema';
import type { CallInput } from '../../../../shared/mapi/calls';
import type { MessengerHappening, MessengerRecord } from '../../../../shared/model/messenger';
import { Bench } from '../../testing/bench';

type MessengerInput = NonNullable<WorldInput['messenger']>;

/** A machine with Messenger, a program that calls it, and the events read as short texts. */
export class MessengerBench extends Bench {
  #told = 0;

  constructor(messenger: MessengerInput = {}, settings: WorldInput['settings'] = {}) {
    super({ clients: [{ name: 'Page' }], messenger, settings });
  }

  get messenger(): MessengerRecord {
    const [messenger] = this.world.messenger.values();
    if (messenger === undefined) throw new Error('no Messenger');
    return messenger;
  }

  /** Result of a method by name. */
  method(call: Extract<CallInput, { fn: `IMessenger.${string}` }>): string {
    const { result } = this.call('Page', call);
    return lookUpCode('Messenger', result ?? 0)?.name ?? formatHex(result ?? 0);
  }

  signin(more: Partial<Extract<CallInput, { fn: 'IMessenger.Signin' }>> = {}): string {
    return this.method({ fn: 'IMessenger.Signin', ...more });
  }

  autoSignin(script = false): string {
    return this.method({ fn: 'IMessenger.AutoSignin', script });
  }

  signout(): string {
    return this.method({ fn: 'IMessenger.Signout' });
  }

  /** Submits the dialog with the right password. */
  submit(password = 'letmein', user = 'ana@contoso.example'): void {
    this.answer({ press: 'OK', user, password }, 'Messenger');
  }

  /** What the server, the user or another computer does. */
  happens(happening: MessengerHappening): void {
    const refused = this.engine.messengerHappens(happening);
    if (refused !== null) throw new Error(refused);
  }

  /** Lets everything that is due happen. */
  settle(): void {
    while (this.engine.toNext());
  }

  /** Signs in through the dialog and forgets the events of it. */
  signedIn(): this {
    this.signin();
    this.submit();
    this.settle();
    this.events();
    return this;
  }

  /** Events since the last time, as `OnSignin S_OK` and `OnMyStatusChange S_OK 100`. */
  events(): string[] {
    const fresh = [...this.world.messengerEvents.values()].filter(({ seq }) => seq > this.#told);
    this.#told = fresh.at(-1)?.seq ?? this.#told;
    return fresh.map(({ event, hr, status }) =>
      [
        event,
        ...(hr === null ? [] : [lookUpCode('Messenger', hr)?.name ?? formatHex(hr)]),
        ...(status === null ? [] : [status.toString(16)]),
      ].join(' '),
    );
  }
}

/** What a sign-in that works raises, in order (4.4). */
export const M1 = [
  'OnMyStatusChange S_OK 100',
  'OnMyStatusChange S_OK 200',
  'OnSignin S_OK',
  'OnMyStatusChange S_OK 300',
  'OnMyStatusChange S_OK 2',
];
