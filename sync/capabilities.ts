import { offerFields } from "#shared/domain/offer.ts";
import { madeFromField } from "#shared/domain/translations.ts";
import type { Entity, JsonObject } from "./record.ts";

/**
 * What a server can do, as it was found without writing (SYNC.md C1). Plain JSON, since the workspace keeps it with
 * its age. Every caller asks here instead of assuming.
 */
export interface Capabilities {
  /** Kinds that the server has a place for. The records of others wait on this computer. */
  readonly kinds: readonly Entity[];
  /** An offer's texts can be written (`/dashboard/offers/{id}/descriptives`). */
  readonly texts: boolean;
  /** Offers are put into campaigns by links; else `~c:` in external_reference holds the campaign (SYNC.md W6). */
  readonly links: boolean;
  /** `/dashboard/changes`: what changed since a cursor. */
  readonly feed: boolean;
  /** PUT and DELETE take `If-Match`; known only where documented. */
  readonly ifMatch: boolean;
  /** ms for which an Idempotency-Key is remembered; `null` where none is documented. */
  readonly idempotency: number | null;
}

/** Today's server: the seed's inventory of what is implemented. */
export const today: Capabilities = {
  kinds: ["offer_type", "offer", "promo_code", "redemption_control"],
  texts: false,
  links: false,
  feed: false,
  ifMatch: false,
  idempotency: null,
};

/** Everything the seed asks for, and what makes sync exact. */
export const complete: Capabilities = {
  kinds: [
    "partner",
    "program",
    "merchant",
    "location",
    "campaign",
    "offer_type",
    "offer",
    "descriptive",
    "promo_code",
    "redemption_control",
  ],
  texts: true,
  links: true,
  feed: true,
  ifMatch: true,
  idempotency: 24 * 3_600_000,
};

/** Fields of an offer that travel in its descriptive of the default language (SYNC.md W2). */
export const textFields = [
  "offerTitle",
  "offerDescription",
  "termsConditions",
  "imageUrl",
  "offerValue",
  "offerValueUnit",
] as const;

/** Fields of an offer that no server has a place for (CONTRACT.md "An offer in JSON and CSV"). */
const neverHeld = [
  "channels",
  "businessObjective",
  "targetAudience",
  "maxDiscount",
  "maxDiscountUnit",
  "totalBudget",
  "averageBasket",
  "tags",
  "showHeading",
  "showText",
  "showWatermark",
  "barcodeSymbology",
  "barcodeText",
  "picture",
  "pictureAlt",
  "pictureFocus",
] as const;

/** Fields of a kind that this server has nowhere to put: kept on this computer, never planned. */
export function localOnlyFields(capabilities: Capabilities, entity: Entity): readonly string[] {
  if (entity === "merchant") return ["localNumber"];
  if (entity === "descriptive") return [madeFromField];
  if (entity !== "offer") return [];
  const out: readonly string[] = [
    ...neverHeld,
    ...(capabilities.texts ? [] : textFields),
    // `~p:` is used on today's server only (SYNC.md W6): where campaigns are records, a campaign says its program.
    ...(capabilities.links ? ["program"] : []),
  ];
  return offerFields.filter(field => out.includes(field));
}

/** True if this server has a place for records of the kind. */
export const holdsKind = (capabilities: Capabilities, entity: Entity): boolean =>
  capabilities.kinds.includes(entity);

/** The JSON the workspace keeps, and back; anything else reads as today's server. */
export function capabilitiesFrom(json: JsonObject | null): Capabilities {
  if (json === null) return today;
  const kinds = Array.isArray(json.kinds) ? json.kinds : today.kinds;
  return {
    kinds: complete.kinds.filter(kind => kinds.includes(kind)),
    texts: json.texts === true,
    links: json.links === true,
    feed: json.feed === true,
    ifMatch: json.ifMatch === true,
    idempotency: typeof json.idempotency === "number" ? json.idempotency : null,
  };
}
