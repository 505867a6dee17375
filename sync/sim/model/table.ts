import { CheapCopyMap } from "./cheap-copy-map.ts";

type Key = number | string;

export interface TableSnapshot<Row> {
  readonly rows: ReadonlyMap<Key, Row>;
  readonly nextId: number;
}

/** The rows of one kind. Ids grow, so the order of insertion is the order of the ids. */
export class Table<Row> {
  readonly #rows = new CheapCopyMap<Key, Row>();
  readonly #keyOf: (row: Row) => Key;
  readonly #changed: (row: Row, isDeleted: boolean) => void;
  #nextId = 1;

  /** `changed` is told of each write. */
  constructor(keyOf: (row: Row) => Key, changed: (row: Row, isDeleted: boolean) => void) {
    this.#keyOf = keyOf;
    this.#changed = changed;
  }

  get rows(): ReadonlyMap<Key, Row> {
    return this.#rows.read;
  }

  get(key: Key): Row | undefined {
    return this.#rows.read.get(key);
  }

  /** An id that no row has had since the last restore. */
  takeId(): number {
    this.#nextId += 1;
    return this.#nextId - 1;
  }

  put(row: Row): Row {
    const key = this.#keyOf(row);
    if (typeof key === "number" && key >= this.#nextId) this.#nextId = key + 1;
    this.#rows.set(key, row);
    this.#changed(row, false);
    return row;
  }

  delete(row: Row): void {
    this.#rows.delete(this.#keyOf(row));
    this.#changed(row, true);
  }

  where(matches: (row: Row) => boolean): Row[] {
    const found: Row[] = [];
    for (const row of this.#rows.read.values()) if (matches(row)) found.push(row);
    return found;
  }

  snapshot(): TableSnapshot<Row> {
    return { rows: this.#rows.copy(), nextId: this.#nextId };
  }

  restore(snapshot: TableSnapshot<Row>): void {
    this.#rows.restore(snapshot.rows);
    this.#nextId = snapshot.nextId;
  }
}
