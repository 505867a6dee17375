import type { Studio } from "../studio.ts";
import type { Facts, Family, Report } from "./facts.ts";

interface Created {
  readonly recordId: string;
  readonly key: number;
  readonly life: number;
  readonly text: string;
  /** The look at which it came. */
  readonly at: number;
}

/** SYNC.md U4: who makes a code whose text an older code of another offer has is told of it by the end of the run. */
export function createCodeClashes(facts: Facts, report: Report): Family {
  const created = new Map<number, Created[]>();
  const flagged = new Set<string>();
  const changedAt = new Map<number, number>();
  const fold = (text: unknown) => String(text).trim().toUpperCase();

  /** It is the studio's own as it made it. */
  const isStanding = (studio: Studio, { recordId, key, life, at }: Created): boolean =>
    studio.store.record("promo_code", recordId)?.serverId === key &&
    facts.tables().promoCodes.has(key) &&
    changedAt.get(life) === at;

  /** Another offer's code of the same text that was there before it. */
  const olderWith = ({ key, text, at }: Created) => {
    const own = facts.tables().promoCodes.get(key);
    return [...facts.tables().promoCodes.values()].find(row => {
      const life = facts.log.life("promoCodes", row.promo_code_id) ?? 0;
      const isOlder = row.promo_code_id < key && (changedAt.get(life) ?? 0) < at;
      return isOlder && row.offer_id !== own?.offer_id && fold(row.promo_code) === text;
    });
  };

  return {
    runBegins: ({ number }) => void created.set(number, []),
    committed(studio, changes) {
      for (const change of changes)
        if (change.kind === "conflicts" && change.after.some(({ kind }) => kind === "code_clash"))
          flagged.add(`${studio.number} ${change.record.id}`);
    },
    served({ errand, intent, changes, ok }) {
      for (const { table, key, life, after } of changes) {
        if (table !== "promoCodes" || after === null || typeof key !== "number") continue;
        changedAt.set(life, facts.log.moment);
        if (!ok || errand === null || intent?.op !== "create" || intent.entity !== "promo_code") continue;
        const { recordId } = intent;
        created
          .get(errand.studio)
          ?.push({ recordId, key, life, text: fold(after.promo_code), at: facts.log.moment });
      }
    },
    runEnds(studio, end) {
      if (end.kind !== "done" || end.outcome.stopped !== null) return;
      for (const code of created.get(studio.number) ?? []) {
        const older = isStanding(studio, code) ? olderWith(code) : undefined;
        if (older && !flagged.has(`${studio.number} ${code.recordId}`))
          report(
            "U4",
            `studio ${studio.number} was not told that code ${code.key} has the text of code ${older.promo_code_id}`,
          );
      }
    },
  };
}
