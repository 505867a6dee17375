import type { SyncRecord } from "../../record.ts";
import type { Studio } from "../studio.ts";
import { type EditLedger, isKept } from "./edit-ledger.ts";
import { type Facts, type Family, nameOf, type Report } from "./facts.ts";
import { heldFields } from "./held-fields.ts";
import type { RowChange } from "./server-log.ts";
import { entityOf, rowView, spell, tableOf, viewOf } from "./view.ts";

/** DESIGN.md, sync invariant 1: no edit a person saved is lost. */
export interface Edits extends Family {
  atRest(studio: Studio): void;
}

export function createEdits(ledger: EditLedger, facts: Facts, report: Report): Edits {
  return {
    made(studio, record) {
      const typed = Object.entries(record.fields).filter(([, value]) => !isEmpty(value));
      ledger.save(studio, { ...record, fields: {} }, Object.fromEntries(typed));
    },
    typed(studio, before, fields) {
      ledger.save(studio, before, fields);
      landTyped(ledger, facts, studio, before);
    },
    decided(studio, { kind, field, recordId, entity }, take, before) {
      if (kind === "field" && take !== "mine") ledger.close(studio.number, recordId, field);
      if (kind === "deletion" && take !== "mine")
        for (const { id } of before) ledger.close(studio.number, id);
      const now = studio.store.record(entity, recordId);
      if (now === null || take !== "value") return;
      const typed = kind === "code_clash" ? "promoCode" : field;
      ledger.save(studio, before[0] ?? now, { [typed]: now.fields[typed] ?? null });
    },
    committed(studio, changes) {
      for (const change of changes) {
        if (change.kind === "updated") judge(ledger, facts, report, studio, change.after);
        if (change.kind === "retired")
          for (const record of change.records) judgeRetired(ledger, facts, report, studio, record);
      }
    },
    served({ errand, intent, ok, changes }) {
      for (const change of changes) land(ledger, facts, change);
      if (errand === null || intent === null || !ok) return;
      const { entity, recordId } = intent;
      ledger.land(errand.studio, recordId, entity, intent.sent);
      if (intent.op !== "create" || intent.part !== "record") return;
      // A row that was made says all its fields, those too that were left empty.
      for (const { table, after } of changes)
        if (table === tableOf[entity] && after !== null)
          ledger.land(errand.studio, recordId, entity, rowView(table, after, facts.isComplete()));
    },
    atRest: studio => checkHistory(ledger, report, studio),
  };
}

type Judge = (ledger: EditLedger, facts: Facts, report: Report, studio: Studio, record: SyncRecord) => void;

const judge: Judge = (ledger, facts, report, studio, record) => {
  if (facts.isRemoved(studio, record)) return;
  for (const edit of ledger.open(studio.number, record.id)) {
    if (isKept(record, edit)) continue;
    const now = JSON.stringify(record.fields[edit.field] ?? null);
    report(
      "1",
      `studio ${studio.number} lost what was saved in ${edit.field} of ${nameOf(record)}: ${JSON.stringify(edit.value)} became ${now}`,
    );
  }
};

const judgeRetired: Judge = (ledger, facts, report, studio, record) => {
  if (facts.isRemoved(studio, record)) return;
  // What it could know of the server: a document that never came tells of nothing (SYNC.md C1).
  const held = heldFields(record.entity, studio.store.capabilities().texts);
  for (const { field, value } of ledger.open(studio.number, record.id)) {
    if (!held.includes(field)) continue;
    report(
      "1",
      `studio ${studio.number} let ${nameOf(record)} go although ${field} was edited to ${JSON.stringify(value)}`,
    );
  }
};

/** Whoever wrote it: what is on the server is not lost. */
function land(ledger: EditLedger, facts: Facts, { table, key, after }: RowChange): void {
  const entity = table === "descriptives" ? "offer" : entityOf[table];
  const id = table === "descriptives" ? ownOffer(facts, key) : key;
  if (after === null || entity === undefined || typeof id !== "number") return;
  const fields = rowView(table, after, facts.isComplete());
  for (const studio of facts.studios()) {
    const record = studio.store.byServerId(entity, id);
    if (record !== null) ledger.land(studio.number, record.id, entity, fields);
  }
}

/** The offer whose own texts these are; null for a translation. */
function ownOffer(facts: Facts, key: number | string): number | null {
  const [offer, language] = String(key).split("/");
  const row = facts.tables().offers.get(Number(offer));
  return row?.default_language === language ? Number(offer) : null;
}

/** Typed here what stands there already, seen or not. */
function landTyped(
  ledger: EditLedger,
  facts: Facts,
  studio: Studio,
  { entity, id, serverId }: SyncRecord,
): void {
  const fields = serverId === null ? null : viewOf(facts.tables(), { entity, serverId }, facts.isComplete());
  if (fields !== null) ledger.land(studio.number, id, entity, fields);
}

function checkHistory({ saved }: EditLedger, report: Report, studio: Studio): void {
  for (const { studio: number, entity, id, field, value } of saved) {
    if (number !== studio.number) continue;
    const lines = studio.store.historyOf(id);
    // A record comes into the history whole, with what it was made of.
    const isTold = lines.some(
      line =>
        (line.field === "*" &&
          (line.cause === "edit" || (line.cause === "settle" && line.to === "present"))) ||
        (line.field === field && spell(entity, field, line.to) === spell(entity, field, value)),
    );
    if (!isTold) report("1", `the history of ${entity} …${id.slice(-4)} lacks ${field}`);
  }
}

const isEmpty = (value: unknown): boolean => value === null || (Array.isArray(value) && value.length === 0);
