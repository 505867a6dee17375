import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { ConflictRecord } from "#shared/ipc/views.ts";
import { type Conflict, type Json, type Random, resolveConflict } from "#sync/index.ts";
import type { LocalStore } from "../store/index.ts";
import { fieldName, offerTitle, plain } from "./sync-views.ts";

/** A conflict as the command line lists it (CONTRACT.md `conflicts list`). */
export interface ConflictLine {
  readonly id: string;
  readonly entity: Conflict["entity"];
  readonly recordId: string;
  /** Local id of the offer it belongs to. */
  readonly offer: string;
  readonly field: string;
  readonly base: Json;
  readonly mine: Json;
  readonly theirs: Json;
  /** False: this server cannot hold the field; nothing waits for it (SYNC.md M3). */
  readonly blocking: boolean;
}

export interface ConflictService {
  /** Gathered by record, as the window shows them. */
  records(): ConflictRecord[];
  lines(): ConflictLine[];
  resolve(
    id: string,
    decision: { readonly take: "mine" | "theirs" } | { readonly value: Json },
  ): Result<null, Failure<"not_found" | "invalid">>;
}

/** Open conflicts, with mine as it reads now, and their resolution. */
export function createConflictService(options: {
  readonly store: LocalStore;
  readonly random: Random;
  /** Brings a typed value into the field's normal form, or says in a sentence why it cannot be one. */
  readonly normalise: (field: string, value: Json) => Result<Json, Failure>;
  readonly onChange: (offer: string) => void;
}): ConflictService {
  const { sync } = options.store;

  const lines = (): ConflictLine[] =>
    sync.conflicts().flatMap(conflict => {
      const record = sync.record(conflict.entity, conflict.recordId);
      if (record === null) return [];
      const mine = conflict.field === "*" ? conflict.mine : (record.fields[conflict.field] ?? null);
      const { id, entity, recordId, base, theirs, blocking } = conflict;
      const field = fieldName(record, conflict.field);
      return [
        { id, entity, recordId, offer: record.parentId ?? record.id, field, base, mine, theirs, blocking },
      ];
    });

  return {
    lines,
    records: () => gather(lines(), options.store),
    resolve(id, decision) {
      const conflict = sync.conflicts().find(each => each.id === id);
      if (!conflict) return fail("not_found", "This conflict is no longer open.");
      const offer = sync.record(conflict.entity, conflict.recordId)?.parentId ?? conflict.recordId;
      const normal = "take" in decision ? ok(null) : options.normalise(conflict.field, decision.value);
      if (!normal.ok) return fail("invalid", normal.error.message);
      const resolved = resolveConflict(
        sync,
        options.random,
        id,
        "take" in decision ? decision : { value: normal.value },
      );
      if (resolved.ok) options.onChange(offer);
      return resolved;
    },
  };
}

function gather(lines: readonly ConflictLine[], { sync }: LocalStore): ConflictRecord[] {
  const records = new Map<string, ConflictRecord>();
  for (const { id, entity, recordId, offer, field, base, mine, theirs, blocking } of lines) {
    const known = records.get(recordId) ?? {
      entity,
      recordId,
      offer,
      title: offerTitle(sync.record("offer", offer)),
      serverId: sync.record(entity, recordId)?.serverId ?? null,
      deleteAgainstEdit:
        field === "*" ? (mine === null ? ("deleted_here" as const) : ("deleted_there" as const)) : null,
      fields: [],
    };
    known.fields.push({ id, field, base: plain(base), mine: plain(mine), theirs: plain(theirs), blocking });
    records.set(recordId, known);
  }
  return [...records.values()];
}
