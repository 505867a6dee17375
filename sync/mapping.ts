import { codeTypeOf } from "#shared/domain/code-type.ts";
import { formatReference, parseReference } from "#shared/domain/external-reference.ts";
import { emptyForm, type OfferFields, offerFields } from "#shared/domain/offer.ts";
import type { Fields, Json, JsonObject } from "./record.ts";
import { listOf } from "./values.ts";

/**
 * Offers between Kigo's wire and the studio's fields (seed, "Get Offers"/"Create Offer"; SYNC.md W2–W7).
 * Reading is lenient, since pulled records are data: a value of an unexpected type counts as empty here and stays
 * untouched on the server unless a person changes that field.
 */
export interface MappingContext {
  /** ISO 4217: what `savings_type: fixed` means (SYNC.md W2). */
  readonly currency: string;
}

interface WireField {
  readonly field: keyof OfferFields;
  readonly wire: string;
  readonly read: (value: Json | undefined) => Json;
}

/** What today's server can hold, but for external_reference, which carries four things at once. */
const held: readonly WireField[] = [
  { field: "startDate", wire: "version_active_from", read: date },
  { field: "merchantOwner", wire: "merchant_owner", read: wholeNumber },
  { field: "defaultLanguage", wire: "default_language", read: text },
  { field: "endDate", wire: "offer_expiry_date", read: date },
  { field: "status", wire: "offer_status", read: text },
  { field: "offerType", wire: "offer_type", read: text },
  { field: "redemptionMethods", wire: "offer_redemption_methods", read: texts },
  { field: "editionExclusivity", wire: "edition_exclusivity", read: text },
  { field: "codeType", wire: "code_type", read: text },
  { field: "clickthruUrl", wire: "clickthru_url", read: text },
  { field: "programType", wire: "classification", read: text },
];

/** Read-only on today's server: they come in list rows and never go out. */
const texts_: readonly WireField[] = [
  { field: "offerTitle", wire: "short_text", read: text },
  { field: "offerDescription", wire: "long_text", read: text },
  { field: "termsConditions", wire: "terms_conditions", read: text },
  { field: "imageUrl", wire: "image_url", read: text },
];

const descriptive = [...texts_.map(({ wire }) => wire), "savings_amount", "savings_type"];
const bookkeeping = ["offer_id", "created_at", "updated_at", "external_reference"];
const known: ReadonlySet<string> = new Set([...held.map(({ wire }) => wire), ...descriptive, ...bookkeeping]);
const references = ["externalReference", "campaign", "program"] as const;

export interface PulledOffer {
  readonly serverId: number;
  readonly key: string | null;
  /** Only what this answer speaks of: an OfferPayload says nothing about texts. */
  readonly fields: Fields;
  readonly extra: JsonObject;
}

/** A list row or a payload; `null` if it isn't an offer at all. */
export function readOffer(
  row: JsonObject,
  from: "list" | "payload",
  context: MappingContext,
): PulledOffer | null {
  const serverId = row.offer_id;
  if (typeof serverId !== "number" || !Number.isSafeInteger(serverId)) return null;
  const reference = parseReference(text(row.external_reference) ?? "");
  const fields: Record<string, Json> = {
    externalReference: reference.own || null,
    campaign: reference.campaign,
    program: reference.program,
  };
  for (const { field, wire, read } of held) fields[field] = read(row[wire]);
  if (from === "list") Object.assign(fields, readTexts(row), readSavings(row, context));
  return { serverId, key: reference.key, fields, extra: unknownOf(row, known) };
}

function readTexts(row: JsonObject): Fields {
  return Object.fromEntries(texts_.map(({ field, wire, read }) => [field, read(row[wire])]));
}

