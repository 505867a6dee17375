import { Refused } from "./answer.ts";
import type { Manners } from "./manners.ts";
import type { Row } from "./tables.ts";

/** `CreateOfferInput` of the seed, in its order. */
const required = [
  "version_active_from",
  "merchant_owner",
  "default_language",
  "offer_redemption_methods",
  "code_type",
];
const optional = [
  "external_reference",
  "offer_expiry_date",
  "offer_status",
  "offer_type",
  "edition_exclusivity",
  "clickthru_url",
  "classification",
];
const dates = ["version_active_from", "offer_expiry_date"];
/** What only the server writes into an offer, and what belongs to another table (`offer_descriptives`). */
const ownedByServer = ["offer_id", "created_at", "updated_at"];
const texts = ["short_text", "long_text", "terms_conditions", "image_url", "savings_amount", "savings_type"];

/** The row that a POST makes, without id and times. */
export function offerToInsert(body: Row, manners: Manners): Row {
  const row: Row = {};
  for (const field of required) row[field] = body[field] ?? missing(field);
  for (const field of optional) row[field] = body[field] ?? null;
  row.offer_status ??= "active";
  checkOffer(row);
  return {
    ...tidy(row, manners),
    ...Object.fromEntries(texts.map(text => [text, null])),
    ...(manners.unknownFields && unknownFields()),
  };
}

/** The row that a PUT leaves, by the manners of the server. */
export function offerToUpdate(before: Row, body: Row, manners: Manners): Row {
  if (manners.strictPut) refuse(body, [...ownedByServer, ...texts]);
  refuse(body, manners.refuses);
  const sent = Object.fromEntries(
    Object.entries(body).filter(([field]) => !ownedByServer.includes(field) && !texts.includes(field)),
  );
  const kept = Object.fromEntries(
    [...ownedByServer, ...texts, ...manners.refuses].map(field => [field, before[field] ?? null]),
  );
  const row: Row =
    manners.putMode === "patch"
      ? { ...before, ...sent }
      : { ...Object.fromEntries(optional.map(field => [field, null])), ...sent, ...kept };
  for (const field of required) if (row[field] === null || row[field] === undefined) missing(field);
  row.offer_status ??= "active";
  checkOffer(row);
  return tidy(row, manners);
}

/** A row as it goes out; a list's rows have no times unless these manners give them. */
export function offerOut(row: Row, manners: Manners, inList: boolean): Row {
  const out = { ...row };
  for (const field of dates) out[field] = dateOut(row[field], manners);
  if (inList && !manners.listTimes) {
    delete out.created_at;
    delete out.updated_at;
  }
  return out;
}

function dateOut(date: Row[string] | undefined, { dates: form }: Manners): string | null {
  if (typeof date !== "string") return null;
  if (form === "plain") return date;
  return form === "iso" ? `${date}T00:00:00.000Z` : `${date}T00:00:00+02:00`;
}

function checkOffer(row: Row): void {
  if (typeof row.code_type !== "string" || row.code_type.length !== 1)
    throw new Refused(400, "code_type must be a single character");
  if (!Array.isArray(row.offer_redemption_methods))
    throw new Refused(422, "offer_redemption_methods: expected a sequence");
  if (!Number.isInteger(row.merchant_owner)) throw new Refused(422, "merchant_owner: expected i64");
  for (const field of dates) {
    const date = row[field];
    if (date !== null && !/^\d{4}-\d\d-\d\d/.test(String(date)))
      throw new Refused(422, `${field}: not an ISO date`);
  }
}

function tidy(row: Row, { cutsTextsTo }: Manners): Row {
  const tidied: Row = {};
  for (const [field, value] of Object.entries(row)) {
    const isDate = dates.includes(field) && typeof value === "string";
    tidied[field] = isDate
      ? value.slice(0, 10)
      : typeof value === "string"
        ? value.slice(0, cutsTextsTo)
        : value;
  }
  return tidied;
}

function refuse(body: Row, fields: readonly string[]): void {
  const found = fields.find(field => Object.hasOwn(body, field));
  if (found !== undefined) throw new Refused(422, `unknown field \`${found}\``);
}

function missing(field: string): never {
  throw new Refused(422, `missing field \`${field}\``);
}

const unknownFields = (): Row => ({
  tenant_id: 7,
  audit: { source: "api", trail: ["made"] },
  partner_tags: ["q4", "dealer"],
});
