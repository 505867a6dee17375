import type { JsonObject } from "#sync/record.ts";

/** Rows of today's list (seed, `OfferWithDescriptivePayload`), all alike in size, none alike in content. */
export function offerRow(id: number): JsonObject {
  return {
    offer_id: id,
    merchant_owner: 1_000 + (id % 40),
    version_active_from: `2026-${twoDigits(1 + (id % 12))}-${twoDigits(1 + (id % 28))}`,
    default_language: "en",
    external_reference: id % 3 === 0 ? `PROMO_1730${100_000 + id}` : null,
    offer_expiry_date: `2027-${twoDigits(1 + (id % 12))}-${twoDigits(1 + (id % 28))}`,
    offer_status: "active",
    offer_type: types[id % types.length] ?? "percentage_discount",
    offer_redemption_methods: ["show_save"],
    edition_exclusivity: null,
    code_type: "S",
    clickthru_url: `https://offers.example/${id}`,
    classification: "closed_loop",
    short_text: `${words(id, 5)} ${id}`,
    long_text: words(id * 7, 24),
    terms_conditions: words(id * 13, 16),
    image_url: null,
    savings_amount: String(5 + (id % 45)),
    savings_type: "percentage",
  };
}

/** What GET by id answers instead of the texts (seed, `OfferPayload`). */
export function offerPayload(row: JsonObject): JsonObject {
  const texts = new Set([
    "short_text",
    "long_text",
    "terms_conditions",
    "image_url",
    "savings_amount",
    "savings_type",
  ]);
  const own = Object.entries(row).filter(([name]) => !texts.has(name));
  return {
    ...Object.fromEntries(own),
    created_at: "2026-01-05T08:00:00Z",
    updated_at: "2026-02-01T08:00:00Z",
  };
}

const types = ["percentage_discount", "dollar_off", "bogo", "free_item"];

const vocabulary = (
  "save on every order this season dealer fleet coffee garden bicycle winter tyres repair family weekend " +
  "member reward counter online fresh bakery market tools outdoor travel hotel cinema evening lunch"
).split(" ");

function words(seed: number, count: number): string {
  return Array.from(
    { length: count },
    (_, n) => vocabulary[(seed * 31 + n * n * 17 + n) % vocabulary.length],
  ).join(" ");
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");
