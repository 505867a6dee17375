import { pathOf } from "#shared/api/endpoint.ts";
import { endpoints } from "#shared/api/endpoints.ts";
import type { Fields, Json, JsonObject } from "./record.ts";
import { text, unknownOf } from "./wire-values.ts";

/** An offer's texts on the wire (SYNC.md W2), in list rows and in descriptives alike. */
const wire = {
  offerTitle: "short_text",
  offerDescription: "long_text",
  termsConditions: "terms_conditions",
  imageUrl: "image_url",
} as const;
const entries = Object.entries(wire);

export const textNames = [...Object.values(wire), "savings_amount", "savings_type"];
const known = new Set([...textNames, "offer_id", "language_code", "created_at", "updated_at"]);

export interface PulledTexts {
  readonly language: string;
  /** Without the savings, which only the default language's speak of for the offer. */
  readonly fields: Fields;
  readonly extra: JsonObject;
  readonly row: JsonObject;
}

/** The texts and savings that a row speaks of. `currency`: what `fixed` means (SYNC.md W2). */
export function readTexts(row: JsonObject, currency: string): Fields {
  return { ...readWords(row), ...readSavings(row, currency) };
}

/** A row of `/dashboard/offers/{id}/descriptives`; `null` if it isn't one. */
export function readDescriptive(row: JsonObject): PulledTexts | null {
  const language = text(row.language_code);
  if (language === null) return null;
  return {
    language,
    fields: { languageCode: language, ...readWords(row) },
    extra: unknownOf(row, known),
    row,
  };
}

/**
 * Body of a descriptive: the row as read, if there is one, with the named fields changed (SYNC.md W7). Without ids
 * and times.
 */
export function descriptiveBody(
  row: JsonObject | null,
  language: string,
  fields: Fields,
  names: readonly string[],
  currency: string,
): JsonObject {
  const echoed = Object.entries(row ?? {}).filter(([name]) => !bookkeeping.has(name));
  const body: Record<string, Json> = { ...Object.fromEntries(echoed), language_code: language };
  for (const [field, name] of entries) if (names.includes(field)) body[name] = fields[field] ?? null;
  if (names.includes("offerValue") || names.includes("offerValueUnit"))
    Object.assign(body, savingsOf(fields, currency));
  return body;
}

export const descriptivesPath = (offerId: number): string =>
  pathOf(endpoints.listDescriptives, { offer_id: offerId });

export const descriptivePath = (offerId: number, language: string): string =>
  pathOf(endpoints.getDescriptive, { offer_id: offerId, language_code: language });

const bookkeeping = new Set(["offer_id", "created_at", "updated_at"]);

function readWords(row: JsonObject): Fields {
  return {
    offerTitle: text(row[wire.offerTitle]),
    offerDescription: text(row[wire.offerDescription]),
    termsConditions: text(row[wire.termsConditions]),
    imageUrl: text(row[wire.imageUrl]),
  };
}

/** `savings_amount` is text; what isn't a plain number is left alone (SYNC.md W3). */
function readSavings(row: JsonObject, currency: string): Fields {
  const amount =
    typeof row.savings_amount === "number" ? String(row.savings_amount) : text(row.savings_amount);
  const value = amount !== null && /^\d+(\.\d+)?$/.test(amount.trim()) ? Number(amount) : null;
  const type = text(row.savings_type);
  const unit = type === "percentage" ? "%" : type === "fixed" ? currency : isCurrency(type) ? type : null;
  return { offerValue: value, offerValueUnit: value === null ? null : unit };
}

/** `fixed` means the workspace's currency; another one is named, so that nobody reads another amount. */
function savingsOf({ offerValue, offerValueUnit }: Fields, currency: string): JsonObject {
  const amount = typeof offerValue === "number" ? String(offerValue) : null;
  const named =
    offerValueUnit === "%"
      ? "percentage"
      : offerValueUnit === currency
        ? "fixed"
        : (offerValueUnit ?? "fixed");
  return { savings_amount: amount, savings_type: amount === null ? null : named };
}

const isCurrency = (type: string | null): boolean => type !== null && /^[A-Z]{3}$/.test(type);
