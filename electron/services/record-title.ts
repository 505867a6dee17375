import { readableControlValue } from "#shared/domain/controls.ts";
import { type RecordKind, recordKinds } from "#shared/domain/records.ts";
import type { Json, StoreReader, SyncRecord } from "#sync/index.ts";
import { referenceOf } from "./record-references.ts";

/** What a person calls a record, whatever its kind: the record's own name, or what it belongs to and what it is. */
export function recordTitle(record: SyncRecord | null, store: StoreReader): string {
  if (record === null) return "Deleted record";
  switch (record.entity) {
    case "offer":
      return offerTitle(record);
    case "descriptive":
      return `${offerTitle(rootOf(record, store))} (${text(record.fields.languageCode) ?? "no language"})`;
    case "promo_code":
      return text(record.fields.promoCode) ?? offerTitle(rootOf(record, store));
    case "redemption_control":
      return offerTitle(rootOf(record, store));
    case "location":
      return placeName(record) ?? recordTitle(rootOf(record, store), store);
    default:
      return text(record.fields[names[record.entity]]) ?? numbered(record, words[record.entity]);
  }
}

/** What a person calls an offer: its title, else its reference, else its number. */
export function offerTitle(record: SyncRecord | null): string {
  if (record === null) return "Deleted offer";
  const { offerTitle: title, externalReference } = record.fields;
  return (
    text(title) ??
    text(externalReference) ??
    (record.serverId === null ? "Untitled offer" : `Offer ${record.serverId}`)
  );
}

/** The record with this local id, of whatever kind. */
export function findRecord(store: StoreReader, id: string): SyncRecord | null {
  for (const kind of byLikelihood) {
    const record = store.record(kind, id);
    if (record !== null) return record;
  }
  return null;
}

/** A value as a person reads it: what holds another record's local id says that one's name, a control what the form says. */
export function readableValue(kind: RecordKind, field: string, value: Json, store: StoreReader): Json {
  if (kind === "redemption_control") return readableControlValue(value);
  const referred = referenceOf(kind, field);
  if (referred === null || typeof value !== "string") return value;
  return recordTitle(store.record(referred, value), store);
}

/** What a record belongs to, or itself. */
export function rootOf(record: SyncRecord, store: StoreReader): SyncRecord {
  if (record.parentId === null) return record;
  return store.record(record.entity === "location" ? "merchant" : "offer", record.parentId) ?? record;
}

const byLikelihood: readonly RecordKind[] = ["offer", ...recordKinds.filter(kind => kind !== "offer")];

const names = {
  partner: "partnerName",
  program: "programName",
  merchant: "merchantName",
  campaign: "campaignName",
  offer_type: "typeName",
} as const;

const words = {
  partner: "partner",
  program: "program",
  merchant: "merchant",
  campaign: "campaign",
  offer_type: "offer type",
} as const;

const numbered = ({ serverId }: SyncRecord, word: string): string =>
  serverId === null ? `Unnamed ${word}` : `${word.charAt(0).toUpperCase()}${word.slice(1)} ${serverId}`;

function placeName({ fields }: SyncRecord): string | null {
  const parts = [text(fields.addressLine1), text(fields.city)].filter(part => part !== null);
  return parts.length === 0 ? null : parts.join(", ");
}

const text = (value: Json | undefined): string | null =>
  typeof value === "string" && value !== "" ? value : null;
