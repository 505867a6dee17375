import type { Operation } from "../../operation.ts";
import type { Conflict, Intent, Json, SyncRecord } from "../../record.ts";
import type { SavedPlan } from "../../saved-plan.ts";
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
  const saved = new Map<number, SavedPlan | null>();
  /** Values that a plan of this run showed: what was looked at may be typed over before it leaves. */
  const shown = new Map<number, Set<string>>();
  let plan: Shown | null = null;
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
    const held = conflicts.find(each => family.has(each.recordId) && blocks(facts, studio, each));
    if (held) report("M3", `${who} while ${held.field} of it is in conflict`);
    if (intent.op === "create" && record.parentId !== null && parentOf(studio, record)?.serverId == null)
      report("5", `${who} before what it belongs to`);
    const missing = plan && unplanned(plan, intent, record, shown.get(studio.number) ?? new Set());
    if (missing) report("P4", `${who}, ${missing}`);
  };

  const look = (studio: Studio) => {
    plan = studio.isPushing ? (saved.get(studio.number) ?? studio.plan()) : null;
    const values = shown.get(studio.number);
    for (const { id, part, changes } of plan?.operations ?? [])
      for (const [field, { to }] of Object.entries(changes)) values?.add(spelled(id, part, field, to));
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
    runBegins({ number }, only) {
      saved.set(number, only);
      shown.set(number, new Set());
    },
    planned: look,
    beforeTransaction(studio) {
      conflicts = studio.store.conflicts();
      look(studio);
    },
    committed(studio, changes) {
      for (const change of changes) if (change.kind === "announced") judge(studio, change.intent);
    },
    leaves(errand, intent) {
      look(facts.studio(errand.studio));
      if (errand.request.method !== "GET" && intent === null)
        report(
          "U0",
          `studio ${errand.studio} sent ${errand.request.method} ${errand.request.path} unannounced`,
        );
    },
  };
}

/** By what the server could hold when the run began: that is when it is asked (SYNC.md C1, M3). */
function blocks(facts: Facts, { number }: Studio, { kind, entity, field }: Conflict): boolean {
  if (kind === "deletion") return true;
  return kind === "field" && heldFields(entity, facts.wasComplete(number)).includes(field);
}

function parentOf({ store }: Studio, { entity, parentId }: SyncRecord): SyncRecord | null {
  return parentId === null ? null : store.record(entity === "location" ? "merchant" : "offer", parentId);
}

/** Fields that the wire demands of a create, whatever the author said (SYNC.md W2, W4). */
const implied: ReadonlySet<string> = new Set(["codeType", "status", "defaultLanguage", "offerType"]);

/** What was shown: the plan of this moment, or the saved one that is applied. */
interface Shown {
  readonly operations: readonly (Pick<Operation, "id" | "part" | "changes"> & { readonly why?: string })[];
}

const spelled = (id: string, part: string, field: string, value: Json): string =>
  `${id} ${part} ${field} ${spell("offer", field, value)}`;

/** Why no shown plan covers the write; null if one does. */
function unplanned(
  { operations }: Shown,
  { recordId, part, op, sent }: Intent,
  record: SyncRecord,
  shown: ReadonlySet<string>,
): string | null {
  const still = operations.some(
    each => each.id === recordId && each.part === part && each.why !== "unsettled",
  );
  if (!still) return "which no plan showed";
  // Into another campaign: out of the first one, then into the other.
  if (part === "campaign" && op === "delete") return null;
  for (const [field, value] of Object.entries(sent)) {
    const isSilent =
      op === "create" && (implied.has(field) || value === null || isSame(record, field, value));
    if (!isSilent && !shown.has(spelled(recordId, part, field, value)))
      return `with ${field} ${JSON.stringify(value)}, which the plan did not show`;
  }
  return null;
}

const isSame = (record: SyncRecord, field: string, value: Json): boolean =>
  spell(record.entity, field, record.fields[field]) === spell(record.entity, field, value);
