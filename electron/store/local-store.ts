import { type Failure, ok, type Result } from "#shared/domain/result.ts";
import { storeFound } from "#sync/found-capabilities.ts";
import type { FoundCapabilities, Store } from "#sync/ports.ts";
import type { ActKind } from "./acts.ts";
import type { StoreContext } from "./context.ts";
import {
  connect,
  type DatabaseFile,
  fileFailure,
  findDatabaseFile,
  isPassing,
  prepareConnection,
} from "./database-file.ts";
import { type FirstBytes, firstBytes, holdFile } from "./first-bytes.ts";
import type { History } from "./history.ts";
import type { Merchants } from "./merchants.ts";
import { migrate, refuseSchema } from "./migrate.ts";
import { createNotes, type Notes } from "./notes.ts";
import { createOfferRepository, type OfferRepository } from "./offer-repository.ts";
import { createOfferTotals, type OfferTotals } from "./offer-totals.ts";
import { createParts } from "./parts.ts";
import { createPictures, type Pictures } from "./pictures.ts";
import { createPreviewComments, type PreviewComments } from "./preview-comments.ts";
import { type ProtectionKind, readProtection } from "./protection.ts";
import { createRecordRepository, type RecordRepository } from "./record-repository.ts";
import { finishRekeying } from "./rekeying.ts";
import type { Resolutions } from "./resolutions.ts";
import type { Settings } from "./settings.ts";
import { createSkins, type Skins } from "./skins.ts";
import type { Database } from "./sqlite.ts";
import { takeSyncLock } from "./sync-lock.ts";
import { createSyncStore } from "./sync-store.ts";
import { createUndoing, type Undoing } from "./undoing.ts";

export interface OpenOptions extends StoreContext {
  /** Made if it isn't there; the database lies directly in it. */
  readonly folder: string;
  /** 32 bytes, or `null` for an unprotected workspace. */
  readonly key: Uint8Array | null;
  /** ms that a statement waits for another process; 5 s by default. */
  readonly busyTimeout?: number;
}

export type StoreFailure = Failure<
  "wrong_key" | "key_needed" | "unprotected" | "newer" | "unreadable" | "storage"
>;

/** The workspace's database. Reads and writes throw only bugs and what `storageFailure` puts into words. */
export interface LocalStore {
  /** The engine's port. */
  readonly sync: Store;
  readonly offers: OfferRepository;
  /** Every kind but offers. */
  readonly records: RecordRepository;
  /** What the offers of a program, a campaign, a merchant or a type come to. */
  readonly totals: OfferTotals;
  readonly merchants: Merchants;
  readonly settings: Settings;
  readonly notes: Notes;
  readonly previewComments: PreviewComments;
  /** What offers show, as it lies on this computer. */
  readonly pictures: Pictures;
  /** Looks of channels, and which program wears which. */
  readonly skins: Skins;
  /** Of a record and what belongs to it. */
  readonly history: Omit<History, "note">;
  /** Takes back what people did, and does it again. */
  readonly undoing: Undoing;
  /** Decisions on conflicts, to be taken back; recorded inside `sync.transaction` of the same store. */
  readonly resolutions: Resolutions;
  readonly protection: ProtectionKind;
  /** Everything `work` stores, or nothing of it: in one durable transaction. `work` must not be async. */
  atomically<T>(work: () => T): T;
  /** The same, and what it changes is one act of a person: undone in one go. */
  asOneAct<T>(what: ActKind, work: () => T): T;
  /** Puts some of what sync stored into the index of the search; answers whether more is left. A search does the rest. */
  indexSlice(): boolean;
  /** The same for all that follows from the records, lists included: some milliseconds of work in an idle moment. */
  catchUp(): boolean;
  isCaughtUp(): boolean;
  /** Another connection of this process writes for a while: reads go on, lists follow when it is over. */
  hold(): () => void;
  /** `sync.takeCapabilities` at once. `onSome`: see `ServerCapabilities`. */
  takeCapabilities(found: FoundCapabilities, onSome: (done: number) => void): void;
  /** SYNC.md C3; `null`: another process, or this one, is syncing. */
  syncLock(): { release(): void } | null;
  /** Another text whenever this or any other connection changed something. */
  changeCounter(): string;
  /** How the database's file begins, for a thread that opens it too (`heldElsewhere`). */
  beginning(): FirstBytes;
  close(): void;
}

