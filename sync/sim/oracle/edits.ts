import type { Entity, Fields, Json, SyncRecord } from "../../record.ts";
import type { Studio } from "../studio.ts";
import type { Change } from "../watched-store.ts";
import { type Facts, type Family, nameOf, type Report, type Served } from "./facts.ts";
import { heldFields } from "./held-fields.ts";
import type { RowChange } from "./server-log.ts";
import { entityOf, isSetField, rowView, spell } from "./view.ts";

/** The last thing a person saved in one field, until it is on the server or a person decided otherwise. */
interface Edit {
  readonly field: string;
  readonly value: Json;
  /** For sets: what was put in and what was taken out. */
  readonly added: readonly string[];
  readonly taken: readonly string[];
}

/** DESIGN.md, sync invariant 1: no edit a person saved is lost. */
export interface Edits extends Family {
  /** True if a person edited this field and it is not on the server yet. */
  isOpen(studio: number, recordId: string, field: string): boolean;
  /** True if a person ever edited this field. */
  wasEdited(studio: number, recordId: string, field: string): boolean;
  atRest(studio: Studio): void;
}

export function createEdits(facts: Facts, report: Report): Edits {
  const open = new Map<string, Map<string, Edit>>();
  const ever = new Set<string>();
  const saved: { studio: number; entity: Entity; id: string; field: string; value: Json }[] = [];
  const keyOf = (studio: number, id: string) => `${studio} ${id}`;

  const save = (studio: Studio, before: SyncRecord, fields: Fields) => {
    const key = keyOf(studio.number, before.id);
    const edits = open.get(key) ?? new Map<string, Edit>();
    open.set(key, edits);
    for (const [field, value] of Object.entries(fields)) {
      const from = before.fields[field];
      if (spell(before.entity, field, from) === spell(before.entity, field, value)) continue;
      const base = before.base?.[field];
      const isTakenBack =
        before.base !== null && spell(before.entity, field, base) === spell(before.entity, field, value);
      // Back to what both sides agreed on, and nothing else was sent: that is no edit.
      if (isTakenBack && !studio.store.hasIntent(before.id)) {
        edits.delete(field);
        continue;
      }
      edits.set(field, editOf(before.entity, field, value, from, edits.get(field)));
      ever.add(`${key} ${field}`);
      saved.push({ studio: studio.number, entity: before.entity, id: before.id, field, value });
    }
  };

  const checkRecord = (studio: Studio, record: SyncRecord) => {
    if (facts.isRemoved(studio, record)) return;
    for (const edit of open.get(keyOf(studio.number, record.id))?.values() ?? []) {
      if (isKept(record, edit)) continue;
      report(
        "1",
        `studio ${studio.number} lost what was saved in ${edit.field} of ${nameOf(record)}: ${JSON.stringify(edit.value)} became ${JSON.stringify(record.fields[edit.field] ?? null)}`,
      );
    }
  };

  const retired = (studio: Studio, records: readonly SyncRecord[]) => {
    for (const record of records) {
      if (facts.isRemoved(studio, record)) continue;
      // What it could know of the server: a document that never came tells of nothing (SYNC.md C1).
      const held = heldFields(record.entity, studio.store.capabilities().texts);
      for (const edit of open.get(keyOf(studio.number, record.id))?.values() ?? []) {
        if (!held.includes(edit.field)) continue;
        report(
          "1",
          `studio ${studio.number} let ${nameOf(record)} go although ${edit.field} was edited to ${JSON.stringify(edit.value)}`,
        );
      }
    }
  };

  /** Whoever wrote it: what is on the server is not lost. */
  const landed = ({ table, key, after }: RowChange) => {
    const entity = entityOf[table];
    if (after === null || entity === undefined || typeof key !== "number") return;
    const view = rowView(table, after, facts.isComplete());
    for (const studio of facts.studios()) {
      const record = studio.store.byServerId(entity, key);
      const edits = record && open.get(keyOf(studio.number, record.id));
      for (const [field, edit] of edits ?? [])
        if (field in view && isKept({ entity, fields: view }, edit)) edits?.delete(field);
    }
  };

  return {
    isOpen: (studio, id, field) => open.get(keyOf(studio, id))?.has(field) ?? false,
    wasEdited: (studio, id, field) => ever.has(`${keyOf(studio, id)} ${field}`),
    made(studio, record) {
      const empty: SyncRecord = { ...record, fields: {} };
      const typed = Object.entries(record.fields).filter(([, value]) => !isEmpty(value));
      save(studio, empty, Object.fromEntries(typed));
    },
    typed: save,
    decided(studio, { kind, field, recordId, entity }, take, before) {
      if (kind === "field" && take !== "mine") open.get(keyOf(studio.number, recordId))?.delete(field);
      if (kind === "deletion" && take !== "mine")
        for (const { id } of before) open.delete(keyOf(studio.number, id));
      const now = studio.store.record(entity, recordId);
      if (now && take === "value") {
        const typed = kind === "code_clash" ? "promoCode" : field;
        const { [typed]: value = null } = now.fields;
        save(studio, before[0] ?? now, { [typed]: value });
      }
    },
    committed(studio, changes: readonly Change[]) {
      for (const change of changes) {
        if (change.kind === "updated") checkRecord(studio, change.after);
        if (change.kind === "retired") retired(studio, change.records);
      }
    },
    served({ errand, intent, ok, changes }: Served) {
      for (const change of changes) landed(change);
      if (errand === null || intent === null || !ok) return;
      const edits = open.get(keyOf(errand.studio, intent.recordId));
      for (const [field, edit] of edits ?? [])
        if (field in intent.sent && isKept({ entity: intent.entity, fields: intent.sent }, edit))
          edits?.delete(field);
    },
    atRest(studio) {
      for (const { studio: number, entity, id, field, value } of saved) {
        if (number !== studio.number) continue;
        const lines = studio.store.historyOf(id);
        const created = lines.some(line => line.field === "*" && line.cause === "edit");
        const told = lines.some(
          line => line.field === field && spell(entity, field, line.to) === spell(entity, field, value),
        );
        if (!told && !created) report("1", `the history of ${entity} …${id.slice(-4)} lacks ${field}`);
      }
    },
  };
}

function editOf(entity: Entity, field: string, value: Json, from: Json | undefined, earlier?: Edit): Edit {
  if (!isSetField(entity, field)) return { field, value, added: [], taken: [] };
  const [now, then] = [membersOf(value), membersOf(from)];
  const added = [...(earlier?.added ?? []), ...now.filter(each => !then.includes(each))];
  const taken = [...(earlier?.taken ?? []), ...then.filter(each => !now.includes(each))];
  return {
    field,
    value,
    added: [...new Set(added)].filter(each => now.includes(each)),
    taken: [...new Set(taken)].filter(each => !now.includes(each)),
  };
}

function isKept({ entity, fields }: Pick<SyncRecord, "entity" | "fields">, edit: Edit): boolean {
  const { field, value, added, taken } = edit;
  if (!isSetField(entity, field)) return spell(entity, field, fields[field]) === spell(entity, field, value);
  const now = membersOf(fields[field]);
  return added.every(each => now.includes(each)) && !taken.some(each => now.includes(each));
}

const membersOf = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.map(each => JSON.stringify(each)) : [];

const isEmpty = (value: Json): boolean => value === null || (Array.isArray(value) && value.length === 0);
