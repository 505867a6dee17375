import type { Operation, ServerView } from "#shared/ipc/sync-views.ts";

/** How the server takes a field (STUDIO.md "Server capability"), with the words after it. */
export interface FieldHow {
  readonly way: ServerView["needs"][number]["way"];
  readonly words: string;
  /** The server's own name that the words end in, in mono. */
  readonly place: string | null;
}

/** Fields that travel under another field's roof (SYNC.md W6). */
const workarounds: Readonly<Record<string, FieldHow>> = {
  programType: { way: "workaround", words: "stored in", place: "classification" },
  program: { way: "workaround", words: "its key is added to", place: "external_reference" },
  campaign: { way: "workaround", words: "its key is added to", place: "external_reference" },
};

/** The server's names of what it takes as it is (seed, "Create Offer"; SYNC.md W2). */
const exact: Readonly<Record<string, string>> = {
  merchantOwner: "merchant_owner",
  offerType: "offer_type",
  startDate: "version_active_from",
  endDate: "offer_expiry_date",
  defaultLanguage: "default_language",
  status: "offer_status",
  redemptionMethods: "offer_redemption_methods",
  clickthruUrl: "clickthru_url",
  externalReference: "external_reference",
  editionExclusivity: "edition_exclusivity",
  codeType: "code_type",
  promoCode: "promo_code",
  totalUsageLimit: "usage_limit",
};

/** The names of an offer's texts (SYNC.md W2). */
const texts: Readonly<Record<string, string>> = {
  offerTitle: "short_text",
  offerDescription: "long_text",
  termsConditions: "terms_conditions",
  imageUrl: "image_url",
  offerValue: "savings_amount",
  offerValueUnit: "savings_type",
  languageCode: "language_code",
};

/** Dates go out as the plain date that was typed (SYNC.md W5), so the line says it. */
export function fieldHow(
  { entity, part }: Pick<Operation, "entity" | "part">,
  field: string,
  to: unknown,
): FieldHow {
  if (part === "campaign") return { way: "exact", words: "by a link of its own", place: null };
  if (entity === "redemption_control") {
    return { way: "exact", words: "a redemption control of its own", place: null };
  }
  if (entity === "descriptive") return { way: "exact", words: "as", place: texts[field] ?? wireName(field) };
  const isDate = (field === "startDate" || field === "endDate") && typeof to === "string";
  const words = isDate ? `sent as ${to} in` : "as";
  if (entity === "offer") return workarounds[field] ?? { way: "exact", words, place: exact[field] ?? null };
  if (entity === "promo_code") return { way: "exact", words, place: exact[field] ?? wireName(field) };
  return { way: "exact", words, place: places[field] ?? wireName(field) };
}

/** Names that the rule of `wireName` doesn't give. */
const places: Readonly<Record<string, string>> = {
  merchantStatus: "status",
  partner: "partner_id",
  program: "program_id",
};

/** `campaignName` → `campaign_name`, `addressLine1` → `address_line1`. */
const wireName = (field: string): string => field.replaceAll(/[A-Z]/g, letter => `_${letter.toLowerCase()}`);

export const keptHere: FieldHow = {
  way: "local_only",
  words: "kept here, sent once the server can take it",
  place: null,
};
