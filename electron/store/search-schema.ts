/**
 * What keeps the full-text index over an offer, its codes and its merchant's name. Triggers note whatever statement
 * changed a word, so that no writer can forget it; who indexes them, and when, says transactions.ts.
 * Part of the derived schema.
 */
export const searchSchema = (): string => `
  CREATE VIEW offer_words AS
    SELECT o.seq, o.id, o.merchant_owner,
      o.title AS title,
      o.working ->> '$.offerDescription' AS description,
      o.working ->> '$.termsConditions' AS terms,
      (SELECT group_concat(p.code, ' ') FROM promo_codes p
        WHERE p.parent_id = o.id AND p.retired_at IS NULL AND p.deleted = 0) AS codes,
      o.external_reference AS reference,
      (SELECT group_concat(t.value, ' ') FROM json_each(o.working, '$.tags') t) AS tags,
      ${merchantName("o.merchant_owner")} AS merchant
    FROM offers o;
  CREATE TRIGGER offers_search_insert AFTER INSERT ON offers BEGIN ${pending("new.seq")} END;
  CREATE TRIGGER offers_search_update AFTER UPDATE OF working ON offers
    WHEN ${words("old")} IS NOT ${words("new")}
  BEGIN ${pending("new.seq")} END;
  CREATE TRIGGER codes_search_insert AFTER INSERT ON promo_codes BEGIN ${ownerPending} END;
  CREATE TRIGGER codes_search_update AFTER UPDATE OF working, deleted, retired_at ON promo_codes
    WHEN old.code IS NOT new.code OR old.deleted <> new.deleted OR old.retired_at IS NOT new.retired_at
  BEGIN ${ownerPending} END;
  CREATE TRIGGER merchants_search_insert AFTER INSERT ON merchants BEGIN
    ${offersPending("new.server_id, new.local_number")}
  END;
  CREATE TRIGGER merchants_search_update AFTER UPDATE OF working, server_id, retired_at ON merchants
    WHEN old.name IS NOT new.name OR old.server_id IS NOT new.server_id OR old.retired_at IS NOT new.retired_at
  BEGIN
    ${offersPending("old.server_id, new.server_id, old.local_number, new.local_number")}
  END;
  CREATE TRIGGER merchant_names_search_insert AFTER INSERT ON merchant_names BEGIN
    ${offersPending("new.merchant_id")}
  END;
  CREATE TRIGGER merchant_names_search_update AFTER UPDATE OF name ON merchant_names BEGIN
    ${offersPending("new.merchant_id")}
  END;
`;

/** SQL of the name that people see for a merchant's number: its record's, else the one that goes with the number. */
export const merchantName = (merchantId: string): string => `coalesce(
  (SELECT m.name FROM merchants m WHERE m.server_id = ${merchantId} AND m.retired_at IS NULL),
  (SELECT m.name FROM merchants m WHERE m.local_number = ${merchantId} AND m.retired_at IS NULL),
  (SELECT n.name FROM merchant_names n WHERE n.merchant_id = ${merchantId}))`;

const columns = "title, description, terms, codes, reference, tags, merchant";

/**
 * Brings the index up to the first `limit` offers that are pending: one statement each, since every statement of its
 * own costs as much.
 */
function indexOf(limit: number): readonly string[] {
  const due = `(SELECT seq FROM search_pending ORDER BY seq LIMIT ${limit})`;
  return [
    `DELETE FROM offers_search WHERE rowid IN ${due}`,
    `INSERT INTO offers_search (rowid, ${columns})
      SELECT w.seq, ${columns} FROM ${due} due CROSS JOIN offer_words w ON w.seq = due.seq`,
    `DELETE FROM search_pending WHERE seq IN ${due}`,
  ];
}

/** So many at once hold nobody up, and cost half of what they would a page at a time. */
export const indexSlice = 500;

export const indexPendingSlice = indexOf(indexSlice);
/** The same to the end. */
export const indexPending = indexOf(-1);

/**
 * How the index is kept. By itself it merges its parts while a row is written, all of a level at once, and a part again
 * whenever a tenth of it is stale: where every offer was indexed anew, single rows took seconds. So it merges nothing by
 * itself, and `mergeSearch` some pages at a time. `crisismerge` is out of reach of what a long pull leaves.
 */
export const searchSettings = (
  [
    ["automerge", 0],
    ["crisismerge", 1000],
    ["deletemerge", 0],
  ] as const
)
  .map(([name, value]) => `INSERT INTO offers_search (offers_search, rank) VALUES ('${name}', ${value});`)
  .join("\n");

/** Changes less than two rows once nothing is left to merge. 16 pages: some milliseconds. */
export const mergeSearch = "INSERT INTO offers_search (offers_search, rank) VALUES ('merge', 16)";

/** `OR IGNORE` would not do: the conflict clause of the statement that fires a trigger goes before the trigger's own. */
const pending = (seq: string) => `INSERT INTO search_pending VALUES (${seq}) ON CONFLICT DO NOTHING;`;

const ownerPending =
  "INSERT INTO search_pending SELECT seq FROM offers WHERE id = new.parent_id ON CONFLICT DO NOTHING;";

const offersPending = (merchantIds: string): string =>
  `INSERT INTO search_pending SELECT seq FROM offers WHERE merchant_owner IN (${merchantIds})
    ON CONFLICT DO NOTHING;`;

const words = (row: string) =>
  `json_extract(${row}.working, '$.offerTitle', '$.offerDescription', '$.termsConditions', '$.externalReference', '$.tags', '$.merchantOwner')`;
