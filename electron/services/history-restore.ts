import { offerFieldsSchema } from "#shared/domain/offer.ts";
import type { Fields, Json, SyncRecord } from "#sync/index.ts";
import { equal } from "#sync/values.ts";
import type { ChildChange, LocalStore, OfferChange, StoredOffer } from "../store/index.ts";
import { pastOf, presentValue } from "./history-versions.ts";

/** One field of one record. */
export interface Wanted {
  readonly recordId: string;
  readonly field: string;
}

/** What makes an offer as it was right after a version; `null`: it is like that. Its stage and its being there stay. */
export function restoreChange(
  store: LocalStore,
  offer: StoredOffer,
  version: number,
  only: Wanted | null,
): Pick<OfferChange, "fields" | "children"> | null {
  const entries = store.history.of(offer.id);
  const past = pastOf(store, entries);
  const later = entries.filter(
    ({ seq, recordId, field }) =>
      seq > version &&
      (only === null || (recordId === only.recordId && (field === only.field || field === "*"))),
  );
  const fields: Record<string, Json> = {};
  const parts = new Map<string, { readonly part: SyncRecord; fields: Fields; deleted?: boolean }>();
  for (const { entity, recordId, field } of later) {
    const record = store.sync.record(entity, recordId);
    if (record === null || field === "stage") continue;
    const value = past.valueAfter(entity, recordId, field, version);
    if (equal(entity, field, value, presentValue(record, field))) continue;
    if (recordId === offer.id) {
      if (field !== "*") fields[field] = value;
      continue;
    }
    const part = parts.get(recordId) ?? { part: record, fields: {} };
    parts.set(recordId, part);
    if (field === "*") part.deleted = value !== "present";
    else part.fields = { ...part.fields, [field]: value };
  }
  const children = [...parts.values()].flatMap(({ part, ...change }) => childChange(part, change));
  if (Object.keys(fields).length === 0 && children.length === 0) return null;
  return {
    fields: offerFieldsSchema.parse({ ...offer.fields, ...fields }),
    children,
  };
}

function childChange(
  { entity, id }: SyncRecord,
  change: { readonly fields: Fields; readonly deleted?: boolean },
): ChildChange[] {
  if (entity !== "promo_code" && entity !== "redemption_control" && entity !== "descriptive") return [];
  return [{ entity, id, ...change }];
}