const defaultBusyTimeout = 5000;

export function openStore(options: OpenOptions): Result<LocalStore, StoreFailure> {
  const { folder, key, busyTimeout = defaultBusyTimeout } = options;
  const giveUpAt = performance.now() + busyTimeout;
  for (;;) {
    const file = findDatabaseFile(folder, key);
    if (!file.ok) return file;
    try {
      return openFile(file.value, options, busyTimeout);
    } catch (error) {
      if (!isPassing(error, file.value) || performance.now() > giveUpAt) return fileFailure(error, key);
      waitAMoment();
    }
  }
}

function openFile(
  file: DatabaseFile,
  options: OpenOptions,
  busyTimeout: number,
): Result<LocalStore, StoreFailure> {
  const protection = protectionWith(options);
  const db = connect(file.path, options.key, busyTimeout);
  let letGo = () => {};
  const close = () => {
    db.close();
    letGo();
  };
  try {
    const schema = refuseSchema(db);
    if (!schema.ok) {
      db.close();
      return schema;
    }
    prepareConnection(db);
    finishRekeying(options.folder, options.key);
    migrate(db, options);
    letGo = holdFile(file.path);
    return ok(createLocalStore(db, options, protection, { path: file.path, close }));
  } catch (error) {
    close();
    throw error;
  }
}

/** A new one that is made with a key has it from a file. */
function protectionWith({ folder, key }: OpenOptions): ProtectionKind {
  if (key === null) return "none";
  const { kind } = readProtection(folder);
  return kind === "none" ? "key_file" : kind;
}

/** 5 ms, blocking: opening is synchronous. */
function waitAMoment(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
}

function createLocalStore(
  db: Database,
  options: OpenOptions,
  protection: ProtectionKind,
  { path, close }: { readonly path: string; readonly close: () => void },
): LocalStore {
  const parts = createParts(db, options);
  const sync = createSyncStore(db, parts);
  const elsewhere = db.prepare<[], number>("PRAGMA data_version").pluck();
  const here = db.prepare<[], number>("SELECT total_changes()").pluck();
  return {
    atomically: parts.transactions.atomically,
    asOneAct: (what, work) => parts.transactions.atomically(() => parts.acts.during(what, work)),
    indexSlice: parts.catchingUp.indexSlice,
    catchUp: parts.catchingUp.slice,
    isCaughtUp: () => !parts.catchingUp.waits(),
    hold: parts.catchingUp.hold,
    sync,
    takeCapabilities: (found, onSome) =>
      sync.transaction(write => {
        const set = (...to: Parameters<typeof write.setCapabilities>) =>
          parts.capabilities.set(...to, onSome);
        storeFound({ ...write, setCapabilities: set }, found);
      }),
    offers: createOfferRepository(db, parts),
    records: createRecordRepository(db, parts),
    totals: createOfferTotals(db, parts.catchingUp),
    merchants: parts.merchants,
    settings: parts.settings,
    notes: createNotes(db, options, parts.transactions),
    previewComments: createPreviewComments(db, options, parts.transactions),
    pictures: createPictures(db, parts),
    skins: createSkins(db, options, parts.transactions),
    history: parts.history,
    undoing: createUndoing(parts),
    resolutions: parts.resolutions,
    protection,
    syncLock: () => takeSyncLock(options.folder),
    changeCounter: () => `${elsewhere.get()}.${here.get()}`,
    beginning: () => ({ path, bytes: firstBytes(path) }),
    close,
  };
}
