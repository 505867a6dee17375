import { endpoints } from "#shared/api/endpoints.ts";
import type { HeldBackView, Operation as OperationView, Plan as PlanView } from "#shared/ipc/views.ts";
import type { Changes, Json, Operation, Plan, StoreReader, SyncRecord } from "#sync/index.ts";

/** A plan in the words of CONTRACT.md: the form's field names, titles, the requests each operation takes. */
export function planView(plan: Plan, store: StoreReader, readAt: string | null): PlanView {
  const title = (id: string) => offerTitle(store.record("offer", id));
  return {
    operations: plan.operations.map(operation => operationView(operation, store)),
    localOnly: plan.localOnly.map(({ id, fields }) => ({ id, title: title(id), fields: [...fields] })),
    conflicts: plan.conflicts,
    heldBack: plan.heldBack.map(
      ({ offer, reason, detail }): HeldBackView => ({ id: offer, title: title(offer), reason, detail }),
    ),
    readAt,
  };
}

/** What a person calls an offer: its title, else its reference, else its number. */
export function offerTitle(record: SyncRecord | null): string {
  if (record === null) return "Deleted offer";
  const { offerTitle: title, externalReference } = record.fields;
  if (typeof title === "string" && title !== "") return title;
  if (typeof externalReference === "string" && externalReference !== "") return externalReference;
  return record.serverId === null ? "Untitled offer" : `Offer ${record.serverId}`;
}

function operationView(operation: Operation, store: StoreReader): OperationView {
  const record = store.record(operation.entity, operation.id);
  return {
    op: operation.op,
    entity: operation.entity,
    id: operation.id,
    offer: operation.offer,
    title: recordTitle(record, offerTitle(store.record("offer", operation.offer))),
    serverId: operation.serverId,
    changes: shownChanges(record, operation.changes),
    why: operation.why,
    requests: requestsOf(operation),
  };
}

function recordTitle(record: SyncRecord | null, offer: string): string {
  if (record?.entity === "promo_code") return String(record.fields.promoCode ?? offer);
  return offer;
}

/** Limits that are controls on the wire are shown under the form's own names (SYNC.md W8). */
const limitNames: Readonly<Record<string, string>> = {
  usage_per_customer: "usageLimitPerCustomer",
  usage_total: "totalUsageLimit",
};

/** Copies, since a plan's values are read-only and a view's are plain JSON. */
export function shownChanges(record: SyncRecord | null, changes: Changes): OperationView["changes"] {
  const name = limitNames[String(record?.fields.controlType)];
  const entries = Object.entries(changes).filter(
    ([field]) => name === undefined || field === "controlValue" || !(field in controlDetails),
  );
  return Object.fromEntries(
    entries.map(([field, { from, to }]) => [
      field === "controlValue" && name !== undefined ? name : field,
      { from: plain(from), to: plain(to) },
    ]),
  );
}

const controlDetails = { controlType: true, isActive: true };

export function fieldName(record: SyncRecord | null, field: string): string {
  const name = limitNames[String(record?.fields.controlType)];
  return field === "controlValue" && name !== undefined ? name : field;
}

type Plain = OperationView["changes"][string]["from"];

/** The same JSON, as a view may hold it. */
export function plain(value: Json): Plain {
  if (value === null || typeof value !== "object") return value;
  if (isList(value)) return value.map(plain);
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, plain(member)]));
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

const paths = {
  offer: endpoints.listOffers.path,
  promo_code: endpoints.listPromoCodes.path,
  redemption_control: endpoints.listRedemptionControls.path,
} as const;

function requestsOf({ op, entity, serverId }: Operation): string[] {
  const path = paths[entity];
  const own = `${path}/${serverId ?? "?"}`;
  if (op === "create") return entity === "promo_code" ? [`PUT or POST ${path}`] : [`POST ${path}`];
  const write = `${op === "delete" ? "DELETE" : "PUT"} ${own}`;
  return entity === "offer" ? [`GET ${own}`, write] : [write];
}
