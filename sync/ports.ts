import type { WorkspaceDefaults } from "#shared/domain/workspace.ts";
import type { Conflict, Entity, Fields, Intent, Json, JsonObject, Rejection, SyncRecord } from "./record.ts";

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
  /** ms; no request is sent without one (DESIGN.md, sync invariant 10). */
  readonly deadline: number;
  readonly signal?: StopSignal;
}

/** What became of a request. Never throws for anything a network or a server can do. */
export type Reply =
  /** 2xx with JSON, or 204 with `json: null`. */
  | { readonly kind: "ok"; readonly status: number; readonly json: Json }
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
  byServerId(entity: Entity, serverId: number): SyncRecord | null;
  /** The offer that carries this `~k:` key. */
  byKey(key: string): SyncRecord | null;
  /** Codes and controls of an offer, oldest first, those marked deleted included. */
  children(offerId: string): readonly SyncRecord[];
  /** Every record that may need a write: without base, held fields unlike base, or marked deleted; any stage. */
  differing(): readonly SyncRecord[];
  /** Offers not deleted whose local-only fields (`today.localOnly`) differ from base; any stage. */
  keptHere(): readonly SyncRecord[];
  /** Server ids of all records of a kind that have a base. */
  knownServerIds(entity: Entity): readonly number[];
  intents(): readonly Intent[];
  conflicts(): readonly Conflict[];
  /** Small values of the workspace: `api`, `last_synced_at`, capability readings. */
  meta(key: string): string | null;
  defaults(): WorkspaceDefaults;
}

/** How a change came about; stands in the history. */
export type Cause = "pull" | "push" | "settle" | "resolve";

/** Writing side: exists only inside `Store.transaction`. */
export interface StoreWriter extends StoreReader {
  /** Inserts a record that the server has and this store doesn't. Stage `ready` (SYNC.md P2). Answers its local id. */
  insertPulled(record: {
    readonly entity: Entity;
    readonly parentId: string | null;
    readonly serverId: number;
    readonly key: string | null;
    readonly fields: Fields;
    readonly extra: JsonObject;
  }): string;
  /** Takes over what sync learned. Differences of `fields` go to the history under `cause`. Keys left out stay. */
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
    },
    cause: Cause,
  ): void;
  /**
   * The server no longer has it: the record (an offer with its codes and controls) leaves the working set and
   * stays in the history. Its server id is kept as a tombstone until `forgetTombstones` (SYNC.md L5), its key for ever.
   */
  retire(entity: Entity, id: string, cause: Cause): void;
  /** True if this id belongs to a record that was retired and not yet forgotten: rows with it are ignored. */
  isTombstone(entity: Entity, serverId: number): boolean;
  /** After a clean sweep: tombstones whose id the sweep didn't show are forgotten. */
  forgetTombstones(entity: Entity, seen: ReadonlySet<number>): void;
  putIntent(intent: Intent): void;
  dropIntent(id: string): void;
  /** Replaces all open conflicts of one record (an empty list closes them); ids of unchanged fields are kept. */
  setConflicts(entity: Entity, recordId: string, conflicts: readonly Omit<Conflict, "id">[]): void;
  setRejection(rejection: Rejection): void;
  clearRejection(entity: Entity, recordId: string): void;
  /** Names of merchants as the server has them; those typed here for others stay. */
  nameMerchants(merchants: readonly { readonly merchantId: number; readonly name: string }[]): void;
  setMeta(key: string, value: string): void;
  /** Shown once: the server stored something else than was sent (DESIGN.md, sync invariant 8). */
  noteStoredDifferently(entity: Entity, recordId: string, field: string, sent: Json, stored: Json): void;
}

export interface Store extends StoreReader {
  /** One atomic, durable step. `work` must not be async. */
  transaction<T>(work: (write: StoreWriter) => T): T;
}
