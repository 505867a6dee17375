import { type DuplicateOptions, duplicateOptionsSchema, wholeCopy } from "#shared/domain/duplicate.ts";

const key = "kigo-duplicate";

/** What was chosen last on this computer; at first all of it. */
export function lastChoice(): DuplicateOptions {
  try {
    return duplicateOptionsSchema.parse(JSON.parse(localStorage.getItem(key) ?? ""));
  } catch {
    return wholeCopy;
  }
}

export const keepChoice = (options: DuplicateOptions): void =>
  localStorage.setItem(key, JSON.stringify(options));
