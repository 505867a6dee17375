import type { Stage } from "#shared/domain/words.ts";
import type { WorkspaceDefaults } from "#shared/domain/workspace.ts";
import type { Capabilities } from "./capabilities.ts";
import type {
  Conflict,
  Entity,
  Fields,
  Intent,
  Json,
  JsonObject,
  Rejection,
  SentCreate,
  SyncRecord,
} from "./record.ts";

/** The engine's whole outside world. Adapters: electron/store (SQLite), sync/remote (HTTP), and models of both. */
export interface Ports {
  readonly store: Store;
  readonly remote: Remote;
  readonly clock: Clock;
  readonly random: Random;
}

export interface Clock {
  /** ms since the epoch. */
  now(): number;
  /** Resolves after `ms`, or at once when the signal aborts. */
  sleep(ms: number, signal?: StopSignal): Promise<void>;
  /** Resolves when everything that is ready now has had its turn: answers that came together are stored together. */
  turn(): Promise<void>;
}

export interface Random {
  /** A new ULID. */
  ulid(): string;
  /** 0 ≤ x < 1, for jitter. */
  fraction(): number;
}

/** The part of AbortSignal the engine needs. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: "abort", listener: () => void, options?: { once?: boolean }): void;
  removeEventListener(type: "abort", listener: () => void): void;
}

export interface Request {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** From the API's root, e.g. `/dashboard/offers/12`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number>>;
  readonly body?: JsonObject;
  /** The ETag as it was read, only where the server takes it. */
  readonly ifMatch?: string;
  /** Only where the server documents it. */
  readonly idempotencyKey?: string;
  /** The answer's digest is wanted; a body that has this one isn't read (`unchanged`). Empty: none is known. */
  readonly digest?: string;
  /** ms; no request is sent without one (DESIGN.md, sync invariant 10). */
  readonly deadline: number;
  readonly signal?: StopSignal;
}

/** What became of a request. Never throws for anything a network or a server can do. */
export type Reply =
  /** 2xx with JSON, or 204 with `json: null`. */
  | {
      readonly kind: "ok";
      readonly status: number;
      readonly json: Json;
      readonly etag?: string;
      /** Equal for equal bodies; only where it was asked for, and the line can tell. */
      readonly digest?: string;
      /** The body has the digest that was asked with; `json` is null. */
      readonly unchanged?: boolean;
    }
  /** 4xx or 5xx; `message` is the server's own words where it had any. `fromApi`: the body was JSON. */
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly message: string;
      readonly fromApi: boolean;
      /** ms, from Retry-After. */
      readonly retryAfter: number | null;
    }
  /** 2xx or 3xx that is no answer of this API (HTML of a portal, a cut body, a redirect). */
  | { readonly kind: "malformed"; readonly status: number; readonly message: string }
  /** No answer. `sent` is false only if the request certainly never left (no route, refused connection). */
  | { readonly kind: "unreachable"; readonly sent: boolean; readonly message: string }
  | { readonly kind: "cancelled" };

export interface Remote {
  /** The API's address in normalised form, for SYNC.md C2. */
  readonly address: string;
  send(request: Request): Promise<Reply>;
}

