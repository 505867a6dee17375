import { CheapCopyMap } from "./cheap-copy-map.ts";

export interface FeedRow {
  readonly kind: string;
  readonly key: Readonly<Record<string, number | string>>;
  readonly op: "upsert" | "delete";
  readonly changed_at: string;
  readonly position: number;
}

export interface FeedSnapshot {
  readonly rows: ReadonlyMap<string, FeedRow>;
  readonly position: number;
}

/** The last change of each record of one database, in the order in which they were made. */
export class Feed {
  readonly #rows = new CheapCopyMap<string, FeedRow>();
  #position = 0;

  get position(): number {
    return this.#position;
  }

  record(change: Omit<FeedRow, "position">): void {
    const name = `${change.kind} ${Object.values(change.key).join(" ")}`;
    this.#position += 1;
    this.#rows.delete(name);
    this.#rows.set(name, { ...change, position: this.#position });
  }

  after(position: number, limit: number): FeedRow[] {
    const found: FeedRow[] = [];
    if (position >= this.#position) return found;
    for (const row of this.#rows.read.values()) {
      if (row.position <= position) continue;
      found.push(row);
      if (found.length === limit) break;
    }
    return found;
  }

  snapshot(): FeedSnapshot {
    return { rows: this.#rows.copy(), position: this.#position };
  }

  restore(snapshot: FeedSnapshot): void {
    this.#rows.restore(snapshot.rows);
    this.#position = snapshot.position;
  }
}
