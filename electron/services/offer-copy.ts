import { type DuplicateOptions, leftOut } from "#shared/domain/duplicate.ts";
import { emptyForm, offerFieldsSchema } from "#shared/domain/offer.ts";
import { placeRedemption } from "#shared/domain/redemption.ts";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import { type Dates, shiftDates } from "#shared/domain/shift-dates.ts";
import type { ChildChange, StoredOffer } from "../store/index.ts";
import { formOf } from "./offer-form.ts";

export type NewDraft = { readonly fields: StoredOffer["fields"]; readonly children: readonly ChildChange[] };

/**
 * What a copy of an offer is made of. Controls of other kinds (places, times) belong to the offer as its fields do; a
 * code belongs to one offer alone.
 */
export function copyOf(stored: StoredOffer, options: DuplicateOptions): Result<NewDraft, Failure<"invalid">> {
  const dates = datesOf(stored.fields, options.dates);
  if (dates === null)
    return fail("invalid", "Moved so far, its dates would leave the calendar. Choose a smaller step.");
  const { offerTitle } = stored.fields;
  const emptied = Object.fromEntries(leftOut(options).map(field => [field, emptyForm[field]]));
  const fields = offerFieldsSchema.parse({
    ...stored.fields,
    offerTitle: offerTitle === null ? null : `${offerTitle} (copy)`,
    ...dates,
    ...emptied,
  });
  return ok({ fields, children: [...limitsOf(stored, options), ...translationsOf(stored, options)] });
}

function datesOf({ startDate, endDate }: Dates, wanted: DuplicateOptions["dates"]): Dates | null {
  if (wanted === "keep") return { startDate, endDate };
  if (wanted === "clear") return { startDate: null, endDate: null };
  return shiftDates({ startDate, endDate }, wanted);
}

function limitsOf(stored: StoredOffer, { parts }: DuplicateOptions): readonly ChildChange[] {
  if (!parts.includes("limits")) return [];
  const { totalUsageLimit, usageLimitPerCustomer } = formOf(stored);
  const limits = placeRedemption(
    { codes: [], controls: [], methods: [] },
    { totalUsageLimit, usageLimitPerCustomer },
  );
  const others = stored.controls
    .filter(({ deleted, fields }) => !deleted && !isLimit(fields.controlType))
    .map(({ fields }) => ({ entity: "redemption_control" as const, id: null, fields }));
  return [...limits, ...others];
}

/** With the source that each was made from: what was outdated still is. */
function translationsOf({ descriptives }: StoredOffer, { parts }: DuplicateOptions): readonly ChildChange[] {
  if (!parts.includes("translations")) return [];
  return descriptives
    .filter(({ deleted }) => !deleted)
    .map(({ fields }) => ({ entity: "descriptive", id: null, fields }));
}

const isLimit = (controlType: unknown): boolean =>
  controlType === "usage_total" || controlType === "usage_per_customer";
