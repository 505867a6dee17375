import { type Acts, createActs } from "./acts.ts";
import { type Archive, createArchive } from "./archive.ts";
import { type CatchingUp, createCatchingUp } from "./catching-up.ts";
import { type Conflicts, createConflicts } from "./conflicts.ts";
import type { StoreContext } from "./context.ts";
import { createHistory, type History } from "./history.ts";
import { createIntents, type Intents } from "./intents.ts";
import { createListLines } from "./list-lines.ts";
import { createMerchants, type Merchants } from "./merchants.ts";
import { createPageMarks, type PageMarks } from "./page-marks.ts";
import { createRecordReader, type RecordReader } from "./record-reader.ts";
import { createRecordRows } from "./record-rows.ts";
import { createRecordWriter, type RecordWriter } from "./record-writer.ts";
import { createRejections, type Rejections } from "./rejections.ts";
import { createResolutions, type Resolutions } from "./resolutions.ts";
import { createSentCreates, type SentCreates } from "./sent-creates.ts";
import { createServerCapabilities, type ServerCapabilities } from "./server-capabilities.ts";
import { createSettings, type Settings } from "./settings.ts";
import type { Database } from "./sqlite.ts";
import { createSweeps, type Sweeps } from "./sweeps.ts";
import { createTombstones, type Tombstones } from "./tombstones.ts";
import { createTransactions, type Transactions } from "./transactions.ts";

/** One repository a table family, all over one connection; people's hands and the engine's port are made of them. */
export interface Parts {
  readonly context: StoreContext;
  readonly acts: Acts;
  readonly transactions: Transactions;
  readonly catchingUp: CatchingUp;
  readonly records: RecordReader;
  readonly writer: RecordWriter;
  readonly archive: Archive;
  readonly history: History;
  readonly intents: Intents;
  readonly conflicts: Conflicts;
  readonly rejections: Rejections;
  readonly resolutions: Resolutions;
  readonly tombstones: Tombstones;
  readonly sentCreates: SentCreates;
  readonly sweeps: Sweeps;
  readonly pageMarks: PageMarks;
  readonly merchants: Merchants;
  readonly settings: Settings;
  readonly capabilities: ServerCapabilities;
}

export function createParts(db: Database, context: StoreContext): Parts {
  const records = createRecordReader(db);
  const acts = createActs(db, context);
  const history = createHistory(db, context, acts);
  const settings = createSettings(db);
  const catchingUp = createCatchingUp(db, createListLines(db));
  const transactions = createTransactions(db, catchingUp);
  const rows = createRecordRows(db);
  return {
    context,
    acts,
    transactions,
    catchingUp,
    records,
    history,
    settings,
    writer: createRecordWriter({ context, records, rows, history, settings }),
    archive: createArchive(db, context, history),
    intents: createIntents(db),
    conflicts: createConflicts(db, context),
    rejections: createRejections(db),
    resolutions: createResolutions(db, context),
    tombstones: createTombstones(db),
    sentCreates: createSentCreates(db),
    sweeps: createSweeps(db),
    pageMarks: createPageMarks(db),
    merchants: createMerchants(db, transactions),
    capabilities: createServerCapabilities(db, settings),
  };
}
