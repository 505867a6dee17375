import { foldLookAlikes, lookAlikeWords } from "#shared/domain/look-alike.ts";
import type { CodeTwin } from "#shared/ipc/offer-list-views.ts";
import type { CatchingUp } from "./catching-up.ts";
import type { Database } from "./sqlite.ts";

/** Offers looked through for a code that looks like the one wanted. */
const mostLooked = 2_000;
const mostTwins = 20;

/**
 * Codes of other offers that look like this one, found by the words of the search: so it costs the same however many
 * there are. `id`: the offer whose own codes don't count.
 */
export function createCodeTwins(db: Database, catchingUp: CatchingUp) {
  const read = db.prepare<{ words: string; folded: string; id: string }, CodeTwin>(
    `SELECT l.id, l.title, p.code, l.shown, l.start_date AS startDate, l.end_date AS endDate
      FROM (SELECT rowid FROM offers_search WHERE offers_search MATCH @words LIMIT ${mostLooked}) s
        CROSS JOIN offer_list l ON l.seq = s.rowid
        CROSS JOIN promo_codes p ON p.parent_id = l.id AND p.retired_at IS NULL AND p.deleted = 0
      WHERE l.shown <> 'deleted' AND l.id <> @id
        AND replace(replace(replace(replace(replace(upper(p.code), 'O', '0'), 'I', '1'), 'L', '1'), '-', ''), '_', '')
          = @folded
      ORDER BY l.seq DESC LIMIT ${mostTwins}`,
  );
  return (id: string, code: string): CodeTwin[] => {
    const words = lookAlikeWords(code);
    if (words.length === 0) return [];
    catchingUp.few();
    const query = words.map(ways => `(${ways.map(way => `"${way}"`).join(" OR ")})`).join(" AND ");
    return read.all({ words: query, folded: foldLookAlikes(code), id });
  };
}
