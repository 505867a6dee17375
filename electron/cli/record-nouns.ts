import type { WrittenKind } from "#shared/domain/record-schemas.ts";

/** The nouns of the command line that are one kind of record each. */
export const recordNouns = [
  "partners",
  "programs",
  "merchants",
  "locations",
  "campaigns",
  "types",
  "texts",
  "codes",
  "controls",
] as const;
export type RecordNoun = (typeof recordNouns)[number];

export const kindOfNoun = {
  partners: "partner",
  programs: "program",
  merchants: "merchant",
  locations: "location",
  campaigns: "campaign",
  types: "offer_type",
  texts: "descriptive",
  codes: "promo_code",
  controls: "redemption_control",
} as const satisfies Record<RecordNoun, WrittenKind>;
