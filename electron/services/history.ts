import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import { madeFromField } from "#shared/domain/translations.ts";
import type { ActView, HistoryState, TurnedBackView, Version } from "#shared/ipc/history-views.ts";
import type { SyncRecord } from "#sync/index.ts";
import type { Act, HistoryEntry, LocalStore, TurnedBack } from "../store/index.ts";
import { deletedNow, restoreOffer, restoreRecord, type Wanted } from "./history-restore.ts";
import { versionsOf } from "./history-versions.ts";
import { kindWords } from "./record-input.ts";
import { findRecord, recordTitle } from "./record-title.ts";
import { storing } from "./storing.ts";
import { fieldName } from "./sync-views.ts";

type Answer<T> = Result<T, Failure<"not_found" | "invalid" | "problems" | "storage">>;

/** What was done in this workspace, and the way back. */
export interface HistoryService {
  /** Every change of a record and what belongs to it, oldest first. */
  of(rootId: string): readonly HistoryEntry[];
  /** What undo and redo would do next. */
  state(): HistoryState;
  /** The newest act that isn't undone, whoever did it and whenever. `null`: there is none. */
  undo(onEach?: (done: number) => void): Answer<TurnedBackView | null>;
  redo(onEach?: (done: number) => void): Answer<TurnedBackView | null>;
  /** Newest first; of a record of any kind that stands alone, with what belongs to it. */
  versions(rootId: string): Answer<Version[]>;
  /** Makes a record, or one field of it, as it was after a version: an edit like any other. */
  restore(rootId: string, version: number, only?: Wanted): Answer<null>;
}

export function createHistoryService(options: {
  readonly store: LocalStore;
  /** Local ids, `null` for any. */
  readonly onChange: (roots: readonly string[] | null) => void;
}): HistoryService {
  const { store, onChange } = options;
  const turn = (which: "undo" | "redo", onEach?: (done: number) => void): Answer<TurnedBackView | null> =>
    storing(() => {
      const act = store.undoing.next()[which];
      if (act === null) return ok(null);
      // Read before: a record may lose its name with the undo.
      const view = actView(act, store);
      const turned = store.undoing[which](onEach);
      if (turned === null) return ok(null);
      onChange(turned.records === turned.roots.length ? turned.roots : null);
      return ok(turnedView(turned, view, store));
    });

  return {
    of: store.history.of,
    state() {
      const { undo, redo } = store.undoing.next();
      return { undo: undo && actView(undo, store), redo: redo && actView(redo, store) };
    },
    undo: onEach => turn("undo", onEach),
    redo: onEach => turn("redo", onEach),
    versions: rootId =>
      storing(
        (): Answer<Version[]> =>
          findRecord(store.sync, rootId) === null ? missing(rootId) : ok(versionsOf(store, rootId)),
      ),
    restore: (rootId, version, only) =>
      storing((): Answer<null> => {
        const record = findRecord(store.sync, rootId);
        if (record === null) return missing(rootId);
        const restored = restore(store, record, version, only ?? null);
        if (!restored.ok) return restored;
        // Names of other kinds stand in many offers' lines.
        if (restored.value) onChange(record.entity === "offer" ? [rootId] : null);
        return ok(null);
      }),
  };
}

const missing = (id: string) => fail<"not_found">("not_found", `There is no record ${id} in this workspace.`);

/** `false`: it was like that. */
function restore(
  store: LocalStore,
  { entity, id }: SyncRecord,
  version: number,
  only: Wanted | null,
): Answer<boolean> {
  if (entity === "offer") {
    const offer = store.offers.get(id);
    if (offer === null) return missing(id);
    return offer.deleted ? deletedNow("offer") : ok(restoreOffer(store, offer, version, only));
  }
  const stored = store.records.get(entity, id);
  if (stored === null) return missing(id);
  if (stored.deleted) return deletedNow(kindWords[entity]);
  return store.atomically(() => restoreRecord(store, { kind: entity, stored }, version, only));
}

/** Fields that words have room for. */
const namedFields = 4;

function actView(act: Act, store: LocalStore): ActView {
  const { at, who, what, records } = act;
  const [root = ""] = store.history.rootsOf(act.id, "", 1);
  const lines = store.history.ofAct(act.id, root);
  const record = findRecord(store.sync, root);
  const told = lines.filter(({ field }) => field !== madeFromField);
  const fields = told.map(line => fieldName(store.sync.record(line.entity, line.recordId), line.field));
  return {
    at,
    who,
    what,
    records,
    entity: record?.entity ?? lines[0]?.entity ?? "offer",
    title: record === null ? goneTitle(store, root) : recordTitle(record, store.sync),
    fields: [...new Set(fields)].slice(0, namedFields),
    made: lines.some(line => line.recordId === root && line.field === "*" && line.from === null),
  };
}

function goneTitle(store: LocalStore, id: string): string {
  return store.offers.get(id)?.fields.offerTitle ?? "Deleted record";
}

function turnedView(turned: TurnedBack, act: ActView, store: LocalStore): TurnedBackView {
  const [root = ""] = turned.roots;
  const isOneOffer = turned.records === 1 && store.sync.record("offer", root)?.deleted === false;
  return {
    act,
    records: turned.records,
    offer: isOneOffer ? root : null,
    left: turned.left.map(({ entity, recordId, rootId, field, because, who }) => {
      const record = store.sync.record(entity, recordId);
      const titled = record ?? findRecord(store.sync, rootId);
      return {
        entity,
        title: titled === null ? goneTitle(store, rootId) : recordTitle(titled, store.sync),
        field: fieldName(record, field),
        because,
        who,
      };
    }),
    leftCount: turned.leftCount,
  };
}