/** Reading side. Synchronous: the store is local. Records of a deleted-and-gone past are never returned. */
export interface StoreReader {
  record(entity: Entity, id: string): SyncRecord | null;
  /** Not for descriptives, which have no id of their own. */
  byServerId(entity: Entity, serverId: number): SyncRecord | null;
  /** The same for a page of ids at once; those unknown are missing from the answer. */
  byServerIds(entity: Entity, serverIds: readonly number[]): ReadonlyMap<number, SyncRecord>;
  /** Content hashes (`hash` of `insertPulled`, `update`) of those of the ids that have one. */
  hashes(entity: Entity, serverIds: readonly number[]): ReadonlyMap<number, string>;
  /** The offer that carries this `~k:` key. */
  byKey(key: string): SyncRecord | null;
  /** What belongs to a record: by kind in the order of `entities`, oldest first, those marked deleted included. */
  children(parentId: string): readonly SyncRecord[];
  /**
   * The number of the last line that the history has of a record and what belongs to it, 0 for none: as long as it
   * stands, nobody changed a field, a stage or a presence there.
   */
  lastChange(rootId: string): number;
  /** Every live record of a kind, oldest first, those marked deleted included. For kinds with few records. */
  ofKind(entity: Entity): readonly SyncRecord[];
  /**
   * Every record that may need a write: without base, held fields unlike base, or marked deleted; any stage. None of
   * kinds that the capabilities don't hold. In the order of `entities`, oldest first.
   */
  differing(): readonly SyncRecord[];
  /** Offers not deleted whose local-only fields (`localOnlyFields`) differ from base; any stage. */
  keptHere(page?: KeptPage): readonly SyncRecord[];
  /** Server ids of all records of a kind that have a base, ascending. */
  knownServerIds(entity: Entity): readonly number[];
  /** Oldest first. */
  intents(): readonly Intent[];
  /** A write of this record is unsettled. */
  hasIntent(recordId: string): boolean;
  conflicts(): readonly Conflict[];
  conflictsOf(recordId: string): readonly Conflict[];
  /** The oldest conflict that holds a record and what belongs to it back (SYNC.md M3). `rootId`: of that record. */
  blockingIn(rootId: string): Conflict | null;
  /** What this workspace last knew of the server; `today` at first. */
  capabilities(): Capabilities;
  /** A sweep of the list of offers that was cut off, to be resumed; `null` if none. */
  openSweep(): OpenSweep | null;
  /**
   * Pages of the list of offers whose every row is known by its hash, by their offset. They are forgotten, all at
   * once, whenever a hash of an offer is.
   */
  markedPages(): ReadonlyMap<number, PageMark>;
  /** Server ids on the marked pages at these offsets. */
  idsOnPages(offsets: readonly number[]): readonly number[];
  /** Creates of offers sent from this workspace under a key. */
  sentCreate(key: string): SentCreate | null;
  /** True if a record with this key was retired here: its row is not ours to bring back (SYNC.md U1). */
  isRetiredKey(key: string): boolean;
  /** Small values of the workspace: `api`, `last_synced_at`, the feed's cursor. */
  meta(key: string): string | null;
  defaults(): WorkspaceDefaults;
}

/** At most so many of those that come after a record with this id; from the first on where it is `null`. */
export interface KeptPage {
  readonly after: string | null;
  readonly most: number;
}

/** What was read of a sweep so far. Its pages are durable with the rows they brought (SYNC.md L6). */
export interface OpenSweep {
  /** ms since the epoch. */
  readonly startedAt: number;
  /** `total_count` as its pages have it. */
  readonly total: number;
  readonly pages: readonly SweptPage[];
}

/** What a page of the list was when its rows were last merged. */
export interface PageMark {
  readonly digest: string;
  /** Rows on it. */
  readonly count: number;
  /** `total_count` as it said. */
  readonly total: number;
}

export interface SweptPage {
  readonly offset: number;
  /** Server ids, in the order of the page. */
  readonly ids: readonly number[];
}

/** How a change came about; stands in the history. */
export type Cause = "pull" | "push" | "settle" | "resolve";

