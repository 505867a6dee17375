import type { Conflict, SyncRecord } from "../../record.ts";
import type { Errand } from "../line.ts";
import type { Studio } from "../studio.ts";
import type { Facts, Family, Report, Served } from "./facts.ts";
import { referenceParts } from "./view.ts";

export interface Doubles extends Family {
  atRest(studios: readonly Studio[]): void;
}

/** SYNC.md U1: what may be removed as a double, and that nothing is double at rest but what a person let stand. */
export function createDoubles(facts: Facts, report: Report): Doubles {
  /** Creates by key: how often one left a studio, and whether each was answered. */
  const creates = new Map<string, { times: number; open: number }>();
  const keptByPerson = new Set<string>();
  const errands = new Map<Errand, { readonly key: string; readonly intent: string | null }>();
  /** Answers that a studio has heard since its last run began, by the announcement of the create. */
  const heard = new Map<string, { readonly studio: number; readonly key: string }>();

  const keyOfBody = ({ request }: Errand): string | null =>
    request.method === "POST" && request.path === "/dashboard/offers"
      ? referenceParts(request.body?.external_reference).key
      : null;

  const judgeRemoval = (served: Served, studio: number, life: number) => {
    const [first, last] = [facts.firstRow(life), facts.lastRow(life)];
    const { key } = referenceParts(last?.external_reference);
    const create = key === null ? undefined : creates.get(key);
    const who = `studio ${studio} removed a double at ${served.path}`;
    if (create === undefined) return report("U1", `${who} whose key it never sent`);
    if (create.times < 2 && create.open === 0)
      report("U1", `${who} although its create was sent once and answered`);
    if (JSON.stringify(own(first)) !== JSON.stringify(own(last)))
      report("U1", `${who} although somebody changed it since it was created`);
  };

  return {
    leaves(errand, intent) {
      const key = keyOfBody(errand);
      if (key === null) return;
      const create = creates.get(key) ?? { times: 0, open: 0 };
      creates.set(key, { times: create.times + 1, open: create.open + 1 });
      errands.set(errand, { key, intent: intent?.id ?? null });
    },
    told(errand, status) {
      const sent = errands.get(errand);
      const create = sent && creates.get(sent.key);
      if (!create || status === null || status >= 500) return;
      creates.set(sent.key, { ...create, open: create.open - 1 });
      if (sent.intent !== null) heard.set(sent.intent, { studio: errand.studio, key: sent.key });
    },
    /** An answer that the last run could not write down, by a crash or a full disk, is as good as none. */
    runBegins(studio) {
      const announced = new Set(studio.store.intents().map(({ id }) => id));
      for (const [intent, { studio: number, key }] of heard) {
        if (number !== studio.number) continue;
        heard.delete(intent);
        const create = creates.get(key);
        if (create && announced.has(intent)) creates.set(key, { ...create, open: create.open + 1 });
      }
    },
    decided(_studio, conflict: Conflict, take) {
      if (conflict.kind !== "double" || take === "mine") return;
      if (typeof conflict.theirs === "number") keptByPerson.add(`${conflict.theirs}`);
    },
    served(served) {
      const { errand, intent, changes, ok } = served;
      if (!ok || errand === null || intent?.op !== "delete" || intent.entity !== "offer") return;
      const studio = facts.studio(errand.studio);
      const record: SyncRecord | null = studio.store.record("offer", intent.recordId);
      if (record === null || facts.isRemoved(studio, record)) return;
      for (const { table, life } of changes)
        if (table === "offers") judgeRemoval(served, errand.studio, life);
    },
    atRest(studios) {
      const rows = new Map<string, number[]>();
      for (const row of facts.tables().offers.values()) {
        const { key } = referenceParts(row.external_reference);
        if (key !== null) rows.set(key, [...(rows.get(key) ?? []), row.offer_id]);
      }
      for (const [key, ids] of rows) {
        const owner = studios.find(({ store }) => store.sentCreate(key) !== null);
        const unasked = ids.filter(id => !keptByPerson.has(`${id}`));
        if (owner && unasked.length > 1)
          report(
            "U1",
            `offers ${ids.join(" and ")} are one draft of studio ${owner.number}, and nobody was asked`,
          );
      }
    },
  };
}

const own = (row: Readonly<Record<string, unknown>> | undefined) => {
  const { updated_at: _updated, ...rest } = row ?? {};
  return rest;
};
