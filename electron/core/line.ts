/** Empty places that a line may have before it is tidied. */
const SOME = 64;

/**
 * Things in the order in which they came, most of which also go in that order: then the front moves on, and neither those
 * behind it nor those that have gone are looked at again.
 */
export class Line<T extends { readonly isGone: boolean }> {
  #all: T[] = [];
  #front = 0;
  /** Those behind the front that have gone. */
  #gaps = 0;

  /** Everything from the front on, with what has gone in between. A new list when it has been tidied. */
  get all(): readonly T[] {
    return this.#all;
  }

  get front(): number {
    return this.#front;
  }

  push(one: T): void {
    if (2 * (this.#front + this.#gaps) > this.#all.length + SOME) this.#tidy();
    this.#all.push(one);
  }

  /** It is in the line and has gone. */
  left(one: T): void {
    if (this.#all[this.#front] !== one) {
      this.#gaps++;
      return;
    }
    this.#front++;
    while (this.#front < this.#all.length && this.#all[this.#front]?.isGone === true) {
      this.#front++;
      this.#gaps--;
    }
  }

  #tidy(): void {
    const left = this.#all.slice(this.#front);
    this.#all = this.#gaps === 0 ? left : left.filter(({ isGone }) => !isGone);
    this.#front = 0;
    this.#gaps = 0;
  }
}
