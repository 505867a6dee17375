import { z } from "zod";
import { historyStateSchema, turnedBackSchema, versionSchema } from "../history-views.ts";
import { recordDetailSchema, recordListSchema, recordRequests } from "../record-views.ts";
import { merchantSchema } from "../views.ts";
import { channel, id, none } from "./channel.ts";

/** The records that offers belong to, and the history of all. */
export const recordChannels = {
  /** Programs, campaigns, merchants, partners, offer types: all of a kind with what their offers come to. */
  "records:list": channel(recordRequests.list, recordListSchema),
  "records:get": channel(recordRequests.one, recordDetailSchema),
  /** A new draft. `problems`: it has no name, or there is one like it. A place answers its merchant, here and below. */
  "records:create": channel(recordRequests.create, recordDetailSchema),
  /** Durable when it answers. A synced record becomes a draft revision (SYNC.md P2). */
  "records:save": channel(recordRequests.save, recordDetailSchema),
  "records:set-stage": channel(recordRequests.setStage, recordDetailSchema),
  /** `problems`: others belong to it. */
  "records:delete": channel(recordRequests.any, z.null()),
  "records:restore": channel(recordRequests.any, recordDetailSchema),
  "merchants:list": channel(none, z.array(merchantSchema)),
  /** Names a merchant on this computer (today's server has no admin list of them; SYNC.md W2). */
  "merchants:name": channel(merchantSchema, z.null()),
  /** What undo and redo would do next. */
  "history:state": channel(none, historyStateSchema),
  /** The newest act that isn't undone, across restarts; `null` if there is none. */
  "history:undo": channel(none, turnedBackSchema.nullable()),
  "history:redo": channel(none, turnedBackSchema.nullable()),
  /** Of a record that stands alone, with what belongs to it; newest first. */
  "history:versions": channel(id, z.array(versionSchema)),
  /** Makes a record, or one field of it, as it was after a version: an edit like any other. */
  "history:restore": channel(
    z.object({
      id,
      version: z.int().nonnegative(),
      only: z.object({ recordId: id, field: z.string() }).optional(),
    }),
    z.null(),
  ),
  /** Asks for a file and writes the history of a record, or all; the file's name, or `null` if none was chosen. */
  "history:export": channel(id.nullable(), z.string().nullable()),
  /** Ends the export that runs; what the file was stays. */
  "history:cancel-export": channel(none, z.null()),
} as const;
