import type { Conflict, Fields, Intent, SyncRecord } from "../../record.ts";
import type { SavedPlan } from "../../saved-plan.ts";
import type { Errand } from "../line.ts";
import type { ModelResponse } from "../model/kigo-model.ts";
import type { RunEnd, Studio } from "../studio.ts";
import type { StoreWatch } from "../watched-store.ts";
import { announcementOf } from "./announcement.ts";
import { createCodeClashes } from "./code-clashes.ts";
import { createConflicts } from "./conflicts.ts";
import { createCreatedOnce } from "./created-once.ts";
import { createDeletions } from "./deletions.ts";
import { createDoubles } from "./doubles.ts";
import { createEditLedger } from "./edit-ledger.ts";
import { createEdits } from "./edits.ts";
import type { Facts, Family, Report } from "./facts.ts";
import { createMemory, type Memory, type MemoryOptions } from "./memory.ts";
import { createOverwrites } from "./overwrites.ts";
import { createOwnCode } from "./own-code.ts";
import { createPlans } from "./plans.ts";
import { createRequests } from "./requests.ts";
import { checkRest } from "./rest.ts";
import { createReusedIds } from "./reused-ids.ts";
import { isObject } from "./view.ts";

/** Watches a world and judges it by DESIGN.md and SYNC.md alone: it shares no code with the engine. */
export function createOracle(options: MemoryOptions & { readonly report: Report }) {
  const { report, now, studios } = options;
  const memory = createMemory(options);
  const { facts } = memory;
  const intents = new Map<Errand, Intent>();
  const left = new Set<string>();
  const { families, edits, overwrites, ownCode, doubles, all } = createFamilies(facts, report);
  return {
    get exempted() {
      return overwrites.exempted + ownCode.exempted;
    },
    ...peopleHeard(memory, all),
    storeWatch: (studio: Studio): StoreWatch => ({
      before: () => all(family => family.beforeTransaction?.(studio)),
      after(changes) {
        memory.committed(studio, changes);
        all(family => family.committed?.(studio, changes));
      },
    }),
    runBegins(studio: Studio, only: SavedPlan | null) {
      memory.runBegins(studio);
      all(family => family.runBegins?.(studio, only));
    },
    runEnds(studio: Studio, end: RunEnd) {
      for (const family of families) family.runEnds?.(studio, end);
      if (end.kind === "threw") report("throw", `studio ${studio.number}'s run threw ${String(end.error)}`);
    },
    planned: (studio: Studio) => all(family => family.planned?.(studio)),
    cancelled: (studio: Studio) => all(family => family.cancelled?.(studio)),
    leaves(errand: Errand) {
      memory.leaves(errand);
      const intent = announcementOf(errand, facts.studio(errand.studio).store.intents(), ({ id }) =>
        left.has(id),
      );
      if (intent) {
        intents.set(errand, intent);
        left.add(intent.id);
      }
      all(family => family.leaves?.(errand, intent));
    },
    /**
     * The server dealt with a request: a studio's, or, without an errand, anybody else's. The answer to a copy that was
     * delivered once more (`isCopy`) reaches nobody.
     */
    served(
      errand: Errand | null,
      request: { method: string; path: string },
      answer: ModelResponse,
      isCopy = false,
    ) {
      const intent = (errand && intents.get(errand)) ?? null;
      const { method, path } = request;
      const changes = memory.look();
      const served = { errand, intent, method, path, ok: answer.status < 300, changes, at: now() };
      all(family => family.served?.(served));
      memory.served(served, isCopy ? null : answer.json);
    },
    arrives(errand: Errand, status: number | null, fromApi: boolean, retryAfter: number | null) {
      memory.arrived(errand);
      all(family => family.told?.(errand, status, fromApi, retryAfter));
    },
    atRest() {
      for (const studio of studios) {
        checkRest(facts, report, studio);
        edits.atRest(studio);
      }
      doubles.atRest(studios);
    },
  };
}

export type Oracle = ReturnType<typeof createOracle>;

type All = (tell: (family: Family) => void) => void;

function createFamilies(facts: Facts, report: Report) {
  const ledger = createEditLedger();
  const edits = createEdits(ledger, facts, report);
  const overwrites = createOverwrites(facts, report);
  const ownCode = createOwnCode(facts, report);
  const doubles = createDoubles(facts, report);
  const families: readonly Family[] = [
    overwrites,
    createReusedIds(facts, report),
    createDeletions(facts, report),
    doubles,
    edits,
    createPlans(facts, report),
    ownCode,
    createConflicts(ledger, report),
    createCreatedOnce(facts, report),
    createCodeClashes(facts, report),
    createRequests(facts, report),
  ];
  const all: All = tell => {
    for (const family of families) tell(family);
  };
  return { families, edits, overwrites, ownCode, doubles, all };
}

/** What people do at their studios. */
function peopleHeard(memory: Memory, all: All) {
  return {
    made(studio: Studio, record: SyncRecord) {
      memory.see(studio.number, record.entity, record.id, record.fields);
      all(family => family.made?.(studio, record));
    },
    typed: (studio: Studio, before: SyncRecord, fields: Fields) =>
      all(family => family.typed?.(studio, before, fields)),
    staged: (studio: Studio, root: SyncRecord) => all(family => family.staged?.(studio, root)),
    removed: (studio: Studio, record: SyncRecord, isRemoved: boolean) =>
      memory.removed(studio, record, isRemoved),
    decided(studio: Studio, conflict: Conflict, take: string, before: readonly SyncRecord[]) {
      const { entity, recordId, field, theirs, kind } = conflict;
      if (kind === "field") memory.see(studio.number, entity, recordId, { [field]: theirs });
      if (kind === "deletion" && isObject(theirs)) memory.see(studio.number, entity, recordId, theirs);
      for (const record of before)
        memory.removed(studio, record, studio.store.record(record.entity, record.id)?.deleted !== false);
      all(family => family.decided?.(studio, conflict, take, before));
    },
  };
}
