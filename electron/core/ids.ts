/** `000` to `999`: the engine needs too many identifiers to have every number written out anew. */
const THREE_DIGITS = Array.from({ length: 1000 }, (_, n) => String(n).padStart(3, '0'));

/** Identifiers of one kind: `S-001`, counted from 1 and never reused in a run. */
export class Ids {
  #counted = 0;
  /** What comes before the last three digits. */
  #start: string;

  constructor(private readonly letters: string) {
    this.#start = `${letters}-`;
  }

  /** Goes on where another count stands. */
  countOnFrom(other: Ids): void {
    this.#counted = other.#counted;
    this.#start = other.#start;
  }

  next(): string {
    const last = ++this.#counted % 1000;
    if (last === 0) this.#start = `${this.letters}-${this.#counted / 1000}`;
    return this.#start + (THREE_DIGITS[last] as string);
  }
}
