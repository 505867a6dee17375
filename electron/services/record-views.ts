import { recordFaults } from "#shared/domain/record-rules.ts";
import { nameField } from "#shared/domain/records.ts";
import type { ShownState } from "#shared/domain/words.ts";
import type {
  ListedKind,
  RecordDetail,
  RecordFields,
  RecordList,
  RecordRow,
  Related,
} from "#shared/ipc/record-views.ts";
import { holdsKind } from "#sync/index.ts";
import { sameJson } from "#sync/values.ts";
import type { LocalStore, StoredRecord } from "../store/index.ts";
import { merchantNumber, offersOf, type RolledUp, rollUp, undeleted } from "./record-totals.ts";
import { needsOf } from "./server-view.ts";

/** Offers of a record that its screen lists at once. */
const mostOffers = 200;

/** All records of a kind but the deleted, by name. */
export function recordList(store: LocalStore, kind: ListedKind): RecordList {
  const totals = rollUp(store, kind);
  const rows = undeleted(store, kind).map(record => rowOf(store, kind, record, totals.get(record.id)));
  return { rows: rows.sort(byName), server: serverNeed(store, kind) };
}

export function recordDetail(store: LocalStore, kind: ListedKind, record: StoredRecord): RecordDetail {
  const { localNumber: _own, ...fields } = record.fields;
  const [rejection] = record.rejections;
  return {
    row: rowOf(store, kind, record, rollUp(store, kind).get(record.id)),
    kind,
    fields: valuesOf(fields),
    stage: record.stage,
    serverId: record.serverId,
    live: record.base !== null,
    changed: changedFields(record),
    problems: record.deleted ? [] : [...recordFaults(kind, record.fields, record.base)],
    rejection: rejection ? { status: rejection.status, message: rejection.message } : null,
    server: serverNeed(store, kind),
    related: relatedTo(store, kind, record.id),
    places: kind === "merchant" ? placesOf(store, record.id) : [],
    offers: store.totals.named(offersOf(store, kind, record), mostOffers),
  };
}

/** STUDIO.md "Decided since": the first word that fits. */
export function shownState({ state, stage, deleted }: StoredRecord): ShownState {
  if (deleted) return "deleted";
  if (state === "conflict" || state === "rejected" || state === "deleted") return state;
  if (stage === "draft") return "draft";
  return state === "new" ? "ready" : state;
}

function rowOf(
  store: LocalStore,
  kind: ListedKind,
  record: StoredRecord,
  total: RolledUp = { offers: 0, budgets: [] },
): RecordRow {
  const { id, fields } = record;
  return {
    id,
    name: text(fields[nameField[kind]]),
    number: kind === "merchant" ? merchantNumber(record) : null,
    shown: shownState(record),
    localOnly: isLocalOnly(store, kind, record),
    startDate: text(fields.startDate),
    endDate: text(fields.endDate),
    parentName: parentName(store, kind, record),
    retired: fields.isActive === false,
    offers: total.offers,
    budgets: total.budgets,
  };
}

function isLocalOnly(store: LocalStore, kind: ListedKind, record: StoredRecord): boolean {
  if (record.deleted || holdsKind(store.sync.capabilities(), kind)) return false;
  return record.base === null || changedFields(record).length > 0;
}

function changedFields({ fields, base }: StoredRecord): string[] {
  if (base === null) return [];
  return Object.keys(fields).filter(
    field => field !== "localNumber" && !sameJson(fields[field] ?? null, base[field] ?? null),
  );
}

function parentName(store: LocalStore, kind: ListedKind, { fields }: StoredRecord): string | null {
  const above = aboveOf[kind];
  const id = above && text(fields[above]);
  return above && id ? text(store.sync.record(above, id)?.fields[nameField[above]]) : null;
}

const aboveOf: Readonly<Partial<Record<ListedKind, "partner" | "program">>> = {
  program: "partner",
  campaign: "program",
};

function relatedTo(store: LocalStore, kind: ListedKind, id: string): Related[] {
  const below = kind === "partner" ? "program" : kind === "program" ? "campaign" : null;
  if (below === null) return [];
  return undeleted(store, below)
    .filter(({ fields }) => fields[kind] === id)
    .map(record => ({
      id: record.id,
      kind: below,
      name: text(record.fields[nameField[below]]) ?? "",
      shown: shownState(record),
    }));
}

function placesOf(store: LocalStore, merchant: string): RecordDetail["places"] {
  return store.records
    .list("location", merchant)
    .filter(({ deleted }) => !deleted)
    .map(({ id, serverId, fields }) => ({ id, serverId, fields: valuesOf(fields) }));
}

/** How this server takes records of the kind, in the words of the table of needs. */
function serverNeed(store: LocalStore, kind: ListedKind): RecordDetail["server"] {
  const need = needsOf(store.sync.capabilities()).find(each => each.need === needNames[kind]);
  if (need === undefined) throw new Error(`The table of needs has no ${needNames[kind]}.`);
  return need;
}

const needNames: Readonly<Record<ListedKind, string>> = {
  program: "Programs",
  campaign: "Campaigns",
  merchant: "Merchants",
  partner: "Partners",
  offer_type: "Offer types",
};

const byName = (a: RecordRow, b: RecordRow) => collator.compare(a.name ?? "", b.name ?? "");
const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

const text = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/** What a server may have put into a field beside texts and numbers is shown as it would be written. */
function valuesOf(fields: StoredRecord["fields"]): RecordFields {
  return Object.fromEntries(
    Object.entries(fields).map(([field, value]) => [
      field,
      typeof value === "object" && value !== null ? JSON.stringify(value) : value,
    ]),
  );
}