/** `savings_amount` is text; what isn't a plain number is left alone (SYNC.md W3). */
function readSavings(row: JsonObject, { currency }: MappingContext): Fields {
  const amount =
    typeof row.savings_amount === "number" ? String(row.savings_amount) : text(row.savings_amount);
  const value = amount !== null && /^\d+(\.\d+)?$/.test(amount.trim()) ? Number(amount) : null;
  const unit = row.savings_type === "percentage" ? "%" : row.savings_type === "fixed" ? currency : null;
  return { offerValue: value, offerValueUnit: value === null ? null : unit };
}

/** Every field of an offer with nothing in it: the base of what a server was never told. */
export const emptyOffer: Fields = Object.fromEntries(
  offerFields.map(field => [field, Array.isArray(emptyForm[field]) ? [] : null]),
);

/** Wire names and values of the named fields, as typed (dates plain: SYNC.md W5). */
export function writeOffer(fields: Fields, names: readonly string[], key: string | null): JsonObject {
  const body: Record<string, Json> = {};
  for (const { field, wire } of held) if (names.includes(field)) body[wire] = wireValue(field, fields);
  if (references.some(name => names.includes(name)))
    body.external_reference = placeReference(fields, key).text;
  return body;
}

/** These columns have no place for "nothing": an empty type is an empty text there. */
function wireValue(field: keyof OfferFields, fields: Fields): Json {
  const value = fields[field] ?? null;
  if (field === "offerType") return value ?? "";
  if (field === "codeType") return value ?? codeTypeOf(listOf(fields.redemptionMethods).map(String));
  if (field === "status") return value ?? "active";
  if (field === "defaultLanguage") return value ?? "en";
  return value;
}

/** `CreateOfferInput` of a new record: everything it has, nothing it hasn't (seed, "Step 3"). */
export function createBody(fields: Fields, key: string | null): JsonObject {
  const body = writeOffer(fields, [...held.map(({ field }) => field), ...references], key);
  return Object.fromEntries(
    Object.entries(body).filter(([name, value]) => value !== null || name === "clickthru_url"),
  );
}

/**
 * The whole record as just read with the named fields changed (SYNC.md W7), so that a server that patches and one
 * that replaces end the same. `without`: wire fields the server is known to refuse when they are only echoed.
 */
export function updateBody(
  row: JsonObject,
  fields: Fields,
  names: readonly string[],
  key: string | null,
  without: readonly string[],
): JsonObject {
  const dropped = new Set(["offer_id", "created_at", "updated_at", ...descriptive, ...without]);
  const echoed = Object.entries(row).filter(([name]) => !dropped.has(name));
  return { ...Object.fromEntries(echoed), ...writeOffer(fields, names, key) };
}

/** Wire names that carry the named fields. */
export function wireNames(names: readonly string[]): readonly string[] {
  return Object.keys(writeOffer(emptyOffer, names, null));
}

/**
 * external_reference of a record, and which of campaign and program didn't fit beside the user's text and the key:
 * those are local only (SYNC.md W6).
 */
export function placeReference(
  fields: Fields,
  key: string | null,
): { readonly text: string | null; readonly localOnly: readonly string[] } {
  const own = text(fields.externalReference) ?? "";
  const campaign = text(fields.campaign);
  const program = text(fields.program);
  const whole = formatReference({ own, campaign, program, key });
  if (whole.ok) return { text: whole.text || null, localOnly: [] };
  const bare = formatReference({ own, campaign: null, program: null, key });
  return { text: bare.ok ? bare.text || null : own, localOnly: ["campaign", "program"] };
}

export function text(value: Json | undefined): string | null {
  return typeof value === "string" && value !== "" ? value : null;
}

export function wholeNumber(value: Json | undefined): number | null {
  return typeof value === "number" && Number.isSafeInteger(value) ? value : null;
}

function texts(value: Json | undefined): readonly string[] {
  return listOf(value).filter(member => typeof member === "string");
}

/** SYNC.md W5: the first ten characters count. */
function date(value: Json | undefined): string | null {
  return text(value)?.slice(0, 10) ?? null;
}

export function unknownOf(row: JsonObject, knownNames: ReadonlySet<string>): JsonObject {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !knownNames.has(name)));
}
