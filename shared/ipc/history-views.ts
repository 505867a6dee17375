import { z } from "zod";
import { recordKinds } from "../domain/records.ts";

/** What people did and how a record came to be as it is, as the services hand it over. Times are ISO 8601 in UTC. */

const kind = z.enum(recordKinds);

/** What a person did in one go. */
export const actSchema = z.object({
  at: z.string(),
  who: z.string(),
  what: z.enum(["edit", "import", "delete", "restore", "duplicate", "bulk", "resolve", "undo", "redo"]),
  /** How many records it changed, each with what belongs to it. */
  records: z.int(),
  /** Of the record it changed, the first of many. */
  entity: kind,
  title: z.string(),
  /** Fields of that record in the form's names, the first few; `*` for the record itself, `stage` for its stage. */
  fields: z.array(z.string()),
  /** It made the record. */
  made: z.boolean(),
});
export type ActView = z.infer<typeof actSchema>;

export const historyStateSchema = z.object({ undo: actSchema.nullable(), redo: actSchema.nullable() });
export type HistoryState = z.infer<typeof historyStateSchema>;

/** What an undo or redo did. */
export const turnedBackSchema = z.object({
  act: actSchema,
  /** Records that changed. */
  records: z.int(),
  /** The offer that changed, if it was only one. */
  offer: z.string().nullable(),
  /** What stayed as it is, since it was changed later; the first few. */
  left: z.array(
    z.object({
      entity: kind,
      title: z.string(),
      field: z.string(),
      because: z.enum(["changed", "gone", "sent"]),
      who: z.string().nullable(),
    }),
  ),
  leftCount: z.int(),
});
export type TurnedBackView = z.infer<typeof turnedBackSchema>;

export const versionChangeSchema = z.object({
  entity: kind,
  recordId: z.string(),
  /** As the record has it; goes back with a restore. */
  field: z.string(),
  /** As the form has it. */
  name: z.string(),
  from: z.json(),
  to: z.json(),
  /** The value as it is now is another. */
  restorable: z.boolean(),
});
export type VersionChange = z.infer<typeof versionChangeSchema>;

export const versionSchema = z.object({
  /** Grows with time; 0 is what was there before the first change that is known. */
  id: z.int(),
  at: z.string().nullable(),
  who: z.string().nullable(),
  cause: z.enum([
    "edit",
    "import",
    "delete",
    "restore",
    "duplicate",
    "resolve",
    "undo",
    "redo",
    "pull",
    "push",
    "settle",
    "before",
  ]),
  changes: z.array(versionChangeSchema),
  /** The record is unlike this version now. */
  restorable: z.boolean(),
});
export type Version = z.infer<typeof versionSchema>;
