import path from "node:path";
import type { Status } from "#shared/ipc/views.ts";
import type { LocalStore } from "../store/index.ts";
import type { ConnectionService } from "./connection.ts";
import { isSample } from "./settings.ts";
import type { SyncService } from "./sync.ts";

/** Everything the status bar says, as it is now. */
export function statusOf(parts: {
  readonly folder: string;
  readonly store: LocalStore;
  readonly connection: ConnectionService;
  readonly sync: SyncService;
}): Status {
  const { folder, store, connection, sync } = parts;
  return {
    workspace: { name: path.basename(folder), folder, protection: store.protection, sample: isSample(store) },
    connection: connection.current(),
    lastSyncedAt: isoOf(store.settings.meta("last_synced_at")),
    ...store.offers.counts(),
    total: store.offers.total(),
    savedAt: store.offers.savedAt(),
    running: sync.progress(),
    lastRun: sync.lastRun(),
    defaults: store.settings.defaults(),
  };
}

/** The engine notes its times in ms since the epoch. */
function isoOf(ms: string | null): string | null {
  return ms === null ? null : new Date(Number(ms)).toISOString();
}
