import { parentOf } from "#shared/domain/records.ts";
import { ok, type Result } from "#shared/domain/result.ts";
import type { Stage } from "#shared/domain/words.ts";
import type { EditedKind, ListedKind, RecordDetail, RecordList } from "#shared/ipc/record-views.ts";
import type { LocalStore, StoredRecord } from "../store/index.ts";
import type { GivenValues } from "./record-input.ts";
import { recordDetail, recordList } from "./record-views.ts";
import type { RecordFailure, RecordService } from "./records.ts";
import { storing } from "./storing.ts";

type Answer<T = RecordDetail> = Result<T, RecordFailure>;

/**
 * Records of the listed kinds as people work on them in the window: an edit of one that the server has makes it a draft
 * revision (SYNC.md P2), a deletion is decided at once. What is done to a place is done to its merchant, and answers it.
 */
export interface WindowRecordService {
  list(kind: ListedKind): Answer<RecordList>;
  get(kind: ListedKind, id: string): Answer;
  create(kind: EditedKind, of: string | null, given: GivenValues): Answer;
  save(kind: EditedKind, id: string, given: GivenValues): Answer;
  setStage(kind: ListedKind, id: string, stage: Stage): Answer;
  delete(kind: EditedKind, id: string): Answer;
  /** Takes a deletion back, as long as it wasn't applied on the server. */
  restore(kind: EditedKind, id: string): Answer;
}

export function createWindowRecordService(options: {
  readonly store: LocalStore;
  readonly records: RecordService;
  /** Names of these records stand in many offers' lines. */
  readonly onChange: () => void;
}): WindowRecordService {
  const { store, records, onChange } = options;

  const get = (kind: ListedKind, id: string): Answer =>
    storing(() => {
      const stored = records.get(kind, id);
      return stored.ok ? ok(recordDetail(store, kind, stored.value)) : stored;
    });

  /** All of it or nothing: a place and its merchant's stage change together. */
  function change(kind: EditedKind, work: () => Answer<StoredRecord>): Answer {
    return storing(() => {
      const done = store.atomically(work);
      if (!done.ok) return done;
      onChange();
      return kind === "location" ? get("merchant", done.value.parentId ?? "") : get(kind, done.value.id);
    });
  }

  /** A revision of what the server has is a draft, whatever changed it. */
  function revise(kind: EditedKind, stored: StoredRecord, stage: Stage = "draft"): void {
    const root = kind === "location" ? "merchant" : kind;
    const id = stored.parentId ?? stored.id;
    const record = store.records.get(root, id);
    if (record !== null && record.base !== null && record.stage !== stage)
      store.records.setStage(root, id, stage);
  }

  return {
    list: kind => storing(() => ok(recordList(store, kind))),
    get,
    create: (kind, of, given) =>
      change(kind, () => {
        const made = records.create(kind, of, given, "draft");
        if (made.ok && parentOf[kind] !== null) revise(kind, made.value);
        return made;
      }),
    save: (kind, id, given) =>
      change(kind, () => {
        const saved = records.save(kind, id, given);
        if (saved.ok) revise(kind, saved.value);
        return saved;
      }),
    setStage: (kind, id, stage) => change(kind, () => records.setStage(kind, id, stage)),
    delete: (kind, id) =>
      change(kind, () => {
        const deleted = records.delete(kind, id);
        if (deleted.ok) revise(kind, deleted.value, kind === "location" ? "draft" : "ready");
        return deleted;
      }),
    restore: (kind, id) =>
      change(kind, () => {
        const stored = records.get(kind, id);
        if (!stored.ok || !stored.value.deleted) return stored;
        store.records.restore(kind, id);
        const restored = records.get(kind, id);
        if (restored.ok && (kind === "location" || restored.value.state === "changed"))
          revise(kind, restored.value);
        return restored;
      }),
  };
}
