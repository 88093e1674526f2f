import type { Call } from '../../shared/mapi/calls';
import type { ClientRecord } from '../../shared/model/machine';
import type { Act, Machine } from './context';
import { backgroundOf, Work } from './running';
import type { Refused } from './started';
import { Step } from './step';
import { once } from './threads';

/** What this needs of the session manager. */
interface Manager extends Pick<Machine, 'world' | 'clock'> {
  /** A line of the trace that belongs to no call. */
  readonly note: (client: string, step: Step) => void;
  readonly enqueue: (work: Work) => void;
  /** Begins a call on the first thread of a program; `returned` hears of its end. */
  readonly begin: (who: ClientRecord, call: Call, returned: () => void) => Refused;
}

/** What programs do by themselves, e.g. when a notification reached them: a busy one when its call has returned. */
export class OwnActs {
  #postponed: readonly { readonly client: string; readonly act: () => void }[] = [];

  constructor(private readonly manager: Manager) {}

  get isEmpty(): boolean {
    return this.#postponed.length === 0;
  }

  later(client: string, call: Call, delayMs: number, act: Act): void {
    const now = () => this.#now(client, call, act);
    if (delayMs > 0) this.manager.clock.after(delayMs, now);
    else this.#enqueue(client, now);
  }

  /** The call that kept a program has returned: what it wanted to do meanwhile comes next. */
  comeTo(client: string): void {
    const due = this.#postponed.filter((one) => one.client === client);
    this.forget(client);
    for (const { act } of due) this.#enqueue(client, act);
  }

  /** Its process is gone. */
  forget(client: string): void {
    this.#postponed = this.#postponed.filter((one) => one.client !== client);
  }

  #enqueue(client: string, act: () => void): void {
    this.manager.enqueue(new Work(backgroundOf(client), client, once(act)));
  }

  #now(client: string, call: Call, act: Act): void {
    const who = this.manager.world.clients.get(client);
    if (who?.state !== 'running' || !act.still()) return;
    if (who.busyWith !== null) {
      this.#postponed = [...this.#postponed, { client, act: () => this.#now(client, call, act) }];
      return;
    }
    const refused = this.manager.begin(who, call, act.returned);
    if (refused !== null)
      this.manager.note(client, new Step('client', 'refused', 'SIM.reaction', client, { argument: refused }));
  }
}
