/** A map whose copy costs nothing until the next write: snapshots of a whole server are taken all the time. */
export class CheapCopyMap<Key, Value> {
  #shown: ReadonlyMap<Key, Value> = new Map();
  /** The same map while nobody else holds it. */
  #own: Map<Key, Value> | undefined;

  get read(): ReadonlyMap<Key, Value> {
    return this.#shown;
  }

  set(key: Key, value: Value): void {
    this.#writable().set(key, value);
  }

  delete(key: Key): void {
    this.#writable().delete(key);
  }

  /** What it holds now; later writes don't show in it. */
  copy(): ReadonlyMap<Key, Value> {
    this.#own = undefined;
    return this.#shown;
  }

  restore(copy: ReadonlyMap<Key, Value>): void {
    this.#shown = copy;
    this.#own = undefined;
  }

  #writable(): Map<Key, Value> {
    this.#own ??= new Map(this.#shown);
    this.#shown = this.#own;
    return this.#own;
  }
}
