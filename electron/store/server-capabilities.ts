import { type Capabilities, capabilitiesFrom } from "#sync/capabilities.ts";
import { formerMark } from "#sync/own-marks.ts";
import { dropDerivedSchema, ensureDerivedSchema } from "./derived-schema.ts";
import { emptyValue, readFields } from "./normalise.ts";
import { wholeBase } from "./record-row.ts";
import type { Settings } from "./settings.ts";
import type { Database } from "./sqlite.ts";

/** What the workspace last knew of its server, on which *differs* and *local only* stand. */
export interface ServerCapabilities {
  now(): Capabilities;
  /** Inside a transaction. Fields of offers named in `forget` are emptied in every base. */
  set(capabilities: Capabilities, forget: readonly string[]): void;
}

export function createServerCapabilities(db: Database, settings: Settings): ServerCapabilities {
  let known: { readonly text: string | null; readonly capabilities: Capabilities } | null = null;
  return {
    now() {
      const text = settings.meta("capabilities");
      if (known === null || known.text !== text)
        known = { text, capabilities: capabilitiesFrom(text === null ? null : readFields(text)) };
      return known.capabilities;
    },
    set(capabilities, forget) {
      settings.setMeta("capabilities", JSON.stringify(capabilities));
      if (forget.length > 0) {
        // Its indices are made again after every base has changed, instead of once a row.
        dropDerivedSchema(db);
        forgetInBases(db, forget);
      }
      ensureDerivedSchema(db, capabilities);
    },
  };
}

/** Where a base holds something in them; the text stays normal, since a replaced value keeps its place. */
function forgetInBases(db: Database, forget: readonly string[]): void {
  const base = wholeBase("offers");
  for (const field of forget) keepFormer(db, base, field);
  const values = forget.flatMap(field => [`$.${field}`, JSON.stringify(emptyValue("offer", field))]);
  const pairs = forget.map(() => ", ?, json(?)").join("");
  const held = forget.map(() => `coalesce(${base} ->> ?, '[]') <> '[]'`).join(" OR ");
  const sql = `UPDATE offers SET base = json_replace(${base}${pairs}), hash = NULL WHERE base IS NOT NULL AND (${held})`;
  db.prepare<string[]>(sql).run(...values, ...forget.map(field => `$.${field}`));
}

/** Beside it stays what it was (`formerMark`); a mark of an earlier time goes. */
function keepFormer(db: Database, base: string, field: string): void {
  const held = `coalesce(${base} ->> $path, '[]') <> '[]'`;
  db.prepare<{ path: string; mark: string }>(`
    UPDATE offers
    SET extra = iif(${held}, json_set(extra, $mark, json(${base} -> $path)), json_remove(extra, $mark)), hash = NULL
    WHERE base IS NOT NULL AND (${held} OR json_type(extra, $mark) IS NOT NULL)`).run({
    path: `$.${field}`,
    mark: `$."${formerMark(field)}"`,
  });
}
