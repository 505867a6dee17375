import { type Archive, createArchive } from "./archive.ts";
import { type Conflicts, createConflicts } from "./conflicts.ts";
import type { StoreContext } from "./context.ts";
import { createHistory, type History } from "./history.ts";
import { createIntents, type Intents } from "./intents.ts";
import { createMerchants, type Merchants } from "./merchants.ts";
import { createRecordReader, type RecordReader } from "./record-reader.ts";
import { createRecordWriter, type RecordWriter } from "./record-writer.ts";
import { createRejections, type Rejections } from "./rejections.ts";
import { createSettings, type Settings } from "./settings.ts";
import type { Database } from "./sqlite.ts";
import { createTombstones, type Tombstones } from "./tombstones.ts";

/** One repository a table family, all over one connection; the offers and the engine's port are made of them. */
export interface Parts {
  readonly context: StoreContext;
  readonly records: RecordReader;
  readonly writer: RecordWriter;
  readonly archive: Archive;
  readonly history: History;
  readonly intents: Intents;
  readonly conflicts: Conflicts;
  readonly rejections: Rejections;
  readonly tombstones: Tombstones;
  readonly merchants: Merchants;
  readonly settings: Settings;
}

export function createParts(db: Database, context: StoreContext): Parts {
  const records = createRecordReader(db);
  const history = createHistory(db, context);
  return {
    context,
    records,
    history,
    writer: createRecordWriter(db, context, records, history),
    archive: createArchive(db, context, history),
    intents: createIntents(db),
    conflicts: createConflicts(db, context),
    rejections: createRejections(db),
    tombstones: createTombstones(db),
    merchants: createMerchants(db),
    settings: createSettings(db),
  };
}
