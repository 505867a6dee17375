/** A map whose copy costs nothing until the next write: snapshots of a whole server are taken all the time. */
export class CheapCopyMap<Key, Value> {
  #current = new Map<Key, Value>();
  #isShared = false;

  get read(): ReadonlyMap<Key, Value> {
    return this.#current;
  }

  set(key: Key, value: Value): void {
    this.#own().set(key, value);
  }

  delete(key: Key): void {
    this.#own().delete(key);
  }

  /** What it holds now; later writes don't show in it. */
  copy(): ReadonlyMap<Key, Value> {
    this.#isShared = true;
    return this.#current;
  }

  restore(copy: ReadonlyMap<Key, Value>): void {
    this.#current = new Map(copy);
    this.#isShared = false;
  }

  #own(): Map<Key, Value> {
    if (this.#isShared) {
      this.#current = new Map(this.#current);
      this.#isShared = false;
    }
    return this.#current;
  }
}
