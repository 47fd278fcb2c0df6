/**
 * Values typed in a form on their way into the text. One after the other, since each is a change of the text that
 * the one before it made; a value that moves on while it waits (a slider) is sent once.
 */
const rest = 250; // ms without a new value before they are sent

export class Changes {
  typed = $state({}); // path: what the field shows until the text says the same
  wrong = $state({}); // path: true if the text did not take it
  #apply;
  #settled;
  #waiting = new Map();
  #timer;
  #under_way = null;

  /** A value of null: what the file says of it is taken out. `apply(path, value)`: true if the text took it; `settled()` is called when all are in. */
  constructor(apply, settled) {
    this.#apply = apply;
    this.#settled = settled;
  }

  enter(path, value) {
    this.typed[path] = value;
    this.#waiting.set(path, value);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), rest);
  }

  /** Returns when nothing is on its way. */
  flush() {
    clearTimeout(this.#timer);
    this.#under_way ??= this.#send().finally(() => (this.#under_way = null));
    return this.#under_way;
  }

  async #send() {
    if (this.#waiting.size === 0) return;
    const taken = new Map();
    while (this.#waiting.size > 0) {
      const [path, value] = this.#waiting.entries().next().value;
      this.#waiting.delete(path);
      const isTaken = await this.#apply(path, value);
      this.wrong[path] = !isTaken;
      if (isTaken) taken.set(path, value);
    }
    await this.#settled();
    for (const [path, value] of taken) {
      if (this.typed[path] === value) delete this.typed[path];
    }
    if (this.#waiting.size > 0) await this.#send();
  }
}
