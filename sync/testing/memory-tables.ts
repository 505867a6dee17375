import type { Cause } from "../ports.ts";
import type { Conflict, Entity, Intent, Json, Rejection, SyncRecord } from "../record.ts";

export type LocalCause = Cause | "edit" | "delete" | "restore";

export interface HistoryLine {
  readonly entity: Entity;
  readonly recordId: string;
  readonly field: string;
  readonly from: Json;
  readonly to: Json;
  readonly cause: LocalCause;
}

export interface StoredDifferently {
  readonly entity: Entity;
  readonly recordId: string;
  readonly field: string;
  readonly sent: Json;
  readonly stored: Json;
}

export type Row = SyncRecord & { readonly retired: boolean };

/** The memory store's tables: Maps that a failed transaction leaves as they were. */
export class Tables {
  readonly #undo: (() => void)[] = [];
  readonly #rows = new JournaledMap<Row>(this.#undo);
  readonly intents = new JournaledMap<Intent>(this.#undo);
  readonly conflicts = new JournaledMap<Conflict>(this.#undo);
  readonly rejections = new JournaledMap<Rejection>(this.#undo);
  readonly meta = new JournaledMap<string>(this.#undo);
  readonly merchants = new JournaledMap<string>(this.#undo);
  readonly notices = new JournaledMap<StoredDifferently>(this.#undo);
  readonly tombstones = new JournaledMap<{ entity: Entity; serverId: number }>(this.#undo);
  readonly history = new JournaledMap<HistoryLine>(this.#undo);
  inTransaction = false;

  atomically<T>(work: () => T): T {
    if (this.inTransaction) throw new Error("Store transactions do not nest.");
    this.inTransaction = true;
    this.#undo.length = 0;
    try {
      const result = work();
      if (result instanceof Promise) throw new Error("A store transaction must not be async.");
      return result;
    } catch (error) {
      for (const step of this.#undo.toReversed()) step();
      throw error;
    } finally {
      this.inTransaction = false;
    }
  }

  put(row: Row): void {
    this.#rows.set(`${row.entity} ${row.id}`, row);
  }

  get(entity: Entity, id: string): Row | null {
    const row = this.#rows.get(`${entity} ${id}`);
    return row === undefined || row.retired ? null : row;
  }

  expect(entity: Entity, id: string): Row {
    const row = this.get(entity, id);
    if (row === null) throw new Error(`The store has no ${entity} ${id}.`);
    return row;
  }

  live(): Row[] {
    return [...this.#rows.values()].filter(row => !row.retired);
  }

  note(row: Row, field: string, from: HistoryLine["from"], to: HistoryLine["to"], cause: LocalCause): void {
    const line = { entity: row.entity, recordId: row.id, field, from, to, cause };
    this.history.set(String(this.history.size), line);
  }
}

/** A Map whose changes can be taken back in reverse order. A key keeps its place when its value changes. */
class JournaledMap<V> {
  readonly #map = new Map<string, V>();
  readonly #undo: (() => void)[];

  constructor(undo: (() => void)[]) {
    this.#undo = undo;
  }

  get size(): number {
    return this.#map.size;
  }

  get(key: string): V | undefined {
    return this.#map.get(key);
  }

  has(key: string): boolean {
    return this.#map.has(key);
  }

  values(): IterableIterator<V> {
    return this.#map.values();
  }

  entries(): IterableIterator<[string, V]> {
    return this.#map.entries();
  }

  set(key: string, value: V): void {
    const had = this.#map.has(key);
    const before = this.#map.get(key);
    this.#undo.push(() => {
      if (had && before !== undefined) this.#map.set(key, before);
      else this.#map.delete(key);
    });
    this.#map.set(key, value);
  }

  /** Taking a deletion back puts the key at the end: nothing that this store promises to order is deleted. */
  delete(key: string): void {
    const before = this.#map.get(key);
    if (before === undefined) return;
    this.#undo.push(() => this.#map.set(key, before));
    this.#map.delete(key);
  }
}
