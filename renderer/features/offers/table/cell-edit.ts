import { readField } from "#shared/domain/normalise.ts";
import { type OfferPatch, offerPatchSchema } from "#shared/domain/offer.ts";
import { fail, ok, type Result } from "#shared/domain/result.ts";
import type { OfferDetail, OfferRow } from "#shared/ipc/views.ts";
import { offerCache } from "../../../app/queries.ts";
import { studio } from "../../../app/studio.ts";
import { plainNumber, readTypedNumber } from "../../../ui/typed-number.ts";
import type { CellEdit } from "./columns.ts";

/** The cell's value as a person edits it. */
export function typedOf(edit: CellEdit, row: OfferRow, locale?: string): string {
  const value = edit.value(row);
  const isNumber = edit.kind === "number" || edit.kind === "whole";
  return isNumber && value !== "" ? plainNumber(Number(value), locale) : value;
}

/** What a cell's text makes of the offer: numbers as the editor reads them, the rest as an import does. */
export function patchOf(edit: CellEdit, typed: string, locale?: string): Result<OfferPatch> {
  const raw = numberOf(edit, typed, locale);
  if (!raw.ok) return raw;
  const read = readField(edit.field, raw.value);
  return read.ok ? ok(offerPatchSchema.parse({ [edit.field]: read.value })) : read;
}

function numberOf({ kind }: CellEdit, typed: string, locale?: string): Result<string | number | null> {
  if (kind !== "number" && kind !== "whole") return ok(typed);
  const read = readTypedNumber(typed, { whole: kind === "whole", ...(locale !== undefined && { locale }) });
  return read.ok ? ok(read.value) : fail("number", read.message);
}

export interface SavedCell {
  readonly detail: OfferDetail;
  /** What the rules say of the value that was saved, or `null`. */
  readonly problem: string | null;
}

/** Saves a cell as any edit is saved; the failure is a sentence for the cell. Unlike text as before, nothing is sent. */
export async function saveCell(
  edit: CellEdit,
  row: OfferRow,
  typed: string,
): Promise<Result<SavedCell | null>> {
  if (typed === typedOf(edit, row)) return ok(null);
  const patch = patchOf(edit, typed);
  if (!patch.ok) return patch;
  const answer = await studio.invoke("offers:save", { id: row.id, patch: patch.value });
  if (!answer.ok) return answer;
  offerCache.put(row.id, answer.value);
  const problem = answer.value.problems.find(({ field }) => field === edit.field);
  return ok({ detail: answer.value, problem: problem?.message ?? null });
}
