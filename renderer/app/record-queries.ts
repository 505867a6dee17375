import {
  type ListedKind,
  listedKinds,
  type RecordDetail,
  type RecordList,
} from "#shared/ipc/record-views.ts";
import { createQueryCache, type Known } from "./query-cache.ts";
import { studio } from "./studio.ts";
import { useKnown } from "./use-known.ts";

type RecordKey = `${ListedKind}:${string}`;

const listCache = createQueryCache<ListedKind, RecordList>(kind => studio.invoke("records:list", kind));
const recordCache = createQueryCache<RecordKey, RecordDetail>(key => {
  const kind = listedKinds.find(each => key.startsWith(`${each}:`)) ?? "program";
  return studio.invoke("records:get", { kind, id: key.slice(kind.length + 1) });
});

/** All programs, campaigns, merchants, partners or offer types, with what their offers come to. */
export const useRecordList = (kind: ListedKind): Known<RecordList> => useKnown(listCache, kind);
export const useRecord = (kind: ListedKind, id: string | null): Known<RecordDetail> =>
  useKnown(recordCache, id === null ? null : `${kind}:${id}`);

/** Takes a record that an edit answered with. */
export const keepRecord = (detail: RecordDetail): void =>
  recordCache.put(`${detail.kind}:${detail.row.id}`, detail);

/** Whatever changed: an offer counts for the records it names. */
export function refreshRecords(): void {
  listCache.refresh();
  recordCache.refresh();
}
