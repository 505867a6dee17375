import { emptyForm, type OfferForm, type OfferPatch, offerFormFields } from "#shared/domain/offer.ts";
import type { Problem } from "#shared/domain/problem.ts";
import { readValues } from "#shared/domain/read-values.ts";
import { offerProblems, type RuleContext } from "#shared/domain/rules.ts";
import { type Stage, stages } from "#shared/domain/words.ts";
import type { OfferChange, StoredOffer } from "../store/index.ts";
import { editOf, isEmptyChange, withImportDefaults } from "./offer-edit.ts";
import { errorsBroughtIn, formOf } from "./offer-form.ts";

export interface Remark {
  readonly field: string;
  readonly message: string;
}

/** What becomes of one row. A rejected row is rejected whole, with one remark that names all its errors. */
export type RowOutcome =
  | { readonly kind: "rejected"; readonly remark: Remark }
  | {
      readonly kind: "create" | "update" | "unchanged";
      readonly after: OfferForm;
      readonly change: OfferChange;
      readonly stage: Stage;
      readonly warnings: readonly Remark[];
    };

/**
 * Judges one row against the record it matched, or none: absent columns leave a field as it is, empty cells clear it,
 * the rules see the merged record (CONTRACT.md "An offer in JSON and CSV").
 */
export function judgeRow(
  values: Readonly<Record<string, unknown>>,
  stored: StoredOffer | null,
  context: RuleContext,
): RowOutcome {
  const said = readStage(values.stage);
  if (said === "unknown") {
    return rejected([
      { field: "stage", message: `“${String(values.stage)}” is not a stage. Use draft or ready.` },
    ]);
  }
  const stage = said ?? stored?.stage ?? "ready";
  const before = stored === null ? emptyForm : formOf(stored);
  const { patch, refused, left } = readRow(values, stored, stage);
  if (refused.length > 0) return rejected(refused);
  const edit = editOf(stored, filledIn(before, patch, stored, context), context.defaults);
  const errors = stage === "draft" ? [] : errorsBroughtIn(stored, edit.after, context);
  if (errors.length > 0) return rejected(errors);
  const change = {
    ...edit.change,
    ...(stored !== null && stored.stage !== stage && { stage }),
    ...(stored?.deleted && { deleted: false }),
  };
  const kind = stored === null ? "create" : Object.keys(change).length === 0 ? "unchanged" : "update";
  const told = isEmptyChange(edit.change) ? [] : offerProblems(edit.after, context).filter(isWarning);
  return { kind, after: edit.after, change, stage, warnings: [...left, ...told.map(remarkOf)] };
}

interface ReadRow {
  readonly patch: OfferPatch;
  readonly refused: readonly Remark[];
  /** Values that a draft goes without. */
  readonly left: readonly Remark[];
}

function readRow(
  values: Readonly<Record<string, unknown>>,
  stored: StoredOffer | null,
  stage: Stage,
): ReadRow {
  const { patch, faults } = readValues(stored === null ? values : withoutUnchanged(values, formOf(stored)));
  const isLeft = (fault: { readonly kind: string }) => stage === "draft" && fault.kind === "number";
  return {
    patch,
    refused: faults
      .filter(({ fault }) => !isLeft(fault))
      .map(({ field, fault }) => ({ field, message: fault.message })),
    left: faults
      .filter(({ fault }) => isLeft(fault))
      .map(({ field, fault }) => ({ field, message: `${fault.message} The draft goes without it.` })),
  };
}

/** A pulled value may be one that nobody could type; as long as the file has it as exported, it is no edit (W3). */
function withoutUnchanged(
  values: Readonly<Record<string, unknown>>,
  form: OfferForm,
): Record<string, unknown> {
  const isUnchanged = (field: string, raw: unknown) => {
    const known = offerFormFields.find(name => name === field);
    if (known === undefined) return false;
    const value = form[known];
    return raw === value || (typeof raw === "string" ? raw === asText(value) : sameList(raw, value));
  };
  return Object.fromEntries(Object.entries(values).filter(([field, raw]) => !isUnchanged(field, raw)));
}

function filledIn(
  before: OfferForm,
  patch: OfferPatch,
  stored: StoredOffer | null,
  { defaults }: RuleContext,
): OfferPatch {
  if (stored === null) {
    const { defaultLanguage, status } = emptyForm;
    return withImportDefaults(
      before,
      { ...patch, defaultLanguage: patch.defaultLanguage ?? defaultLanguage, status: patch.status ?? status },
      defaults,
    );
  }
  return stored.base === null ? withImportDefaults(before, patch, defaults) : patch;
}

/** `null` where the row doesn't say. */
function readStage(raw: unknown): Stage | null | "unknown" {
  if (raw === undefined || raw === null || raw === "") return null;
  if (typeof raw !== "string") return "unknown";
  return stages.find(stage => stage === raw.trim().toLowerCase()) ?? "unknown";
}

function rejected(remarks: readonly Remark[]): RowOutcome {
  const message = [...new Set(remarks.map(remark => remark.message))].join(" ");
  return { kind: "rejected", remark: { field: remarks[0]?.field ?? "", message } };
}

const isWarning = ({ severity }: Problem): boolean => severity === "warning";

const remarkOf = ({ field, message }: Problem): Remark => ({ field, message });

function asText(value: OfferForm[keyof OfferForm]): string {
  return Array.isArray(value) ? value.join(";") : value === null ? "" : String(value);
}

function sameList(raw: unknown, value: OfferForm[keyof OfferForm]): boolean {
  return (
    Array.isArray(raw) &&
    Array.isArray(value) &&
    raw.length === value.length &&
    value.every((item, index) => item === raw[index])
  );
}