/** Writing side: exists only inside `Store.transaction`. */
export interface StoreWriter extends StoreReader {
  /**
   * Inserts a record that the server has and this store doesn't: `fields` is its working copy and its base. Stage
   * `ready` (SYNC.md P2). Answers its local id. That it came is no line of the history: nobody here did anything.
   */
  insertPulled(record: {
    readonly entity: Entity;
    readonly parentId: string | null;
    readonly serverId: number;
    readonly key: string | null;
    readonly fields: Fields;
    readonly extra: JsonObject;
    readonly createdAt: string | null;
    readonly hash: string | null;
  }): string;
  /**
   * Inserts a record that nobody has yet: what a workaround kept as text becomes a record, a copy beside a deletion.
   * Stage `ready` unless it says `draft`. An offer gets a key of its own.
   */
  insertNew(record: {
    readonly entity: Entity;
    readonly parentId: string | null;
    readonly fields: Fields;
    readonly stage?: Stage;
  }): string;
  /**
   * Takes over what sync learned. Differences of `fields` go to the history under `cause`. Keys left out stay, but
   * for `hash`: a change of `fields` or `base` without one forgets it, so that the next reading is merged anew. A
   * person's edit, which is none of sync's, leaves it: the same reading says of the same base what it said.
   */
  update(
    entity: Entity,
    id: string,
    change: {
      readonly serverId?: number | null;
      readonly key?: string | null;
      readonly fields?: Fields;
      readonly base?: Fields | null;
      readonly extra?: JsonObject;
      readonly deleted?: boolean;
      readonly createdAt?: string | null;
      readonly hash?: string | null;
    },
    cause: Cause,
  ): void;
  /**
   * The server no longer has it: the record with what belongs to it leaves the working set and stays in the history,
   * with its conflicts, rejections and intents closed. Its server id is kept as a tombstone until `forgetTombstones`
   * (SYNC.md L5), its key for ever.
   */
  retire(entity: Entity, id: string, cause: Cause): void;
  /** True if this id belongs to a record that was retired and not yet forgotten: rows with it are ignored. */
  isTombstone(entity: Entity, serverId: number): boolean;
  /** After a clean sweep begun at `since` (ms): older tombstones are forgotten, whatever it showed (SYNC.md L5). */
  forgetTombstones(entity: Entity, since: number): void;
  /** Offers that name merchant `from` (a `localNumber`) name `to` from now on, in working copy and base. */
  renumberMerchant(from: number, to: number): void;
  putIntent(intent: Intent): void;
  dropIntent(id: string): void;
  /** Replaces all open conflicts of one record (an empty list closes them); ids of unchanged fields are kept. */
  setConflicts(entity: Entity, recordId: string, conflicts: readonly Omit<Conflict, "id">[]): void;
  setRejection(rejection: Rejection): void;
  clearRejection(entity: Entity, recordId: string): void;
  /** Names of merchants as the server has them; those typed here for others stay. */
  nameMerchants(merchants: readonly { readonly merchantId: number; readonly name: string }[]): void;
  setMeta(key: string, value: string): void;
  /**
   * What the server can do from now on. Fields of offers named in `forget` were held in another way until now: they
   * are emptied in every base, so that what is here is planned anew, the working copies untouched. What stood there
   * stays in `extra` under `formerMark`, until the field is forgotten once more.
   */
  setCapabilities(capabilities: Capabilities, forget: readonly string[]): void;
  /** Forgets every content hash: rows are merged anew at the next reading. */
  forgetHashes(): void;
  beginSweep(startedAt: number, total: number): void;
  addSweptPages(pages: readonly SweptPage[]): void;
  endSweep(): void;
  /** Marks pages besides those that are marked, replacing those at the same offsets. */
  markPages(pages: readonly (PageMark & SweptPage)[]): void;
  /** Inserts or replaces what is known of the creates under its key. */
  putSentCreate(create: SentCreate): void;
  /** Shown once: the server stored something else than was sent (DESIGN.md, sync invariant 8). */
  noteStoredDifferently(entity: Entity, recordId: string, field: string, sent: Json, stored: Json): void;
}

export interface Store extends StoreReader {
  /** One atomic, durable step. `work` must not be async. */
  transaction<T>(work: (write: StoreWriter) => T): T;
  /**
   * `storeFound` in one atomic, durable step. It may touch every offer, so that a program with a window does it beside
   * and answers meanwhile: until the promise resolves nothing else is to be written. It rejects with a `RunStop` where
   * a person called it off, and nothing has changed then.
   */
  takeCapabilities(found: FoundCapabilities): Promise<void>;
}

export interface FoundCapabilities {
  readonly capabilities: Capabilities;
  /** See `StoreWriter.setCapabilities`. */
  readonly forget: readonly string[];
  /** ms since the epoch. */
  readonly readAt: number;
}
