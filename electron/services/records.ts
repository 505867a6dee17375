import type { WrittenKind } from "#shared/domain/record-schemas.ts";
import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { Stage } from "#shared/domain/words.ts";
import type { LocalStore, StoredRecord } from "../store/index.ts";
import { editOf, type GivenValues, kindWords, newRecord, parentNamed, stageRefusal } from "./record-input.ts";
import { dependants } from "./record-references.ts";
import { storing } from "./storing.ts";

export type RecordFailure = Failure<"not_found" | "invalid" | "problems" | "storage">;
type Answer<T = StoredRecord> = Result<T, RecordFailure>;

/**
 * Records of every kind but offers, as the command line works on them: it keeps their stage (SYNC.md P2). Values come
 * as a person or a file gives them, by field name. Every change is durable when it answers, and in the history.
 */
export interface RecordService {
  /** All but the deleted, oldest first. `of`: what belongs to that record, by its id or name. */
  list(kind: WrittenKind, of: string | null): Answer<StoredRecord[]>;
  get(kind: WrittenKind, id: string): Answer;
  /**
   * `of`: the record it belongs to, by id or name, for kinds that belong to one; it has that record's stage then.
   * `problems`: it is not complete, its values don't fit each other, or there is one like it already.
   */
  create(kind: WrittenKind, of: string | null, given: GivenValues, stage: Stage): Answer;
  save(kind: WrittenKind, id: string, given: GivenValues): Answer;
  /** Not for what belongs to another record: it has that one's stage. */
  setStage(kind: WrittenKind, id: string, stage: Stage): Answer;
  /** `problems`: other records refer to it. */
  delete(kind: WrittenKind, id: string): Answer;
}

export function createRecordService(options: {
  readonly store: LocalStore;
  /** Local id of the record, or of what it belongs to. */
  readonly onChange: (root: string) => void;
}): RecordService {
  const { store } = options;
  const { records } = store;
  const get = (kind: WrittenKind, id: string): Answer => {
    const stored = records.get(kind, id);
    if (stored !== null) return ok(stored);
    return fail("not_found", `There is no ${kindWords[kind]} ${id} in this workspace.`);
  };
  /** Changes a record that `wanted` allows, and answers it as it is then. */
  const change = (kind: WrittenKind, id: string, wanted: (stored: StoredRecord) => Wanted): Answer =>
    storing(() => {
      const stored = get(kind, id);
      if (!stored.ok) return stored;
      const write = wanted(stored.value);
      if (!write.ok) return write;
      write.value();
      options.onChange(stored.value.parentId ?? id);
      return get(kind, id);
    });

  return {
    list: (kind, of) =>
      storing(() => {
        const parent = of === null ? ok(null) : parentNamed(store, kind, of);
        if (!parent.ok) return parent;
        return ok(records.list(kind, parent.value ?? undefined).filter(({ deleted }) => !deleted));
      }),
    get,
    create: (kind, of, given, stage) =>
      storing(() => {
        const made = newRecord(store, kind, of, given);
        if (!made.ok) return made;
        const { parentId, fields } = made.value;
        const id = records.create(kind, parentId, fields, stage, "edit");
        options.onChange(parentId ?? id);
        return get(kind, id);
      }),
    save: (kind, id, given) =>
      change(kind, id, stored => {
        const patch = editOf(store, kind, stored, given);
        return patch.ok ? ok(() => records.edit(kind, id, patch.value, "edit")) : patch;
      }),
    setStage: (kind, id, stage) =>
      change(kind, id, stored => {
        const refusal = stageRefusal(store, kind, stored, stage);
        return refusal ?? ok(() => stored.stage !== stage && records.setStage(kind, id, stage));
      }),
    delete: (kind, id) =>
      change(kind, id, stored => {
        const needed = stored.deleted ? null : dependants(store, kind, id);
        if (needed !== null) return fail("problems", needed);
        return ok(() => stored.deleted || records.remove(kind, id));
      }),
  };
}

/** What is left to do once nothing speaks against it. */
type Wanted = Answer<() => unknown>;
