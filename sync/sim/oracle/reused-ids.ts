import { type Facts, type Family, nameOf, type Report } from "./facts.ts";
import { referenceParts } from "./view.ts";

/** SYNC.md L3: an id that a restored server used again never gets another record's edits, where that can be told. */
export function createReusedIds(facts: Facts, report: Report): Family {
  const canTell = (oldLife: number, newLife: number): boolean => {
    if (facts.isComplete()) return true;
    const [old, now] = [facts.lastRow(oldLife), facts.firstRow(newLife)];
    if (old === undefined || now === undefined) return false;
    const [oldKey, key] = [
      referenceParts(old.external_reference).key,
      referenceParts(now.external_reference).key,
    ];
    if (key !== null && key !== oldKey) return true;
    return (
      referenceParts(old.external_reference).own !== referenceParts(now.external_reference).own &&
      old.merchant_owner !== now.merchant_owner
    );
  };

  return {
    served({ errand, intent, changes, ok }) {
      if (errand === null || intent === null || !ok || intent.op === "create") return;
      for (const { table, key, life } of changes) {
        if (table !== "offers" || intent.entity !== "offer" || intent.part !== "record") continue;
        const bound = facts.boundLife(errand.studio, intent.recordId);
        const image = facts.imageBefore(errand, table, key);
        if (bound === undefined || bound === life || image?.life !== life || !canTell(bound, life)) continue;
        report(
          "L3",
          `studio ${errand.studio} sent the ${intent.op} of ${nameOf({ entity: "offer", id: intent.recordId })} to offer ${key}, which is another one now`,
        );
      }
    },
  };
}
