import { offerFieldsSchema } from "#shared/domain/offer.ts";
import type { WrittenKind } from "#shared/domain/record-schemas.ts";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { Fields, Json, SyncRecord } from "#sync/index.ts";
import { equal } from "#sync/values.ts";
import type { ChildChange, LocalStore, StoredOffer, StoredRecord } from "../store/index.ts";
import { pastOf, presentValue } from "./history-versions.ts";
import { editOf } from "./record-input.ts";

/** One field of one record. */
export interface Wanted {
  readonly recordId: string;
  readonly field: string;
}

type Answer<T> = Result<T, Failure<"not_found" | "invalid" | "problems">>;

/** Makes an offer as it was right after a version. `false`: it is like that. Its stage becomes draft; its being there stays. */
export function restoreOffer(
  store: LocalStore,
  offer: StoredOffer,
  version: number,
  only: Wanted | null,
): boolean {
  const back = wayBack(store, offer.id, version, only);
  const children = back.parts.flatMap(({ part, ...change }) => childChange(part, change));
  if (Object.keys(back.fields).length === 0 && children.length === 0) return false;
  const fields = offerFieldsSchema.parse({ ...offer.fields, ...back.fields });
  store.offers.change(offer.id, { fields, children, stage: "draft" }, "restore");
  return true;
}

/**
 * The same of a record of another kind, with the places of a merchant. `problems`: a rule speaks against it now, such as
 * a name that another record has since.
 */
export function restoreRecord(
  store: LocalStore,
  { kind, stored }: { readonly kind: WrittenKind; readonly stored: StoredRecord },
  version: number,
  only: Wanted | null,
): Answer<boolean> {
  const { records } = store;
  const back = wayBack(store, stored.id, version, only);
  const own = editOf(store, kind, stored, back.fields);
  if (!own.ok) return own;
  const work: (() => void)[] = [];
  for (const { part, fields, deleted = part.deleted } of back.parts) {
    const present = part.entity === "location" ? records.get("location", part.id) : null;
    if (present === null) continue;
    const patch = deleted ? ok({}) : editOf(store, "location", { ...present, deleted: false }, fields);
    if (!patch.ok) return patch;
    work.push(() => {
      if (deleted && !part.deleted) records.remove("location", part.id, "restore");
      if (!deleted && part.deleted) records.restore("location", part.id);
      if (Object.keys(patch.value).length > 0) records.edit("location", part.id, patch.value, "restore");
    });
  }
  if (work.length === 0 && Object.keys(own.value).length === 0) return ok(false);
  // A revision of what the server has is a draft (SYNC.md P2).
  const stage = stored.base === null ? stored.stage : "draft";
  store.asOneAct("restore", () => {
    records.edit(kind, stored.id, own.value, "restore", stage);
    for (const each of work) each();
  });
  return ok(true);
}

interface WayBack {
  readonly fields: Record<string, Json>;
  readonly parts: readonly PartBack[];
}

interface PartBack {
  readonly part: SyncRecord;
  fields: Fields;
  deleted?: boolean;
}

/** What of a record and its parts is unlike it was right after a version. */
function wayBack(store: LocalStore, rootId: string, version: number, only: Wanted | null): WayBack {
  const entries = store.history.of(rootId);
  const past = pastOf(store, entries);
  const later = entries.filter(
    ({ seq, recordId, field }) =>
      seq > version &&
      (only === null || (recordId === only.recordId && (field === only.field || field === "*"))),
  );
  const fields: Record<string, Json> = {};
  const parts = new Map<string, PartBack>();
  for (const { entity, recordId, field } of later) {
    const record = store.sync.record(entity, recordId);
    if (record === null || field === "stage") continue;
    const value = past.valueAfter(entity, recordId, field, version);
    if (equal(entity, field, value, presentValue(record, field))) continue;
    if (recordId === rootId) {
      if (field !== "*") fields[field] = value;
      continue;
    }
    const part = parts.get(recordId) ?? { part: record, fields: {} };
    parts.set(recordId, part);
    if (field === "*") part.deleted = value !== "present";
    else part.fields = { ...part.fields, [field]: value };
  }
  return { fields, parts: [...parts.values()] };
}

function childChange(
  { entity, id }: SyncRecord,
  change: { readonly fields: Fields; readonly deleted?: boolean },
): ChildChange[] {
  if (entity !== "promo_code" && entity !== "redemption_control" && entity !== "descriptive") return [];
  return [{ entity, id, ...change }];
}

export const deletedNow = (word: string) =>
  fail<"invalid">("invalid", `This ${word} is deleted. Restore it before you edit it.`);
