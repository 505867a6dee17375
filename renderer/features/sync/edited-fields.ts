import type { FieldValue } from "../../ui/value-words.ts";

export interface EditedField {
  readonly name: string;
  readonly from: FieldValue;
  readonly to: FieldValue;
}

/** Fields that differ between two versions of a record; none where either isn't one. */
export function editedFields(base: FieldValue, edited: FieldValue): readonly EditedField[] {
  if (!isRecord(base) || !isRecord(edited)) return [];
  return Object.entries(edited).flatMap(([name, to]) => {
    const from = base[name] ?? null;
    return JSON.stringify(from) === JSON.stringify(to) ? [] : [{ name, from, to }];
  });
}

function isRecord(value: FieldValue): value is { [key: string]: FieldValue } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
