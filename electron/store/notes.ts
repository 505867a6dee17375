import type { Note } from "#shared/ipc/note-views.ts";
import { type StoreContext, timestamp } from "./context.ts";
import type { Database } from "./sqlite.ts";
import type { Transactions } from "./transactions.ts";

/** Notes about offers, each with who wrote it and when. Every write is durable when it returns. */
export interface Notes {
  /** Of an offer, oldest first; without those taken out. */
  of(offer: string): Note[];
  /** The offer that a note is about, also of one taken out; `null`: there is no such note. */
  offerOf(id: string): string | null;
  /** Answers its id. */
  add(offer: string, text: string): string;
  edit(id: string, text: string): void;
  /** Out of sight until it is brought back. */
  setRemoved(id: string, removed: boolean): void;
  /** All of them, with who wrote them and when. */
  copy(from: string, to: string): void;
}

export function createNotes(db: Database, context: StoreContext, { atomically }: Transactions): Notes {
  const select = db.prepare<[string], Note>(`
    SELECT id, text, who, at, edited_at AS editedAt FROM notes
      WHERE offer_id = ? AND removed_at IS NULL ORDER BY seq`);
  const offerOf = db.prepare<[string], string>("SELECT offer_id FROM notes WHERE id = ?").pluck();
  const insert = db.prepare<[string, string, string, string, string, string | null]>(
    "INSERT INTO notes (id, offer_id, text, who, at, edited_at) VALUES (?, ?, ?, ?, ?, ?)",
  );
  const edit = db.prepare<[string, string, string]>("UPDATE notes SET text = ?, edited_at = ? WHERE id = ?");
  const remove = db.prepare<[string | null, string]>("UPDATE notes SET removed_at = ? WHERE id = ?");
  return {
    of: offer => select.all(offer),
    offerOf: id => offerOf.get(id) ?? null,
    add: (offer, text) =>
      atomically(() => {
        const id = context.newId();
        insert.run(id, offer, text, context.who, timestamp(context), null);
        return id;
      }),
    edit: (id, text) => atomically(() => void edit.run(text, timestamp(context), id)),
    setRemoved: (id, removed) => atomically(() => void remove.run(removed ? timestamp(context) : null, id)),
    copy: (from, to) =>
      atomically(() => {
        for (const { text, who, at, editedAt } of select.all(from))
          insert.run(context.newId(), to, text, who, at, editedAt);
      }),
  };
}
