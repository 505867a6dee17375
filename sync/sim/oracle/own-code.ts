import type { JsonObject, SyncRecord } from "../../record.ts";
import { isoDay } from "../days.ts";
import type { Errand } from "../line.ts";
import type { Studio } from "../studio.ts";
import type { Facts, Family, Report, Served } from "./facts.ts";

export interface OwnCode extends Family {
  /** Codes that were used between the reading and the write. */
  readonly exempted: number;
}

/**
 * SYNC.md U3: an offer is never live with the server's own unlimited code when its author has a code. What counts is
 * what the author had when the write was announced.
 */
export function createOwnCode(facts: Facts, report: Report): OwnCode {
  let exempted = 0;
  /** Lives of codes that the server made with an offer and nobody has touched. */
  const serversOwn = new Map<number, number>();
  /** Announced writes of offers whose author had a code waiting. */
  const withCode = new Set<string>();

  const note = ({ changes, path, method }: Served) => {
    const makesOffer = method === "POST" && path === "/dashboard/offers";
    for (const { table, after, before, life } of changes) {
      if (table !== "promoCodes") continue;
      if (before === null && after !== null && makesOffer) serversOwn.set(life, Number(after.offer_id));
      else serversOwn.delete(life);
    }
  };

  /** A code that customers used is nobody's to write over. Exempt is what came since the run's reading (SYNC.md U5). */
  const judgeCover = ({ changes, ok }: Served, errand: Errand) => {
    for (const { table, key, before } of changes) {
      if (!ok || table !== "promoCodes" || before === null) continue;
      const who = `studio ${errand.studio} wrote its code over code ${key}`;
      const read = facts.imageBefore(errand, table, key);
      if (read?.run !== errand.run) report("U3", `${who} without having read it in this run`);
      else if (isUsed(read.row)) report("U3", `${who}, which customers have used`);
      else if (isUsed(before)) exempted += 1;
    }
  };

  const isLive = (offerId: number): boolean => {
    const row = facts.tables().offers.get(offerId);
    if (row === undefined || row.offer_status !== "active") return false;
    if (!row.offer_redemption_methods.includes("promo_code")) return false;
    const today = isoDay(facts.now());
    const end = row.offer_expiry_date?.slice(0, 10) ?? "9999-12-31";
    return row.version_active_from.slice(0, 10) <= today && today <= end;
  };

  return {
    get exempted() {
      return exempted;
    },
    committed(studio, changes) {
      for (const change of changes)
        if (
          change.kind === "announced" &&
          change.intent.entity === "offer" &&
          change.intent.part === "record"
        )
          if (hasCode(studio, change.intent.recordId)) withCode.add(change.intent.id);
    },
    served(served) {
      note(served);
      const { intent, errand, changes } = served;
      if (errand !== null && intent?.op === "create" && intent.entity === "promo_code")
        judgeCover(served, errand);
      if (errand === null || intent === null || !withCode.has(intent.id)) return;
      for (const { table, key, before, after } of changes) {
        if (table !== "offers" || typeof key !== "number" || after === null) continue;
        if (before?.offer_status === after.offer_status || !isLive(key)) continue;
        if ([...serversOwn.values()].includes(key))
          report(
            "U3",
            `offer ${key} is live with the server's own code although studio ${errand.studio} has one`,
          );
      }
    },
  };
}

const isUsed = ({ redemption_count: count }: JsonObject): boolean => Number(count) > 0;

function hasCode({ store }: Studio, offerId: string): boolean {
  return store.children(offerId).some(isWaitingCode);
}

const isWaitingCode = ({ entity, deleted, serverId, fields }: SyncRecord): boolean =>
  entity === "promo_code" && !deleted && serverId === null && fields.promoCode !== null;
