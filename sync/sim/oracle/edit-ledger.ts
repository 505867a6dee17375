import type { Entity, Fields, Json, SyncRecord } from "../../record.ts";
import type { Studio } from "../studio.ts";
import { isSetField, spell } from "./view.ts";

/** The last thing a person saved in one field, until it is on the server or a person decided otherwise. */
export interface Edit {
  readonly field: string;
  readonly value: Json;
  /** For sets: what was put in and what was taken out. */
  readonly added: readonly string[];
  readonly taken: readonly string[];
}

/** One line of all that was ever saved, which the history has to tell. */
export interface Saved {
  readonly studio: number;
  readonly entity: Entity;
  readonly id: string;
  readonly field: string;
  readonly value: Json;
}

/** What people saved and where it stands. */
export interface EditLedger {
  save(studio: Studio, before: SyncRecord, fields: Fields): void;
  open(studio: number, recordId: string): readonly Edit[];
  /** Not open any more: one field's, or all of the record's. */
  close(studio: number, recordId: string, field?: string): void;
  /** The server has these fields now: what they say of what was saved is not lost any more. */
  land(studio: number, recordId: string, entity: Entity, fields: Fields): void;
  wasEdited(studio: number, recordId: string, field: string): boolean;
  readonly saved: readonly Saved[];
}

export function createEditLedger(): EditLedger {
  const open = new Map<string, Map<string, Edit>>();
  const ever = new Set<string>();
  const saved: Saved[] = [];
  const keyOf = (studio: number, id: string) => `${studio} ${id}`;
  return {
    saved,
    open: (studio, id) => [...(open.get(keyOf(studio, id))?.values() ?? [])],
    wasEdited: (studio, id, field) => ever.has(`${keyOf(studio, id)} ${field}`),
    land(studio, id, entity, fields) {
      const edits = open.get(keyOf(studio, id));
      for (const [field, edit] of edits ?? []) {
        if (!(field in fields)) continue;
        const left = leftOf(entity, edit, fields[field]);
        if (left === null) edits?.delete(field);
        else edits?.set(field, left);
      }
    },
    close(studio, id, field) {
      if (field === undefined) open.delete(keyOf(studio, id));
      else open.get(keyOf(studio, id))?.delete(field);
    },
    save(studio, before, fields) {
      const { entity, id } = before;
      const key = keyOf(studio.number, id);
      const edits = open.get(key) ?? new Map<string, Edit>();
      open.set(key, edits);
      for (const [field, value] of Object.entries(fields)) {
        const from = before.fields[field];
        if (spell(entity, field, from) === spell(entity, field, value)) continue;
        // Back to what both sides agreed on, and nothing else was sent: that is no edit.
        const isTakenBack = isAgreed(before, field, value) && !studio.store.hasIntent(id);
        if (isTakenBack) edits.delete(field);
        else edits.set(field, editOf(entity, field, value, from, edits.get(field)));
        if (isTakenBack) continue;
        ever.add(`${key} ${field}`);
        saved.push({ studio: studio.number, entity, id, field, value });
      }
    },
  };
}

const isAgreed = ({ entity, base }: SyncRecord, field: string, value: Json): boolean =>
  base !== null && spell(entity, field, base[field]) === spell(entity, field, value);

/** True while the fields say what was saved. */
export function isKept({ entity, fields }: Pick<SyncRecord, "entity" | "fields">, edit: Edit): boolean {
  const { field, value, added, taken } = edit;
  if (!isSetField(entity, field)) return spell(entity, field, fields[field]) === spell(entity, field, value);
  const now = membersOf(fields[field]);
  return added.every(each => now.includes(each)) && !taken.some(each => now.includes(each));
}

/** What is still to come of an edit where the server has this value; null if nothing is. */
function leftOf(entity: Entity, edit: Edit, there: Json | undefined): Edit | null {
  if (isKept({ entity, fields: { [edit.field]: there ?? null } }, edit)) return null;
  if (!isSetField(entity, edit.field)) return edit;
  const now = membersOf(there);
  const added = edit.added.filter(each => !now.includes(each));
  return { ...edit, added, taken: edit.taken.filter(each => now.includes(each)) };
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

const membersOf = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.map(each => JSON.stringify(each)) : [];
