import type { Batch, Snapshot } from '../../../shared/ipc/feed';
import { Follower } from '../../../shared/ipc/mirror';
import type { House } from './house';

/** A page that follows a house over a line on which anything may happen. */
export class PageOnALine {
  follower = new Follower();
  /** Batches on their way to the page. */
  #coming: Batch[] = [];
  #read = 0;
  /** Questions on their way to main, and answers on their way back. */
  #questions = 0;
  #answers: Snapshot[] = [];

  constructor(readonly house: House) {}

  get busy(): boolean {
    return this.#questions + this.#answers.length > 0;
  }

  #collect(): void {
    this.#coming.push(...this.house.pushed.slice(this.#read));
    this.#read = this.house.pushed.length;
  }

  /** The next batch arrives, or does not; false when none is on its way. */
  deliver(how: 'once' | 'twice' | 'lost'): boolean {
    this.#collect();
    const batch = this.#coming.shift();
    if (batch === undefined) return false;
    if (how !== 'lost') this.follower.hear(batch);
    if (how === 'twice') this.follower.hear(batch);
    return true;
  }

  ask(): void {
    if (this.follower.wanted && !this.busy) this.#questions += 1;
  }

  serve(): void {
    if (this.#questions === 0) return;
    this.#questions -= 1;
    const reply = this.house.send('snapshot', {});
    if (reply.ok) this.#answers.push(structuredClone(reply.value as Snapshot));
  }

  receive(): void {
    const answer = this.#answers.shift();
    if (answer !== undefined) this.follower.take(answer);
  }

  /** The page is loaded anew: what was on its way to the old one is gone. */
  reload(): void {
    this.#collect();
    this.#coming = [];
    this.#questions = 0;
    this.#answers = [];
    this.follower = new Follower();
  }

  /** The line is quiet and good from now on. */
  catchUp(): void {
    this.house.simulation.world.touchRun();
    this.house.feed.poke();
    this.house.time.pass(100);
    for (let round = 0; round < 5; round += 1) {
      while (this.deliver('once'));
      this.ask();
      this.serve();
      this.receive();
    }
  }
}
