import { sql } from "kysely";
import type { Profile } from "#shared/api/endpoints.ts";
import { type RunOutcome, type SyncOptions, sync } from "#sync/engine.ts";
import { type Plan, plan } from "#sync/plan.ts";
import type { Clock, Random, Remote, Reply, Request, Store } from "#sync/ports.ts";
import type { Fields, Json, JsonObject, SyncRecord } from "#sync/record.ts";
import { createKigoRemote } from "#sync/remote/kigo-remote.ts";
import { createMemoryStore, type MemoryStore } from "#sync/testing/memory-store.ts";
import { isObject } from "#sync/values.ts";
import { startServer } from "../../server/index.ts";

/** What a fault does to one request: nothing is sent, or it is sent and the answer is lost or replaced. */
export type Fault =
  | { readonly kind: "lost_request" }
  | { readonly kind: "lost_answer" }
  | { readonly kind: "answer"; readonly reply: Reply; readonly afterSending: boolean };

export interface World {
  readonly url: string;
  readonly token: string;
  studio(): Studio;
  /** A colleague at the dashboard: any request, straight to the server. */
  colleague(method: Request["method"], path: string, body?: JsonObject): Promise<Json>;
  /** Empties the server's database. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export interface Studio {
  readonly store: MemoryStore;
  readonly sent: readonly Request[];
  readonly clock: Clock & { advance(ms: number): void };
  /** Applies to the next requests that match, once each. */
  fault(matches: (request: Request) => boolean, fault: Fault): void;
  /** Runs right before the matching request leaves, once: what happens in the meantime. */
  before(matches: (request: Request) => boolean, act: () => unknown): void;
  sync(options?: SyncOptions): Promise<RunOutcome>;
  /** A run that dies right before or after its n-th effect (a transaction, a request); false if it had fewer. */
  syncUntilCrash(effects: number): Promise<boolean>;
  plan(): Plan;
  /** A ready offer with the seed's fields; anything named differs. */
  draft(fields?: Fields): SyncRecord;
  offer(id: string): SyncRecord;
  remote: Remote;
}

/** The real server over HTTP, today's by default, on an empty database in memory. */
export async function startWorld(profile: Profile = "today"): Promise<World> {
  const server = await startServer({ profile, port: 0, samples: false });
  return {
    url: server.url,
    token: server.token,
    studio: () => createStudio(server.url, server.token),
    async colleague(method, path, body) {
      const response = await fetch(`${server.url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${server.token}`,
          ...(body && { "content-type": "application/json" }),
        },
        ...(body && { body: JSON.stringify(body) }),
      });
      const text = await response.text();
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
      return text === "" ? null : JSON.parse(text);
    },
    async reset() {
      const tables = ["promo_codes", "redemption_controls", "offer_descriptives", "offers"];
      await sql`truncate ${sql.join(tables.map(table => sql.table(table)))} restart identity cascade`.execute(
        server.db,
      );
    },
    close: server.close,
  };
}

