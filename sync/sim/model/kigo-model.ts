import type { Profile } from "#shared/api/endpoints.ts";
import { admit } from "./admission.ts";
import { jsonAnswer } from "./answer.ts";
import type { Context } from "./context.ts";
import { openApiDocument } from "./document.ts";
import type { ModelRequest, ModelResponse } from "./message.ts";
import { type ModelTables, tablesOf } from "./model-tables.ts";
import { AnsweredKeys, type KeysSnapshot } from "./once.ts";
import { chosenQuirks } from "./quirks/chosen-quirks.ts";
import { type ModelQuirks, noQuirks } from "./quirks/model-quirks.ts";
import type { Quirk } from "./quirks/quirk.ts";
import { orderOfWrites } from "./quirks/unsorted-lists.ts";
import { routesOf } from "./routes.ts";
import type { Rows, TableName } from "./rows.ts";
import { serve } from "./serve.ts";
import { Store, type StoreSnapshot } from "./store.ts";
import { timeText } from "./time.ts";

export type { ModelRequest, ModelResponse } from "./message.ts";
export type { ModelTables } from "./model-tables.ts";
export type { ModelQuirks } from "./quirks/model-quirks.ts";

export interface ModelOptions {
  readonly profile: Profile;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** 0 <= x < 1. */
  readonly random: () => number;
  /** The only bearer token that the server knows. */
  readonly token: string;
  readonly quirks?: Partial<ModelQuirks>;
}

export interface ModelSnapshot {
  readonly store: StoreSnapshot;
  readonly keys: KeysSnapshot;
}

/**
 * A Kigo API in memory, synchronous and deterministic, for worlds that are simulated by the thousand. It is written
 * anew over maps, after the reference server's handlers, domain and databases, and held to the same contract suites
 * (`tests/contract/model.contract.test.ts`). What it leaves out is what happens to a whole process: health, request
 * ids, rate limits, bodies that are no JSON; faults are the simulator's.
 *
 * How a request goes: `admission` (404, 405, 401) → quirks → `serve` (storable body, If-Match, Idempotency-Key) →
 * `route` (the schemas of shared/api) → `routes/*` (the use cases) → `answer` → quirks. All state is in `Store`
 * (tables and change feeds) and `AnsweredKeys`, whose maps copy only when written to after a snapshot. Rows are
 * never changed in place, so answers may hand them out as they are.
 */
export interface KigoModel {
  handle(request: ModelRequest): ModelResponse;
  snapshot(): ModelSnapshot;
  /**
   * As a server restored from a backup: its id counters go back too, so ids are used again, and cursors of the
   * change feed from before have expired.
   */
  restore(snapshot: ModelSnapshot): void;
  readonly tables: ModelTables;
  /** Grows with each committed write. */
  readonly revision: number;
  /** Stores a row behind the API's back, as other programs over the same databases do; one with its key is replaced. */
  plant<Name extends TableName>(table: Name, row: Rows[Name]): void;
}

export function createKigoModel(options: ModelOptions): KigoModel {
  const quirks = { ...noQuirks, ...options.quirks };
  const { profile, now, random } = options;
  const store = new Store(() => timeText(now()));
  const keys = new AnsweredKeys();
  let epoch = newEpoch(random);
  const context: Context = {
    profile,
    store,
    now,
    random,
    serverCodes: quirks.twoServerCodes ? 2 : quirks.noServerCode ? 0 : 1,
    inOrder: quirks.unsortedLists ? orderOfWrites : rows => rows,
    epoch: () => epoch,
  };
  const routes = routesOf(context);
  const edge = chosenQuirks(quirks, { tables: store.tables, random });
  return {
    handle(request) {
      if (profile === "complete" && request.path === "/openapi.json" && request.method === "GET") {
        return jsonAnswer(200, openApiDocument);
      }
      const admitted = admit(options, request);
      if ("status" in admitted) return admitted;
      const served = (changed: ModelRequest) =>
        serve({ profile, now, keys }, routes[admitted.name], changed, admitted);
      return throughQuirks(edge, request, admitted, served);
    },
    snapshot: () => ({ store: store.snapshot(), keys: keys.snapshot() }),
    restore(snapshot) {
      store.restore(snapshot.store);
      keys.restore(snapshot.keys);
      epoch = newEpoch(random);
    },
    tables: tablesOf(store),
    get revision() {
      return store.revision;
    },
    plant(name, row) {
      store.tables[name].put(row);
    },
  };
}

function throughQuirks(
  quirks: readonly Quirk[],
  request: ModelRequest,
  admitted: Parameters<NonNullable<Quirk["request"]>>[1],
  served: (request: ModelRequest) => ModelResponse,
): ModelResponse {
  let changed = request;
  for (const quirk of quirks) {
    const next = quirk.request?.(changed, admitted) ?? changed;
    if ("status" in next) return next;
    changed = next;
  }
  let answer = served(changed);
  for (const quirk of quirks) answer = quirk.answer?.(answer, request, admitted) ?? answer;
  return answer;
}

/** Names one life of the databases, as the feed's cursors do. */
function newEpoch(random: () => number): string {
  const digits = () =>
    Math.floor(random() * 0x1_0000_0000)
      .toString(16)
      .padStart(8, "0");
  return `${digits()}-${digits()}`;
}
