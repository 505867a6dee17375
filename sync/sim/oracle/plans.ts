import type { Plan } from "../../plan.ts";
import type { Conflict, Intent, SyncRecord } from "../../record.ts";
import type { Studio } from "../studio.ts";
import { type Facts, type Family, nameOf, type Report } from "./facts.ts";
import { heldFields } from "./held-fields.ts";
import { spell } from "./view.ts";

/**
 * What a write must have behind it: an operation shown right before (P4), a ready record (P2), no open conflict in its
 * family (M3), and what it depends on already there (DESIGN.md, sync invariant 5).
 */
export function createPlans(facts: Facts, report: Report): Family {
  const drafts = new Set<string>();
  let plan: Plan | null = null;
  let conflicts: readonly Conflict[] = [];
  const keyOf = (studio: Studio, id: string) => `${studio.number} ${id}`;

  const judge = (studio: Studio, intent: Intent) => {
    const { store } = studio;
    const record = store.record(intent.entity, intent.recordId);
    if (record === null) return;
    const who = `studio ${studio.number} announced ${intent.op} of ${nameOf(record)} (${intent.part})`;
    const root = record.parentId ?? record.id;
    if (drafts.has(keyOf(studio, root))) report("P2", `${who}, which is a draft`);
    const family = new Set([root, ...store.children(root).map(({ id }) => id)]);
    const held = conflicts.find(each => family.has(each.recordId) && blocks(facts, each));
    if (held) report("M3", `${who} while ${held.field} of it is in conflict`);
    if (intent.op === "create" && record.parentId !== null && parentOf(studio, record)?.serverId == null)
      report("5", `${who} before what it belongs to`);
    const missing = plan && unplanned(plan, intent, record);
    if (missing) report("P4", `${who}, ${missing}`);
  };

  return {
    made(studio, record) {
      if (record.parentId === null && record.stage === "draft") drafts.add(keyOf(studio, record.id));
    },
    staged(studio, { id, stage }) {
      if (stage === "draft") drafts.add(keyOf(studio, id));
      else drafts.delete(keyOf(studio, id));
    },
    decided(studio) {
      for (const { id, parentId, stage } of studio.store.all())
        if (parentId === null && stage === "draft") drafts.add(keyOf(studio, id));
    },
    beforeTransaction(studio) {
      conflicts = studio.store.conflicts();
      plan = studio.isPushing ? studio.plan() : null;
    },
    committed(studio, changes) {
      for (const change of changes) if (change.kind === "announced") judge(studio, change.intent);
    },
    leaves(errand, intent) {
      if (errand.request.method !== "GET" && intent === null)
        report(
          "U0",
          `studio ${errand.studio} sent ${errand.request.method} ${errand.request.path} unannounced`,
        );
    },
  };
}

function blocks(facts: Facts, { kind, entity, field }: Conflict): boolean {
  if (kind === "deletion") return true;
  return kind === "field" && heldFields(entity, facts.isComplete()).includes(field);
}

function parentOf({ store }: Studio, { entity, parentId }: SyncRecord): SyncRecord | null {
  return parentId === null ? null : store.record(entity === "location" ? "merchant" : "offer", parentId);
}

/** Fields that the wire demands of a create, whatever the author said (SYNC.md W2, W4). */
const implied: ReadonlySet<string> = new Set(["codeType", "status", "defaultLanguage", "offerType"]);

/** Why the shown plan doesn't cover the write; null if it does. */
function unplanned({ operations }: Plan, intent: Intent, record: SyncRecord): string | null {
  const shown = operations.filter(
    each => each.id === intent.recordId && each.part === intent.part && each.why !== "unsettled",
  );
  if (shown.length === 0) return "which no plan showed";
  // Into another campaign: out of the first one, then into the other.
  if (intent.part === "campaign" && intent.op === "delete") return null;
  for (const [field, value] of Object.entries(intent.sent)) {
    const isShown = shown.some(
      ({ changes }) =>
        field in changes &&
        spell(record.entity, field, changes[field]?.to) === spell(record.entity, field, value),
    );
    const isSilent =
      intent.op === "create" && (implied.has(field) || value === null || isSame(record, field, value));
    if (!isShown && !isSilent) return `with ${field} ${JSON.stringify(value)}, which the plan did not show`;
  }
  return null;
}

const isSame = (record: SyncRecord, field: string, value: Intent["sent"][string]): boolean =>
  spell(record.entity, field, record.fields[field]) === spell(record.entity, field, value);
