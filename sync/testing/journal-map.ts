/** What takes back the effects of a transaction, in the order they came. */
export type Undo = (() => void)[];

/**
 * A Map whose changes can be taken back in reverse order. Values come in the order in which their keys first came,
 * also after a deletion was taken back.
 */
export class JournalMap<K, V> {
  readonly #entries = new Map<K, { readonly seq: number; readonly value: V }>();
  readonly #undo: Undo;
  #seq = 0;

  constructor(undo: Undo) {
    this.#undo = undo;
  }

  get size(): number {
    return this.#entries.size;
  }

  get(key: K): V | undefined {
    return this.#entries.get(key)?.value;
  }

  has(key: K): boolean {
    return this.#entries.has(key);
  }

  values(): readonly V[] {
    if (this.#entries.size === 0) return [];
    return [...this.#entries.values()].sort((a, b) => a.seq - b.seq).map(entry => entry.value);
  }

  set(key: K, value: V): void {
    const before = this.#entries.get(key);
    this.#entries.set(key, { seq: before?.seq ?? this.#seq++, value });
    this.#undo.push(() => {
      if (before === undefined) this.#entries.delete(key);
      else this.#entries.set(key, before);
    });
  }

  delete(key: K): void {
    const before = this.#entries.get(key);
    if (before === undefined) return;
    this.#entries.delete(key);
    this.#undo.push(() => this.#entries.set(key, before));
  }

  clear(): void {
    for (const key of [...this.#entries.keys()]) this.delete(key);
  }
}
