import { type Capabilities, capabilitiesFrom } from "#sync/capabilities.ts";
import { formerMark } from "#sync/own-marks.ts";
import type { Entity } from "#sync/record.ts";
import { setMasks } from "./derived-schema.ts";
import { allDiffering, differing, masksOf } from "./differing.ts";
import { partsOf } from "./kinds.ts";
import { emptyValue, readFields } from "./normalise.ts";
import { wholeBase } from "./record-row.ts";
import type { Settings } from "./settings.ts";
import type { Database } from "./sqlite.ts";

/** What the workspace last knew of its server, on which *differs* and *local only* stand. */
export interface ServerCapabilities {
  now(): Capabilities;
  /**
   * Inside a transaction. Fields of offers named in `forget` are emptied in every base; `onSome` is told now and then
   * how many offers were looked at, and may throw to end it.
   */
  set(capabilities: Capabilities, forget: readonly string[], onSome?: (done: number) => void): void;
}

export function createServerCapabilities(db: Database, settings: Settings): ServerCapabilities {
  let known: { readonly text: string | null; readonly capabilities: Capabilities } | null = null;
  const now = () => {
    const text = settings.meta("capabilities");
    if (known === null || known.text !== text)
      known = { text, capabilities: capabilitiesFrom(text === null ? null : readFields(text)) };
    return known.capabilities;
  };
  return {
    now,
    set(capabilities, forget, onSome) {
      noteOtherLines(db, now(), capabilities);
      settings.setMeta("capabilities", JSON.stringify(capabilities));
      setMasks(db, capabilities);
      if (forget.length > 0) forgetInBases(db, forget, onSome);
    },
  };
}

/** Offers between two words: some milliseconds. */
const atOnce = 500;

/** Lines of offers that read otherwise where the server can hold something else. */
function noteOtherLines(db: Database, before: Capabilities, after: Capabilities): void {
  const [was, is] = [masksOf(before), masksOf(after)];
  const note = (entity: Entity, seqs: string) => {
    const changed = (was[entity].sent ^ is[entity].sent) | (was[entity].kept ^ is[entity].kept);
    if (changed === 0) return;
    db.prepare<[number]>(
      `INSERT INTO list_pending SELECT ${seqs} AND (${differing(entity, "r")}) & ? ON CONFLICT DO NOTHING`,
    ).run(changed);
  };
  note("offer", `r.seq FROM ${allDiffering("offer", "r")}`);
  for (const part of partsOf("offer"))
    note(part, `(SELECT o.seq FROM offers o WHERE o.id = r.parent_id) FROM ${allDiffering(part, "r")}`);
}

/**
 * Where a base holds something in them; the text stays normal, since a replaced value keeps its place. Beside it stays
 * what it was (`formerMark`); a mark of an earlier time goes.
 */
function forgetInBases(db: Database, forget: readonly string[], onSome?: (done: number) => void): void {
  const base = wholeBase("offers");
  const parts = forget.map(field => {
    const [value, mark] = [`${base} -> '$.${field}'`, `'$."${formerMark(field)}"'`];
    const empty = JSON.stringify(emptyValue("offer", field));
    return { field, value, mark, empty, isHeld: `coalesce(${base} ->> '$.${field}', '[]') <> '[]'` };
  });
  const isHeld = parts.map(part => part.isHeld).join(" OR ");
  const isMarked = parts.map(part => `json_type(extra, ${part.mark}) IS NOT NULL`).join(" OR ");
  const emptied = parts.map(part => `, '$.${part.field}', json('${part.empty}')`).join("");
  const extra = parts.reduce(
    (text, part) =>
      `iif(${part.isHeld}, json_set(${text}, ${part.mark}, json(${part.value})), json_remove(${text}, ${part.mark}))`,
    "extra",
  );
  const update = db.prepare<[number, number]>(`
    UPDATE offers SET base = iif(${isHeld}, json_replace(${base}${emptied}), base), extra = ${extra}, hash = NULL
    WHERE seq > ? AND seq <= ? AND base IS NOT NULL AND (${isHeld} OR ${isMarked})`);
  const last = db.prepare<[], number | null>("SELECT max(seq) FROM offers").pluck().get() ?? 0;
  for (let done = 0; done < last; done += atOnce) {
    update.run(done, done + atOnce);
    onSome?.(Math.min(done + atOnce, last));
  }
}
