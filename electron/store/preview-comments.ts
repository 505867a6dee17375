import type { NewComment, PreviewComment } from "#shared/ipc/comment-views.ts";
import { surfaceSchema } from "#shared/preview/surfaces.ts";
import { type StoreContext, timestamp } from "./context.ts";
import type { Database } from "./sqlite.ts";
import type { Transactions } from "./transactions.ts";

/** Comments on spots of an offer's previews, each with who made it and when. Every write is durable when it returns. */
export interface PreviewComments {
  /** Of an offer, oldest first; without those taken out, and without those on a surface that this studio doesn't know. */
  of(offer: string): PreviewComment[];
  /** The offer that a comment is about, also of one taken out; `null`: there is no such comment. */
  offerOf(id: string): string | null;
  /** Answers its id. */
  add(comment: NewComment): string;
  /** What it says, or where it is pinned (thousandths), which is no edit of what it says. */
  change(id: string, change: CommentChange): void;
  /** Resolved, or open again. */
  setDone(id: string, done: boolean): void;
  /** Out of sight until it is brought back. */
  setRemoved(id: string, removed: boolean): void;
  /** All of them, with who made them and when. */
  copy(from: string, to: string): void;
}

export interface CommentChange {
  readonly text?: string | undefined;
  readonly x?: number | undefined;
  readonly y?: number | undefined;
}

type Row = Omit<PreviewComment, "surface"> & { readonly surface: string };

export function createPreviewComments(
  db: Database,
  context: StoreContext,
  { atomically }: Transactions,
): PreviewComments {
  const select = db.prepare<[string], Row>(`
    SELECT id, surface, language, x, y, text, who, at, edited_at AS editedAt, done_at AS doneAt FROM preview_comments
      WHERE offer_id = ? AND removed_at IS NULL ORDER BY seq`);
  const offerOf = db.prepare<[string], string>("SELECT offer_id FROM preview_comments WHERE id = ?").pluck();
  const insert = db.prepare<Row & { readonly offer: string }>(`
    INSERT INTO preview_comments (id, offer_id, surface, language, x, y, text, who, at, edited_at, done_at)
      VALUES ($id, $offer, $surface, $language, $x, $y, $text, $who, $at, $editedAt, $doneAt)`);
  const change = db.prepare<Record<string, string | number | null>>(`
    UPDATE preview_comments SET text = coalesce($text, text), x = coalesce($x, x), y = coalesce($y, y),
      edited_at = iif($text IS NULL, edited_at, $at) WHERE id = $id`);
  const finish = db.prepare<[string | null, string]>("UPDATE preview_comments SET done_at = ? WHERE id = ?");
  const remove = db.prepare<[string | null, string]>(
    "UPDATE preview_comments SET removed_at = ? WHERE id = ?",
  );
  return {
    of: offer => select.all(offer).flatMap(known),
    offerOf: id => offerOf.get(id) ?? null,
    add: comment =>
      atomically(() => {
        const id = context.newId();
        const { who } = context;
        insert.run({ ...comment, id, who, at: timestamp(context), editedAt: null, doneAt: null });
        return id;
      }),
    change: (id, { text = null, x = null, y = null }) =>
      atomically(() => void change.run({ id, text, x, y, at: timestamp(context) })),
    setDone: (id, done) => atomically(() => void finish.run(done ? timestamp(context) : null, id)),
    setRemoved: (id, removed) => atomically(() => void remove.run(removed ? timestamp(context) : null, id)),
    copy: (from, to) =>
      atomically(() => {
        for (const row of select.all(from)) insert.run({ ...row, id: context.newId(), offer: to });
      }),
  };
}

/** A newer studio may have pinned some to what it alone draws. */
function known(row: Row): PreviewComment[] {
  const surface = surfaceSchema.safeParse(row.surface);
  return surface.success ? [{ ...row, surface: surface.data }] : [];
}
