import type { FoundTexts } from "#shared/domain/found-by.ts";
import { merchantName } from "./search-schema.ts";
import type { Database } from "./sqlite.ts";

/** Reads the texts that the search goes through, of one offer by its local id. `null`: it isn't here. */
export function createFoundTexts(db: Database): (id: string) => FoundTexts | null {
  const read = db.prepare<[string], Row>(`SELECT o.title,
      o.working ->> '$.offerDescription' AS description,
      o.working ->> '$.termsConditions' AS terms,
      o.external_reference AS reference,
      coalesce(o.working ->> '$.tags', '[]') AS tags,
      (SELECT json_group_array(p.code) FROM promo_codes p
        WHERE p.parent_id = o.id AND p.retired_at IS NULL AND p.deleted = 0 AND p.code IS NOT NULL) AS codes,
      ${merchantName("o.merchant_owner")} AS merchant
    FROM offers o WHERE o.id = ?`);
  return id => {
    const row = read.get(id);
    return row ? { ...row, codes: JSON.parse(row.codes), tags: JSON.parse(row.tags) } : null;
  };
}

type Row = Omit<FoundTexts, "codes" | "tags"> & { readonly codes: string; readonly tags: string };
