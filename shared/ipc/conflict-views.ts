import { z } from "zod";
import { recordKinds } from "../domain/records.ts";

/** Conflicts and what was decided on them, as the windows show them. Times are ISO 8601 in UTC. */

const json = z.json();
const kind = z.enum(recordKinds);

export const conflictFieldSchema = z.object({
  id: z.string(),
  /** See sync/record.ts `ConflictKind`. */
  kind: z.enum(["field", "deletion", "double", "code_clash"]),
  field: z.string(),
  base: json,
  mine: json,
  theirs: json,
  /** False: this server cannot hold the field; nothing waits for it (SYNC.md M3). */
  blocking: z.boolean(),
  /** Who last changed mine, and when; `null` where no history says it. */
  mineBy: z.string().nullable(),
  mineAt: z.string().nullable(),
  /** When theirs came about, as the server wrote it; `null` where it doesn't say. */
  theirsAt: z.string().nullable(),
});
export type ConflictField = z.infer<typeof conflictFieldSchema>;

/** All open conflicts of one record. */
export const conflictRecordSchema = z.object({
  entity: kind,
  recordId: z.string(),
  /** Local id of what it belongs to; its own if it belongs to nothing. */
  root: z.string(),
  rootEntity: kind,
  title: z.string(),
  serverId: z.int().nullable(),
  deleteAgainstEdit: z.enum(["deleted_here", "deleted_there"]).nullable(),
  fields: z.array(conflictFieldSchema),
});
export type ConflictRecord = z.infer<typeof conflictRecordSchema>;

export const decisionSchema = z
  .object({ take: z.enum(["mine", "theirs", "copy"]) })
  .or(z.object({ value: json }));
export type Decision = z.infer<typeof decisionSchema>;

/** What was decided on one record at once. */
export const decidedSchema = z.object({
  /** Ids of the resolutions, newest first: they are undone together. */
  ids: z.array(z.string()),
  entity: kind,
  root: z.string(),
  rootEntity: kind,
  title: z.string(),
  /** e.g. `Took mine`. */
  words: z.string(),
  at: z.string(),
  who: z.string(),
  undone: z.boolean(),
  /** False: it was taken back, or it took a record away. Whether something was sent shows when it is tried. */
  undoable: z.boolean(),
});
export type Decided = z.infer<typeof decidedSchema>;
