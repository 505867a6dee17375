import type { Operation } from "#shared/ipc/views.ts";

/** How today's server takes a field (STUDIO.md "Server capability"), with the words after it. */
export interface FieldHow {
  readonly way: "exact" | "workaround" | "local_only";
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

/** Dates go out as the plain date that was typed (SYNC.md W5), so the line says it. */
export function fieldHow(entity: Operation["entity"], field: string, to: unknown): FieldHow {
  const workaround = entity === "offer" ? workarounds[field] : undefined;
  if (workaround) return workaround;
  if (entity === "redemption_control") {
    return { way: "exact", words: "a redemption control of its own", place: null };
  }
  const isDate = (field === "startDate" || field === "endDate") && typeof to === "string";
  return { way: "exact", words: isDate ? `sent as ${to} in` : "as", place: exact[field] ?? null };
}

export const keptHere: FieldHow = {
  way: "local_only",
  words: "kept here, sent once the server can take it",
  place: null,
};
