import type { ConflictField } from "#shared/ipc/conflict-views.ts";
import { shownValue } from "../../ui/value-words.ts";
import { mergeWords } from "./word-merge.ts";

/** What a person may type instead of a side: texts, numbers and dates, as text. */
export const isTypable = ({ kind, base, mine, theirs }: ConflictField): boolean =>
  kind === "field" && [base, mine, theirs].every(value => value === null || !isCompound(value));

/** True for texts whose words both sides changed: a merged proposal can be made. */
export const isMergeable = (field: ConflictField): boolean =>
  isTypable(field) &&
  [field.mine, field.theirs].every(value => shownValue(field.field, value).kind === "text");

/** Both sides' words together, to be edited. */
export const mergedText = ({ base, mine, theirs }: ConflictField): string =>
  mergeWords(asText(base), asText(mine), asText(theirs)).text;

/** A value as it is typed. */
export const asText = (value: ConflictField["base"]): string => {
  if (value === null) return "";
  return typeof value === "string" ? value : JSON.stringify(value);
};

const isCompound = (value: ConflictField["base"]): boolean =>
  typeof value === "object" || typeof value === "boolean";
