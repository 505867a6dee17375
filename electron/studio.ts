import { monotonicFactory } from "ulid";
import { ok, type Result } from "#shared/domain/result.ts";
import type { Acting, Exporting } from "#shared/ipc/act-views.ts";
import type { Sharing } from "#shared/ipc/share-views.ts";
import type { Progress, ServerView } from "#shared/ipc/sync-views.ts";
import type { Status } from "#shared/ipc/views.ts";
import type { Clock, Random, SyncConfig } from "#sync/index.ts";
import { randomFraction, systemClock } from "#sync/remote/system.ts";
import { type BulkService, createBulkService } from "./services/bulk.ts";
import { conflictValue } from "./services/conflict-value.ts";
import { type ConflictService, createConflictService } from "./services/conflicts.ts";
import { type ConnectionService, createConnectionService, type TokenStore } from "./services/connection.ts";
import { createExportService, type ExportService } from "./services/exports.ts";
import { createHistoryService, type HistoryService } from "./services/history.ts";
import { createHistoryExport, type HistoryExport } from "./services/history-export.ts";
import { createImportService, type ImportService } from "./services/imports.ts";
import { createLongActs, type LongActs } from "./services/long-acts.ts";
import { createNoteService, type NoteService } from "./services/notes.ts";
import { createFollowing, createOfferListService, type OfferListService } from "./services/offer-lists.ts";
import { createOfferService, type OfferService } from "./services/offers.ts";
import { createOwnWordService, type OwnWordService } from "./services/own-words.ts";
import { createDecoder } from "./services/pictures/decoder.ts";
import { createPictureFollowing } from "./services/pictures/following.ts";
import { createPictureService, type PictureService } from "./services/pictures/pictures.ts";
import { isLoopbackHost } from "./services/pictures/public-address.ts";
import { createPreviewCommentService, type PreviewCommentService } from "./services/preview-comments.ts";
import type { PreviewMeans } from "./services/preview-exports/means.ts";
import { createPreviewServices, type PreviewServices } from "./services/preview-services.ts";
import { createRecordService, type RecordService } from "./services/records.ts";
import { contextOf } from "./services/rule-context.ts";
import { createSavedViewService, type SavedViewService } from "./services/saved-views.ts";
import { serverView } from "./services/server-view.ts";
import { createSettingsService, type SettingsService } from "./services/settings.ts";
import { statusOf } from "./services/status.ts";
import { createSyncService, type SyncService } from "./services/sync.ts";
import { systemUser } from "./services/system-user.ts";
import { createTranslationService, type TranslationService } from "./services/translations.ts";
import { waiting } from "./services/waiting.ts";
import { createWindowRecordService, type WindowRecordService } from "./services/window-records.ts";
import { type LocalStore, openStore, type StoreFailure } from "./store/index.ts";

export interface StudioOptions {
  /** Absolute path of the workspace's folder; made if it isn't there. */
  readonly folder: string;
  /** 32 bytes, or `null` for an unprotected workspace. */
  readonly key: Uint8Array | null;
  readonly tokens: TokenStore;
  /** An API address for this session alone. */
  readonly api?: string | null;
  /** Whose edits these are, for the history; the system's user by default. */
  readonly who?: string;
  readonly clock?: Clock;
  readonly newId?: () => string;
  readonly syncConfig?: Partial<SyncConfig>;
  /** The program of the thread that reads pictures, where it isn't beside its sources. */
  readonly pictureThread?: string;
  /** Fetches the pictures that pulled offers name: the window's business. */
  readonly followPictures?: boolean;
  /** Local ids of the offers that changed, `null` for any. */
  readonly onChange?: (offers: readonly string[] | null) => void;
  /** The status may read otherwise. */
  readonly onStatus?: () => void;
  /** `null`: the run is over. */
  readonly onProgress?: (progress: Progress | null) => void;
  /** Path of the built `workers/act-thread.ts`: acts on many records then leave this process free to answer. */
  readonly actThread?: string;
  /** `null`: the act is over. */
  readonly onActing?: (acting: Acting | null) => void;
  /** What draws previews where nobody sees it; absent: this program has no windows. */
  readonly previews?: PreviewMeans;
  /** `null`: the export of previews is over. */
  readonly onSharing?: (sharing: Sharing | null) => void;
  /** `null`: the export is over. */
  readonly onExporting?: (exporting: Exporting | null) => void;
}

/** One open workspace: what the window, the command line and the tests work with. */
export interface Studio extends PreviewServices {
  readonly offers: OfferService;
  readonly lists: OfferListService;
  readonly bulk: BulkService;
  readonly longActs: LongActs;
  readonly views: SavedViewService;
  readonly ownWords: OwnWordService;
  /** Every other kind of record. */
  readonly records: RecordService;
  /** The kinds that have a screen, as the window edits them. */
  readonly windowRecords: WindowRecordService;
  readonly imports: ImportService;
  readonly exports: ExportService;
  readonly settings: SettingsService;
  readonly merchants: LocalStore["merchants"];
  readonly pictures: PictureService;
  readonly connection: ConnectionService;
  readonly sync: SyncService;
  readonly conflicts: ConflictService;
  readonly history: HistoryService;
  readonly historyExport: HistoryExport;
  /** Texts of offers in other languages than their own. */
  readonly translations: TranslationService;
  readonly notes: NoteService;
  readonly previewComments: PreviewCommentService;
  readonly protection: LocalStore["protection"];
  status(): Status;
  /** What the server can do, as it was found last. */
  server(): ServerView;
  /** Another text whenever anything in the workspace changed, by this process or another. */
  changeCounter(): string;
  close(): void;
}

