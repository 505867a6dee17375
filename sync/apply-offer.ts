import { mergeInto } from "./apply-pulled.ts";
import type { PulledOffer } from "./mapping.ts";
import type { Cause, StoreReader, StoreWriter } from "./ports.ts";
import type { SyncRecord } from "./record.ts";
import type { Run } from "./run.ts";
import { equal } from "./values.ts";

/** What a pull cannot decide by a row alone, gathered for the questions after it. */
export interface Findings {
  /** Rows whose id may have been used again (SYNC.md L3). By its hash each is asked for once, not in every run. */
  readonly suspects: (PulledOffer & { readonly hash: string | null })[];
  /** Rows with a key of ours that another row has, or that was deleted (SYNC.md U1). */
  readonly doubles: PulledOffer[];
}

/** One row of the list into the store: a new record, a merge, a question, or nothing. Answers whether it is new. */
export function applyOffer(
  run: Run,
  write: StoreWriter,
  pulled: PulledOffer,
  options: {
    readonly local?: SyncRecord | undefined;
    readonly hash: string | null;
    readonly findings: Findings;
  },
): boolean {
  const { hash, findings } = options;
  const known = options.local ?? null;
  if (known !== null) {
    if (isSuspect(known, pulled) || isDoubted(write, pulled.serverId))
      findings.suspects.push({ ...pulled, hash });
    else if (mergeInto(run, write, known, { ...pulled, hash })) run.tally.pulled += 1;
    return false;
  }
  if (write.isTombstone("offer", pulled.serverId)) {
    // Not yet, or brought back: the next reading tells.
    run.doubts.add(`tombstone:offer:${pulled.serverId}`);
    return false;
  }
  return comeIn(run, write, pulled, { hash, findings });
}

/** A row whose id is nobody's here: ours without an id yet, a double, or new. Answers whether it is new. */
export function comeIn(
  run: Run,
  write: StoreWriter,
  pulled: PulledOffer,
  { hash, findings }: { readonly hash: string | null; readonly findings: Pick<Findings, "doubles"> },
): boolean {
  const namesake = pulled.key === null ? null : write.byKey(pulled.key);
  if (namesake !== null && namesake.serverId === null) {
    // A record of ours whose create landed without our learning its id (SYNC.md W6, U1).
    if (mergeInto(run, write, namesake, { ...pulled, hash })) run.tally.pulled += 1;
  } else if (namesake !== null || (pulled.key !== null && write.isRetiredKey(pulled.key))) {
    findings.doubles.push(pulled);
  } else {
    insertOffer(run, write, pulled, hash);
    return true;
  }
  return false;
}

/** A record that this workspace hasn't seen before. Answers its local id. */
export function insertOffer(run: Run, write: StoreWriter, pulled: PulledOffer, hash: string | null): string {
  const { serverId, key, fields, extra, createdAt } = pulled;
  run.tally.pulled += 1;
  return write.insertPulled({
    entity: "offer",
    parentId: null,
    serverId,
    key,
    fields,
    extra,
    createdAt,
    hash,
  });
}

/** A missing key proves nothing (SYNC.md L3), but where ours was it is worth a question. */
export function isSuspect(
  { key, base, createdAt }: Pick<SyncRecord, "key" | "base" | "createdAt">,
  pulled: PulledOffer,
): boolean {
  if (createdAt !== null && pulled.createdAt !== null) return createdAt !== pulled.createdAt;
  if (pulled.key !== null && pulled.key !== key) return true;
  if (base === null) return false;
  const changed = (field: string) => !equal("offer", field, pulled.fields[field], base[field]);
  const isKeyGone = key !== null && pulled.key === null;
  // Where created_at is known a question settles it; without it a reference that lost our key is a changed one.
  if (isKeyGone && createdAt !== null) return true;
  if (changed("externalReference")) return isKeyGone || changed("merchantOwner");
  return isKeyGone && changed("merchantOwner");
}

const doubt = (serverId: number): string => `another_seen:offer:${serverId}`;

const isDoubted = (store: StoreReader, serverId: number): boolean => store.meta(doubt(serverId)) === "yes";

/** A write found another record under this id: the next reading asks who it is, whatever its row says (SYNC.md L3). */
export function noteAnother(write: StoreWriter, { id, serverId }: SyncRecord, cause: Cause = "push"): void {
  if (serverId === null) return;
  write.setMeta(doubt(serverId), "yes");
  write.update("offer", id, { hash: null }, cause);
}

/** It was asked. */
export function forgetDoubt(write: StoreWriter, serverId: number): void {
  if (isDoubted(write, serverId)) write.setMeta(doubt(serverId), "no");
}
