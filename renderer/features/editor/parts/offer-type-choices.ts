import { knownOfferTypes } from "#shared/domain/words.ts";
import type { RecordRow } from "#shared/ipc/record-views.ts";
import { choiceWord } from "../../../ui/words.ts";
import type { Choice } from "../fields/ChoiceField.tsx";

type TypeRow = Pick<RecordRow, "name" | "retired">;

/** The types that an author may choose: those every studio knows and those of the records, less the retired. */
export function offerTypeChoices(records: readonly TypeRow[], current: string | null): readonly Choice[] {
  const names = [...knownOfferTypes, ...records.flatMap(({ name }) => name ?? [])];
  const distinct = new Map<string, string>();
  for (const name of names) if (!distinct.has(fold(name))) distinct.set(fold(name), name);
  const open = [...distinct.values()].filter(name => !isRetired(records, name));
  const isListed = current === null || open.includes(current);
  // An offer keeps the type it has, whatever became of it.
  const all = isListed ? open : [...open, current];
  return all.map(value => ({
    value,
    label: isRetired(records, value) ? `${choiceWord(value)} (retired)` : choiceWord(value),
  }));
}

/** True if a record says so; `Percentage discount` and `percentage_discount` are one type. */
export function isRetired(records: readonly TypeRow[], type: string | null): boolean {
  if (type === null) return false;
  return records.some(({ name, retired }) => retired && name !== null && fold(name) === fold(type));
}

const fold = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");