/** A studio with its own store, a clock that jumps instead of waiting, and a line that can be made to fail. */
function createStudio(url: string, token: string): Studio {
  const random = createRandom();
  const store = createMemoryStore({ random });
  const clock = createClock();
  const faults: { matches: (request: Request) => boolean; fault: Fault }[] = [];
  const acts: { matches: (request: Request) => boolean; act: () => unknown }[] = [];
  const sent: Request[] = [];
  const line = createKigoRemote({ api: url, token: () => token });
  const remote: Remote = {
    address: line.address,
    async send(request) {
      sent.push(request);
      const act = takeFirst(acts, request);
      if (act) await act.act();
      const fault = takeFirst(faults, request)?.fault;
      if (!fault) return line.send(request);
      if (fault.kind === "lost_request")
        return { kind: "unreachable", sent: true, message: "lost on the way" };
      if (fault.kind === "answer" && !fault.afterSending) return fault.reply;
      await line.send(request);
      return fault.kind === "answer"
        ? fault.reply
        : { kind: "unreachable", sent: true, message: "the answer was lost" };
    },
  };
  return {
    store,
    sent,
    clock,
    remote,
    fault: (matches, fault) => void faults.push({ matches, fault }),
    before: (matches, act) => void acts.push({ matches, act }),
    sync: options => sync({ store, remote, clock, random }, options),
    async syncUntilCrash(effects) {
      const dying = dieAfter(effects);
      const ports = { store: mortalStore(store, dying), remote: mortalRemote(remote, dying), clock, random };
      try {
        await sync(ports);
        return false;
      } catch (error) {
        if (error instanceof Crash) return true;
        throw error;
      }
    },
    plan: () => plan({ store, capabilities: store.capabilities(), problemOf: () => null, now: clock.now }),
    draft: fields => store.addLocal({ entity: "offer", fields: { ...seedOffer, ...fields } }),
    offer(id) {
      const record = store.record("offer", id);
      if (!record) throw new Error(`No offer ${id} in this studio.`);
      return record;
    },
  };
}

class Crash extends Error {}

/** Counts down; every call from the last one on throws, as a dead process does nothing any more. */
function dieAfter(effects: number): () => void {
  let left = effects;
  return () => {
    if (left <= 0) throw new Crash();
    left -= 1;
  };
}

/** Dies before a transaction begins, or right after it is durable. */
const mortalStore = (store: Store, dying: () => void): Store => ({
  ...store,
  transaction(work) {
    dying();
    const result = store.transaction(work);
    dying();
    return result;
  },
});

/** Dies before a request leaves, or when its answer arrives. */
const mortalRemote = (remote: Remote, dying: () => void): Remote => ({
  ...remote,
  async send(request) {
    dying();
    const reply = await remote.send(request);
    dying();
    return reply;
  },
});

/** The seed's form data (Step 1) in the studio's fields, for merchant 123. */
export const seedOffer: Fields = {
  merchantOwner: 123,
  offerTitle: "Q4 Dealer Incentive",
  offerDescription: "20% off all equipment purchases",
  termsConditions: "Valid for authorized dealers only",
  offerType: "percentage_discount",
  offerValue: 20,
  offerValueUnit: "%",
  startDate: "2025-12-01",
  endDate: "2025-12-31",
  programType: "closed_loop",
  redemptionMethods: ["promo_code"],
  codeType: "P",
};

export const rowsIn = (json: Json, name?: string): readonly JsonObject[] => {
  const list = name !== undefined && isObject(json) ? json[name] : json;
  return Array.isArray(list) ? list.filter(isObject) : [];
};

export const isRequest = (method: Request["method"], path: RegExp) => (request: Request) =>
  request.method === method && path.test(request.path);

function takeFirst<T extends { matches: (request: Request) => boolean }>(
  list: T[],
  request: Request,
): T | undefined {
  const index = list.findIndex(({ matches }) => matches(request));
  return index < 0 ? undefined : list.splice(index, 1)[0];
}

function createClock(): Studio["clock"] {
  let now = 1_790_000_000_000;
  return {
    now: () => now,
    async sleep(ms) {
      now += ms;
    },
    turn: () => new Promise(resolve => void setImmediate(resolve)),
    advance(ms) {
      now += ms;
    },
  };
}

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
let worlds = 0;

/** ULIDs in the order they were asked for, distinct between the studios of one test run. */
function createRandom(): Random {
  worlds += 1;
  const studio = worlds;
  let made = 0;
  return {
    ulid() {
      made += 1;
      return `01${crockford(studio, 8)}${crockford(made, 16)}`;
    },
    fraction: () => 0.5,
  };
}

const crockford = (value: number, length: number): string => {
  let text = "";
  for (let rest = value, n = 0; n < length; n += 1, rest = Math.floor(rest / 32))
    text = alphabet.charAt(rest % 32) + text;
  return text;
};
