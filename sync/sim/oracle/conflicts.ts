import type { Conflict, Fields, SyncRecord } from "../../record.ts";
import type { Studio } from "../studio.ts";
import type { EditLedger } from "./edit-ledger.ts";
import { type Family, nameOf, type Report } from "./facts.ts";
import { spell } from "./view.ts";

/** Fields that together may break a rule, so that a change of one side alone is a question too (SYNC.md M2). */
const together: ReadonlySet<string> = new Set([
  "startDate",
  "endDate",
  "offerValue",
  "offerValueUnit",
  "offerType",
  "maxDiscount",
  "maxDiscountUnit",
  "redemptionMethods",
  "codeType",
]);

/** SYNC.md M1: what one side changed alone merges by itself, and equal changes are no conflict. */
export function createConflicts(ledger: EditLedger, report: Report): Family {
  const judge = (studio: Studio, conflict: Conflict) => {
    const { entity, recordId, field, mine, theirs, base, kind } = conflict;
    const record = studio.store.record(entity, recordId);
    if (kind !== "field" || record === null || record.serverId === null) return;
    const who = `studio ${studio.number} asks about ${field} of ${nameOf(record)}`;
    if (spell(entity, field, mine) === spell(entity, field, theirs))
      report("M1", `${who}, where both say ${JSON.stringify(mine)}`);
    if (together.has(field) && entity === "offer") return;
    if (!ledger.wasEdited(studio.number, recordId, field))
      report("M1", `${who}, which nobody edited there (${JSON.stringify(mine)}, ${JSON.stringify(theirs)})`);
    if (spell(entity, field, base) === spell(entity, field, theirs))
      report("M1", `${who}, which the server did not change (${JSON.stringify(theirs)})`);
  };
  /** The days of an offer that a merge put the wrong way round, though neither side had them so (SYNC.md M2). */
  const judgeDays = (studio: Studio, before: SyncRecord, after: SyncRecord) => {
    if (after.entity !== "offer" || !isBackwards(after.fields) || isBackwards(before.fields)) return;
    if (after.base !== null && isBackwards(after.base)) return;
    const asked = studio.store
      .conflictsOf(after.id)
      .some(({ field }) => field === "startDate" || field === "endDate");
    if (!asked)
      report(
        "M2",
        `studio ${studio.number} merged ${nameOf(after)} into an offer that ends before it starts`,
      );
  };

  return {
    committed(studio, changes) {
      for (const change of changes) {
        if (change.kind === "updated") {
          const now = studio.store.record(change.after.entity, change.after.id);
          if (now && change.cause !== "resolve") judgeDays(studio, change.before, now);
        }
        if (change.kind !== "conflicts") continue;
        for (const conflict of change.after)
          if (!change.before.some(({ id }) => id === conflict.id)) judge(studio, conflict);
      }
    },
  };
}

const isBackwards = ({ startDate, endDate }: Fields): boolean =>
  typeof startDate === "string" && typeof endDate === "string" && startDate > endDate;
