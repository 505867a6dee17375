import { madeFromField } from "#shared/domain/translations.ts";
import type { Version, VersionChange } from "#shared/ipc/history-views.ts";
import type { Json, SyncRecord } from "#sync/index.ts";
import { equal } from "#sync/values.ts";
import type { HistoryEntry, LocalStore } from "../store/index.ts";
import { readableValue } from "./record-title.ts";
import { fieldName, plain } from "./sync-views.ts";

/** The parts of an offer's past: an act of a person, or what one reading or run of sync brought. Newest first. */
export function versionsOf(store: LocalStore, rootId: string): Version[] {
  const entries = store.history.of(rootId);
  const groups: HistoryEntry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    const [first] = last ?? [];
    if (last !== undefined && first !== undefined && isSame(first, entry)) last.push(entry);
    else groups.push([entry]);
  }
  const past = pastOf(store, entries);
  const versions = groups.map(group => versionOf(store, group, past));
  const isMadeHere = entries.some(
    each => each.recordId === rootId && each.field === "*" && each.from === null,
  );
  const shown = versions.filter(({ changes }) => changes.length > 0);
  // What a reading brought has no line of its own: it stands before the first one.
  const before: Version = {
    id: 0,
    at: null,
    who: null,
    cause: "before",
    changes: [],
    restorable: shown.length > 0,
  };
  return [...(isMadeHere ? [] : [before]), ...shown].toReversed();
}

/** Every field's values through time. */
export interface Past {
  /** The value right after `seq`; the present one where nothing came later. */
  valueAfter(entity: HistoryEntry["entity"], recordId: string, field: string, seq: number): Json;
}

export function pastOf(store: LocalStore, entries: readonly HistoryEntry[]): Past {
  const lines = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    const name = `${entry.recordId} ${entry.field}`;
    const before = lines.get(name);
    if (before === undefined) lines.set(name, [entry]);
    else before.push(entry);
  }
  return {
    valueAfter(entity, recordId, field, seq) {
      const next = lines.get(`${recordId} ${field}`)?.find(line => line.seq > seq);
      return next === undefined ? presentValue(store.sync.record(entity, recordId), field) : next.from;
    },
  };
}

export function presentValue(record: SyncRecord | null, field: string): Json {
  if (field === "*") return record === null ? "gone" : record.deleted ? "deleted" : "present";
  if (field === "stage") return record?.stage ?? null;
  return record?.fields[field] ?? null;
}

const isSame = (a: HistoryEntry, b: HistoryEntry): boolean =>
  a.act === b.act && a.cause === b.cause && (a.act !== null || (a.at === b.at && a.who === b.who));

function versionOf(store: LocalStore, group: readonly HistoryEntry[], past: Past): Version {
  const [first] = group;
  const last = group.at(-1);
  if (first === undefined || last === undefined) throw new Error("A version has at least one line.");
  const found = new Map<string, HistoryEntry>();
  for (const entry of group) {
    const name = `${entry.recordId} ${entry.field}`;
    const before = found.get(name);
    found.set(name, before === undefined ? entry : { ...entry, from: before.from });
  }
  const changes = [...found.values()].flatMap(entry => changesOf(store, entry, last.seq, past));
  return {
    id: last.seq,
    at: last.at,
    who: last.who,
    cause: first.cause,
    changes,
    restorable: last.seq < (store.history.of(first.rootId).at(-1)?.seq ?? 0),
  };
}

/** A part that came or went is told by what it says; a record that stands alone by being there. */
function changesOf(store: LocalStore, entry: HistoryEntry, seq: number, past: Past): VersionChange[] {
  const { entity, recordId, rootId, field, from, to } = entry;
  const record = store.sync.record(entity, recordId);
  const says = saysOf[entity];
  // What a translation was made from goes with its text.
  if (field === madeFromField) return [];
  if (field === "*" && recordId !== rootId && says !== undefined) {
    const value = past.valueAfter(entity, recordId, says, seq);
    const [was, is] = [from === "present", to === "present"];
    if (was === is) return [];
    return [changeOf(store, entry, record, { field: says, from: was ? value : null, to: is ? value : null })];
  }
  if (equal(entity, field, from, to)) return [];
  return [changeOf(store, entry, record, { field, from, to })];
}

function changeOf(
  store: LocalStore,
  { entity, recordId, rootId }: HistoryEntry,
  record: SyncRecord | null,
  { field, from, to }: { readonly field: string; readonly from: Json; readonly to: Json },
): VersionChange {
  const readable = (value: Json) => plain(readableValue(entity, field, value, store.sync));
  const isValue = field !== "*" && field !== "stage";
  const now = record === null || record.deleted ? null : presentValue(record, field);
  const isPart = recordId !== rootId;
  return {
    entity,
    recordId,
    field,
    name: fieldName(record, field),
    from: readable(from),
    to: readable(to),
    restorable: isValue && (record !== null || isPart) && !equal(entity, field, now, to),
  };
}

/** What a part is, in one field. */
const saysOf: Readonly<Partial<Record<HistoryEntry["entity"], string>>> = {
  promo_code: "promoCode",
  redemption_control: "controlValue",
  descriptive: "languageCode",
  location: "addressLine1",
};
