import type { Database } from "../db/transaction.ts";
import { done, notFound, type Outcome } from "./outcome.ts";
import { guarded, type Precondition } from "./precondition.ts";

/** How one kind of record is kept. `Key` is its id, or the ids that name it together. */
interface Kind<Tables, Key, Row, Item, Input, Patch> {
  /** Its name in sentences. */
  name: string;
  idOf(key: Key): number;
  payloadOf(row: Row): Item;
  get(db: Database<Tables>, key: Key): Promise<Row | undefined>;
  lock(db: Database<Tables>, key: Key): Promise<Row | undefined>;
  insert(db: Database<Tables>, input: Input, now: Date): Promise<Outcome<Row>>;
  update(db: Database<Tables>, key: Key, patch: Patch, now: Date): Promise<Outcome<Row | undefined>>;
  remove(db: Database<Tables>, key: Key): Promise<boolean>;
}

export interface Records<Key, Item, Input, Patch> {
  get(key: Key): Promise<Outcome<Item>>;
  create(input: Input): Promise<Outcome<Item>>;
  update(key: Key, patch: Patch, precondition?: Precondition): Promise<Outcome<Item>>;
  remove(key: Key, precondition?: Precondition): Promise<Outcome<undefined>>;
}

/** Reading, creating, changing and deleting one record of a kind that has no rules beyond its schema. */
export function recordsOf<Tables, Key, Row, Item, Input, Patch>(
  db: Database<Tables>,
  now: () => Date,
  kind: Kind<Tables, Key, Row, Item, Input, Patch>,
): Records<Key, Item, Input, Patch> {
  const absent = (key: Key) => notFound(kind.name, kind.idOf(key));
  const locked = (key: Key) => ({
    lock: (transaction: Database<Tables>) => kind.lock(transaction, key),
    payloadOf: kind.payloadOf,
  });
  return {
    async get(key) {
      const row = await kind.get(db, key);
      return row === undefined ? absent(key) : done(kind.payloadOf(row));
    },
    async create(input) {
      const inserted = await kind.insert(db, input, now());
      return inserted.ok ? done(kind.payloadOf(inserted.value)) : inserted;
    },
    async update(key, patch, precondition) {
      return await guarded(db, precondition, locked(key), async within => {
        const updated = await kind.update(within, key, patch, now());
        if (!updated.ok) return updated;
        return updated.value === undefined ? absent(key) : done(kind.payloadOf(updated.value));
      });
    },
    async remove(key, precondition) {
      return await guarded(db, precondition, locked(key), async within =>
        (await kind.remove(within, key)) ? done(undefined) : absent(key),
      );
    },
  };
}