/** The composition root: opens the workspace and builds everything that works on it. */
export function openStudio(options: StudioOptions): Result<Studio, StoreFailure> {
  const {
    folder,
    key,
    clock = systemClock,
    newId = monotonicFactory(randomFraction),
    who = systemUser(),
  } = options;
  const opened = openStore({ folder, key, newId, now: clock.now, who });
  if (!opened.ok) return opened;
  const store = opened.value;
  const tell = (offers: readonly string[] | null) => {
    options.onChange?.(offers);
    options.onStatus?.();
  };
  const following = createFollowing({
    store,
    isBusy: () => sync.progress() !== null || longActs.isRunning(),
    onDone: () => tell(null),
  });
  const announce = (offers: readonly string[] | null) => {
    tell(offers);
    following.begin();
  };
  const changeAny = () => announce(null);
  const connection = createConnectionService({
    store,
    tokens: options.tokens,
    preset: options.api ?? null,
    now: clock.now,
    onChange: () => options.onStatus?.(),
  });
  const offers = createOfferService({
    store,
    context: contextOf(store, clock, "window"),
    onChange: id => announce([id]),
  });
  const records = createRecordService({ store, onChange: root => announce([root]) });
  const pictures = picturesOf(options, store, connection, clock);
  const pictureFollowing = createPictureFollowing({ store, pictures, onFetched: () => tell(null) });
  const random: Random = { ulid: newId, fraction: Math.random };
  const { bulk, history, longActs } = actsOf({ ...options, clock, who }, store, announce);
  const sync = createSyncService({
    store,
    ...waiting(longActs, { store, connection, clock }),
    random,
    problemOf: offers.problemOf,
    onChange() {
      changeAny();
      if (options.followPictures) void pictureFollowing.begin();
    },
    onProgress: progress => options.onProgress?.(progress),
    ...(options.syncConfig && { config: options.syncConfig }),
  });
  return ok({
    ...standingAlone(store, clock, announce),
    offers,
    bulk,
    longActs,
    records,
    windowRecords: createWindowRecordService({ store, records, onChange: changeAny }),
    pictures,
    ...createPreviewServices({
      store,
      pictures,
      newId,
      now: clock.now,
      means: options.previews ?? null,
      onProgress: told => options.onSharing?.(told),
    }),
    connection,
    sync,
    conflicts: createConflictService({
      store,
      random,
      normalise: (conflict, value) => conflictValue(store, conflict, value),
      onChange: id => announce([id]),
    }),
    history,
    historyExport: createHistoryExport({ store, onProgress: told => options.onExporting?.(told) }),
    protection: store.protection,
    status: () => statusOf({ folder, store, connection, sync }),
    server: () => serverView(store),
    changeCounter: store.changeCounter,
    close() {
      following.stop();
      pictureFollowing.stop();
      pictures.stop();
      store.close();
    },
  });
}

/** What needs the store and nobody else. */
function standingAlone(
  store: LocalStore,
  clock: Clock,
  announce: (offers: readonly string[] | null) => void,
) {
  const onChange = () => announce(null);
  return {
    lists: createOfferListService({ store }),
    views: createSavedViewService({ store }),
    ownWords: createOwnWordService({ store }),
    imports: createImportService({ store, context: contextOf(store, clock, "import"), onChange }),
    exports: createExportService({ store }),
    settings: createSettingsService({ store, onChange }),
    merchants: store.merchants,
    translations: createTranslationService({ store, onChange: id => announce([id]) }),
    notes: createNoteService({ store }),
    previewComments: createPreviewCommentService({ store }),
  };
}

/** ms for which a picture may wait for the save that names it. */
const unnamedFor = 24 * 3_600_000;

function picturesOf(
  options: StudioOptions,
  store: LocalStore,
  connection: ConnectionService,
  clock: Clock,
): PictureService {
  const thread = options.pictureThread ?? new URL("./services/pictures/decoder-thread.ts", import.meta.url);
  store.pictures.sweep(new Date(clock.now() - unnamedFor).toISOString());
  return createPictureService({
    store,
    decoder: createDecoder({ thread }),
    // Loaded with the first address: a start needs none of it.
    fetch: async (address, asking) =>
      (await import("./services/pictures/fetch-picture.ts")).fetchPicture(address, asking),
    fetchOptions: () => ({ atHome: isLoopbackHost(hostOf(connection.remote()?.address)) }),
    now: clock.now,
  });
}

const hostOf = (address: string | undefined): string => URL.parse(address ?? "")?.hostname ?? "";

/** What people do to many records at once, and take back. */
function actsOf(
  options: StudioOptions & { readonly clock: Clock; readonly who: string },
  store: LocalStore,
  onChange: (records: readonly string[] | null) => void,
) {
  const { folder, key, who, clock, actThread = null, onActing } = options;
  const bulk = createBulkService({ store, context: contextOf(store, clock, "window"), onChange });
  const history = createHistoryService({ store, onChange });
  const longActs = createLongActs({
    store,
    bulk,
    history,
    thread: actThread,
    workspace: { folder, key, who },
    onChange: () => onChange(null),
    onProgress: acting => onActing?.(acting),
  });
  return { bulk, history, longActs };
}
