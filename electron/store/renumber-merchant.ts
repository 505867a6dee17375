import type { Fields } from "#sync/record.ts";
import { allDiffering } from "./differing.ts";
import { type RecordRow, readRecord, selectRecords } from "./record-row.ts";
import type { RecordWriter } from "./record-writer.ts";
import type { Database } from "./sqlite.ts";

/**
 * Offers that name a merchant made here by its negative number name it by the server's from now on: with a line of
 * history, so that an earlier version shows under which number it was. What the server no longer has follows without
 * one.
 */
export function prepareRenumbering(db: Database, writer: RecordWriter): (from: number, to: number) => void {
  const naming = db.prepare<[number, number], RecordRow>(
    // A base says something else than the working copy only where the record may differ: few to look at.
    selectRecords(
      "offer",
      `r.seq IN (SELECT seq FROM offers WHERE merchant_owner = ?
        UNION ALL SELECT b.seq FROM ${allDiffering("offer", "b")} AND b.base ->> '$.merchantOwner' = ?)`,
    ),
  );
  const retired = db.prepare<[number, number]>(`
    UPDATE offers SET working = json_replace(working, '$.merchantOwner', ?)
    WHERE merchant_owner = ? AND retired_at IS NOT NULL`);

  return (from, to) => {
    const renumbered = (fields: Fields): Fields =>
      fields.merchantOwner === from ? { ...fields, merchantOwner: to } : fields;
    for (const row of naming.all(from, from)) {
      const { id, fields, base } = readRecord("offer", row);
      const change = { fields: renumbered(fields), base: base === null ? null : renumbered(base) };
      writer.change("offer", id, change, "push");
    }
    retired.run(to, from);
  };
}
