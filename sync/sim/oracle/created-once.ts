import type { Studio } from "../studio.ts";
import { type Facts, type Family, nameOf, type Report } from "./facts.ts";
import type { TableName } from "./view.ts";
import { tableOf } from "./view.ts";

interface Made {
  readonly intent: string;
  readonly table: TableName;
  readonly key: number | string;
  readonly life: number;
}

/**
 * SYNC.md U1, U2: a create is announced anew only when the first one never landed. Deliveries of one announcement that
 * come twice are the line's doing, and no studio's.
 */
export function createCreatedOnce(facts: Facts, report: Report): Family {
  const made = new Map<string, readonly Made[]>();
  return {
    decided(studio: Studio, { kind, recordId }, take) {
      // Brought back against a deletion it is another record, and so are its parts (SYNC.md M4).
      if (kind !== "deletion" || take !== "mine") return;
      for (const id of [recordId, ...studio.store.children(recordId).map(part => part.id)])
        made.delete(`${studio.number} ${id}`);
    },
    served({ errand, intent, changes, ok }) {
      if (!ok || errand === null || intent?.op !== "create" || intent.part !== "record") return;
      const owner = `${errand.studio} ${intent.recordId}`;
      const before = made.get(owner) ?? [];
      for (const { table, key, life, before: was } of changes) {
        if (table !== tableOf[intent.entity] || (was !== null && intent.serverId === null)) continue;
        const earlier = before.find(
          each =>
            each.intent !== intent.id &&
            each.life !== life &&
            facts.log.life(each.table, each.key) === each.life,
        );
        if (earlier && isUntouched(facts, earlier.life) && !facts.hasJumped(errand.studio))
          report(
            intent.entity === "offer" ? "U1" : "U2",
            `studio ${errand.studio} made ${nameOf({ entity: intent.entity, id: intent.recordId })} twice: ${table} ${earlier.key} and ${key}`,
          );
        made.set(owner, [...before, { intent: intent.id, table, key, life }]);
      }
    },
  };
}

/** Nobody changed it since it was made: it could have been found. */
const isUntouched = (facts: Facts, life: number): boolean => facts.firstRow(life) === facts.lastRow(life);
