import { codeTypeOf } from "#shared/domain/code-type.ts";
import { formatReference, parseReference } from "#shared/domain/external-reference.ts";
import { emptyForm, type OfferFields, offerFields } from "#shared/domain/offer.ts";
import type { Capabilities } from "./capabilities.ts";
import type { References } from "./kind.ts";
import type { Fields, Json, JsonObject } from "./record.ts";
import { readTexts, textNames } from "./texts.ts";
import { listOf } from "./values.ts";
import { date, text, texts, unknownOf, wholeNumber } from "./wire-values.ts";

/**
 * Offers between Kigo's wire and the studio's fields (seed, "Get Offers"/"Create Offer"; SYNC.md W2–W7).
 * Reading is lenient, since pulled records are data: a value of an unexpected type counts as empty here and stays
 * untouched on the server unless a person changes that field.
 */
export interface MappingContext {
  /** ISO 4217: what `savings_type: fixed` means (SYNC.md W2). */
  readonly currency: string;
  readonly capabilities: Capabilities;
  readonly references: References;
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

const bookkeeping = ["offer_id", "created_at", "updated_at", "external_reference"];
const known: ReadonlySet<string> = new Set([...held.map(({ wire }) => wire), ...textNames, ...bookkeeping]);
const references = ["externalReference", "campaign", "program"] as const;
const heldFields = held.map(({ field }) => field);

export interface PulledOffer {
  readonly serverId: number;
  readonly key: string | null;
  /** Only what this answer speaks of: an OfferPayload says nothing about texts. */
  readonly fields: Fields;
  readonly extra: JsonObject;
  /** As the server writes them; `null` where it doesn't. */
  readonly createdAt: string | null;
  readonly updatedAt: string | null;
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
  const fields: Record<string, Json> = { externalReference: reference.own || null };
  // Where campaigns are linked the suffix only says what it said before (SYNC.md W6).
  if (!context.capabilities.links) fields.campaign = reference.campaign;
  if (!context.capabilities.links || reference.program !== null) fields.program = reference.program;
  for (const { field, wire, read } of held) fields[field] = read(row[wire]);
  if (from === "list") Object.assign(fields, readTexts(row, context.currency));
  return {
    serverId,
    key: reference.key,
    fields,
    extra: unknownOf(row, known),
    createdAt: text(row.created_at),
    updatedAt: text(row.updated_at),
  };
}

/** Every field of an offer with nothing in it: the base of what a server was never told. */
export const emptyOffer: Fields = Object.fromEntries(
  offerFields.map(field => [field, Array.isArray(emptyForm[field]) ? [] : null]),
);

/** What stands beside the user's own text in external_reference. */
export interface Suffix {
  readonly key: string | null;
  readonly campaign: string | null;
  readonly program: string | null;
}

/** Wire names and values of the named fields, as typed (dates plain: SYNC.md W5). */
function writeOffer(fields: Fields, names: readonly string[], suffix: Suffix): JsonObject {
  const body: Record<string, Json> = {};
  for (const { field, wire } of held) if (names.includes(field)) body[wire] = wireValue(field, fields);
  if (references.some(name => names.includes(name)))
    body.external_reference = placeReference(text(fields.externalReference), suffix).text;
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
export function createBody(fields: Fields, key: string | null, capabilities: Capabilities): JsonObject {
  const body = writeOffer(fields, [...heldFields, ...references], suffixOf(fields, key, capabilities));
  return Object.fromEntries(
    Object.entries(body).filter(([name, value]) => value !== null || name === "clickthru_url"),
  );
}

/**
 * The whole record as just read with the named fields changed (SYNC.md W7), so that a server that patches and one
 * that replaces end the same.
 */
export function updateBody(
  row: JsonObject,
  fields: Fields,
  names: readonly string[],
  capabilities: Capabilities,
): JsonObject {
  const dropped = new Set(["offer_id", "created_at", "updated_at", ...textNames]);
  const echoed = Object.entries(row).filter(([name]) => !dropped.has(name));
  // The key stays as the server has it; where campaigns are linked the whole suffix does (SYNC.md W6, L3).
  const there = parseReference(text(row.external_reference) ?? "");
  const suffix = capabilities.links ? there : suffixOf(fields, there.key, capabilities);
  return { ...Object.fromEntries(echoed), ...writeOffer(fields, names, suffix) };
}

/** Wire names that carry the named fields. */
export function wireNames(names: readonly string[]): readonly string[] {
  return Object.keys(writeOffer(emptyOffer, names, { key: null, campaign: null, program: null }));
}

/** `~c` and `~p` are used on today's server only (SYNC.md W6). */
export function suffixOf(fields: Fields, key: string | null, { links }: Capabilities): Suffix {
  if (links) return { key, campaign: null, program: null };
  return { key, campaign: text(fields.campaign), program: text(fields.program) };
}

/**
 * external_reference of a record, and which of campaign and program didn't fit beside the user's text and the key:
 * those are local only (SYNC.md W6).
 */
export function placeReference(
  reference: string | null,
  suffix: Suffix,
): { readonly text: string | null; readonly localOnly: readonly string[] } {
  const own = reference ?? "";
  const { key, campaign, program } = suffix;
  const whole = formatReference({ own, campaign, program, key });
  if (whole.ok) return { text: whole.text || null, localOnly: [] };
  const bare = formatReference({ own, campaign: null, program: null, key });
  return { text: bare.ok ? bare.text || null : own, localOnly: ["campaign", "program"] };
}
