import type { Database } from "../sqlite.ts";

/**
 * Full text over an offer, its codes and its merchant's name. Triggers keep it, inside the transaction of whatever
 * statement changed a word: no writer can forget it. Only words are indexed; the texts stay where they are.
 */
export function search(db: Database): void {
  db.exec(`
    CREATE VIRTUAL TABLE offers_search USING fts5 (
      title, description, terms, codes, reference, tags, merchant,
      content = '', contentless_delete = 1, prefix = '2 3',
      tokenize = "unicode61 remove_diacritics 2"
    );
    CREATE VIEW offer_words AS
      SELECT o.seq, o.id, o.merchant_owner,
        o.title AS title,
        o.working ->> '$.offerDescription' AS description,
        o.working ->> '$.termsConditions' AS terms,
        (SELECT group_concat(p.code, ' ') FROM promo_codes p
          WHERE p.offer_id = o.id AND p.retired_at IS NULL AND p.deleted = 0) AS codes,
        o.external_reference AS reference,
        (SELECT group_concat(t.value, ' ') FROM json_each(o.working, '$.tags') t) AS tags,
        (SELECT m.name FROM merchants m WHERE m.merchant_id = o.merchant_owner) AS merchant
      FROM offers o;
    ${index("true")}
    CREATE TRIGGER offers_search_insert AFTER INSERT ON offers BEGIN
      ${index("w.seq = new.seq")}
    END;
    CREATE TRIGGER offers_search_update AFTER UPDATE OF working ON offers
      WHEN ${words("old")} IS NOT ${words("new")}
    BEGIN
      DELETE FROM offers_search WHERE rowid = new.seq;
      ${index("w.seq = new.seq")}
    END;
    CREATE TRIGGER codes_search_insert AFTER INSERT ON promo_codes BEGIN ${reindexOffer} END;
    CREATE TRIGGER codes_search_update AFTER UPDATE OF working, deleted, retired_at ON promo_codes
      WHEN old.code IS NOT new.code OR old.deleted <> new.deleted OR old.retired_at IS NOT new.retired_at
    BEGIN ${reindexOffer} END;
    CREATE TRIGGER merchants_search_insert AFTER INSERT ON merchants BEGIN ${reindexMerchant} END;
    CREATE TRIGGER merchants_search_update AFTER UPDATE OF name ON merchants BEGIN ${reindexMerchant} END;
  `);
}

const columns = "title, description, terms, codes, reference, tags, merchant";

function index(where: string): string {
  return `INSERT INTO offers_search (rowid, ${columns}) SELECT w.seq, ${columns} FROM offer_words w WHERE ${where};`;
}

const reindexOffer = `
  DELETE FROM offers_search WHERE rowid = (SELECT seq FROM offers WHERE id = new.offer_id);
  ${index("w.id = new.offer_id")}
`;

const reindexMerchant = `
  DELETE FROM offers_search WHERE rowid IN (SELECT seq FROM offers WHERE merchant_owner = new.merchant_id);
  ${index("w.merchant_owner = new.merchant_id")}
`;

const words = (row: string) =>
  `json_extract(${row}.working, '$.offerTitle', '$.offerDescription', '$.termsConditions', '$.externalReference', '$.tags', '$.merchantOwner')`;
