import type { JsonObject, SyncRecord } from "../../record.ts";
import type { Studio } from "../studio.ts";
import { type Facts, nameOf, type Report } from "./facts.ts";
import { heldFields } from "./held-fields.ts";
import { entityOf, spell, type TableName, tableOf, type View, viewOf } from "./view.ts";

/**
 * DESIGN.md, sync invariant 3, once nothing happens any more: nothing is left to do, every synced record equals the
 * server's, and each studio has every record of the server's; so the studios equal each other.
 */
export function checkRest(facts: Facts, report: Report, studio: Studio): void {
  const { operations } = studio.plan();
  const [left] = operations;
  if (left)
    report(
      "3",
      `studio ${studio.number} still has ${operations.length} operations, first ${left.op} of ${nameOf(left)} (${left.why}) ${JSON.stringify(left.changes)}`,
    );
  for (const record of studio.store.all()) checkRecord(facts, report, studio, record);
  checkComplete(facts, report, studio);
}

function checkRecord(facts: Facts, report: Report, studio: Studio, record: SyncRecord): void {
  const { entity, serverId, fields, stage, deleted } = record;
  if (heldFields(entity, facts.isComplete()).length === 0) return;
  const who = `studio ${studio.number}'s ${nameOf(record)}`;
  if (stage === "draft") return;
  if (serverId === null) {
    if (!deleted && isSendable(studio, record)) report("3", `${who} never came to the server`);
    return;
  }
  const language = typeof fields.languageCode === "string" ? { language: fields.languageCode } : {};
  const view = viewOf(facts.tables(), { entity, serverId, ...language }, facts.isComplete());
  if (view === null) report("3", `${who} (#${serverId}) is not on the server`);
  else if (deleted) report("3", `${who} (#${serverId}) is deleted here and still on the server`);
  else compare(facts, report, record, waitsForCampaign(studio, record) ? without(view, "campaign") : view);
}

/** The campaign that it names is a draft of its author's: it waits for it (DESIGN.md, sync invariant 5). */
function waitsForCampaign({ store }: Studio, { entity, fields }: SyncRecord): boolean {
  if (entity !== "offer" || fields.campaign === null) return false;
  const named = store
    .all()
    .filter(each => each.entity === "campaign" && each.fields.campaignName === fields.campaign);
  return named.length > 0 && named.every(each => each.stage === "draft" && each.serverId === null);
}

const without = (view: View, field: string): View =>
  Object.fromEntries(Object.entries(view).filter(([name]) => name !== field));

function compare(facts: Facts, report: Report, record: SyncRecord, view: View): void {
  const { entity, serverId, fields } = record;
  const who = nameOf(record);
  for (const field of heldFields(entity, facts.isComplete()))
    if (field in view && spell(entity, field, fields[field]) !== spell(entity, field, view[field]))
      report(
        "3",
        `${who} (#${serverId}) has ${field} ${JSON.stringify(fields[field] ?? null)}, the server ${JSON.stringify(view[field] ?? null)}`,
      );
}

/** A code without a text, or what belongs to something that is not sent, waits for its author. */
function isSendable({ store }: Studio, { entity, parentId, fields }: SyncRecord): boolean {
  if (entity === "promo_code" && fields.promoCode === null) return false;
  if (parentId === null) return true;
  const parent = store.record(entity === "location" ? "merchant" : "offer", parentId);
  return parent !== null && !parent.deleted && parent.stage === "ready";
}

const today: readonly TableName[] = ["offers", "promoCodes", "controls", "offerTypes"];
const complete: readonly TableName[] = [...today, "programs", "campaigns", "partners"];

function checkComplete(facts: Facts, report: Report, studio: Studio): void {
  const here = new Set(
    studio.store
      .all()
      .flatMap(({ entity, serverId }) => (serverId === null ? [] : [`${tableOf[entity]} ${serverId}`])),
  );
  const tables = facts.tables();
  for (const name of facts.isComplete() ? complete : today) {
    const rows: ReadonlyMap<number | string, JsonObject> = tables[name];
    for (const [key, row] of rows)
      if (!here.has(`${name} ${key}`) && !(name === "promoCodes" && isAboutToBeCovered(studio, row)))
        report("3", `studio ${studio.number} lacks ${entityOf[name]} #${key}`);
  }
}

/** The server's own code, while the author's waits in a draft to be put over it (SYNC.md U3). */
function isAboutToBeCovered({ store }: Studio, { offer_id: offerId }: JsonObject): boolean {
  const offer = typeof offerId === "number" ? store.byServerId("offer", offerId) : null;
  if (offer?.stage !== "draft") return false;
  return store
    .children(offer.id)
    .some(({ entity, serverId, deleted }) => entity === "promo_code" && serverId === null && !deleted);
}
