import { randomBytes } from "node:crypto";
import process from "node:process";
import type { FastifyInstance } from "fastify";
import type { Profile } from "#shared/api/endpoints.ts";
import type { Databases } from "./db/databases.ts";
import { openEmbedded } from "./db/embedded.ts";
import type { EntMom } from "./db/ent-mom/database.ts";
import { openEntMom } from "./db/ent-mom/database.ts";
import { insertSamples } from "./db/ent-mom/samples/insert-samples.ts";
import { deleteToken, roleOfToken, sharedSecret, storeToken } from "./db/ent-mom/tokens.ts";
import { type Kigo, openKigo } from "./db/kigo/database.ts";
import { ping } from "./db/liveness.ts";
import { loadMany } from "./db/load/load-many.ts";
import { loadPrograms } from "./db/load/programs.ts";
import { openPostgres } from "./db/postgres.ts";
import { assertPortIsFree } from "./free-port.ts";
import { type Role, tokenDigest } from "./handlers/access.ts";
import { httpApp } from "./handlers/app.ts";
import type { Rate } from "./handlers/rate-limit.ts";
import { jsonLog, type Log } from "./log.ts";
import { completeService, type Service, todayService } from "./service.ts";
import { startUpkeep } from "./upkeep.ts";

interface ServerOptions {
  profile: Profile;
  /** 0 takes a free one. */
  port: number;
  /** Sample offers, loaded into an empty database only. */
  samples: boolean;
  /** As many made-up records instead, into an empty database only. */
  load?: { offers: number; redemptions: number };
  /** A PostgreSQL server by URL; without one the databases are embedded. */
  database?: string;
  /** Put before the names of both databases on that server. */
  databasePrefix?: string;
  /** A folder for the embedded databases; without one they live in memory. */
  dataDir?: string;
  /** The admin's bearer token; without one a random one, which ends with the server. */
  token?: string;
  /** A second token, which may only read. */
  readOnlyToken?: string;
  /** Key of the hashes by which customers are known, the same for every instance; else one is kept in the database. */
  hashKey?: string;
  rates?: { dashboard: Rate; public: Rate };
  log?: Log;
  now?: () => Date;
}

export interface RunningServer {
  url: string;
  token: string;
  profile: Profile;
  /** `ent_mom_db` behind it, for tests that look at what a request left. */
  db: EntMom;
  /** `kigo_db`; today's profile needs none where it is embedded. */
  kigo: Kigo | undefined;
  /** Answers what is under way, then closes the databases. */
  close(): Promise<void>;
}

const host = "127.0.0.1";
const drainMs = 5_000;
const sampleCount = 40;

/** Starts the reference Kigo API on the loopback address. Rejects if the port is taken or the folder in use. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { profile, port, samples, token = randomBytes(24).toString("base64url") } = options;
  const log = options.log ?? jsonLog("error", line => process.stderr.write(line));
  const now = options.now ?? (() => new Date());
  const closers: (() => unknown)[] = [];
  const closeAll = async () => {
    for (const close of closers.toReversed()) await close();
  };
  try {
    await assertPortIsFree(host, port);
    const { db, kigo } = await openDatabases(options, closers);
    if (samples) await insertSamples(db, now());
    if (samples && kigo && profile === "complete") await loadPrograms(kigo, sampleCount, now());
    if (options.load) await loadMany({ entMom: db, kigo, now: now(), ...options.load });
    await letIn(db, options, token, now, closers);
    const service = await serviceOf(options, { db, kigo, now, log });
    let isLeaving = false;
    const answers = async () => {
      await ping(db);
      if (kigo) await ping(kigo);
    };
    const isReady = async () =>
      !isLeaving &&
      (await answers().then(
        () => true,
        () => false,
      ));
    const roleOf = (digest: Uint8Array) => roleOfToken(db, digest);
    const app = httpApp({ profile, service, roleOf, isReady, log, rates: options.rates });
    closers.push(() => drained(app));
    if (kigo) closers.push(startUpkeep({ entMom: db, kigo, now, log }));
    const url = await app.listen({ host, port });
    let closing: Promise<void> | undefined;
    const close = () => {
      isLeaving = true;
      closing ??= closeAll();
      return closing;
    };
    return { url, token, profile, db, kigo, close };
  } catch (error) {
    await closeAll();
    throw error;
  }
}

async function openDatabases(options: ServerOptions, closers: (() => unknown)[]) {
  const { database, databasePrefix = "", dataDir, profile } = options;
  const databases: Databases =
    database === undefined ? await openEmbedded(dataDir) : openPostgres(database, databasePrefix);
  closers.push(databases.release);
  const db = await openEntMom(await databases.dialect("ent_mom_db"));
  closers.push(() => db.destroy());
  if (database === undefined && profile === "today") return { db, kigo: undefined };
  const kigo = await openKigo(await databases.dialect("kigo_db"));
  closers.push(() => kigo.destroy());
  return { db, kigo };
}

/** Stores the digests of the tokens; one that nobody chose ends with the server. */
async function letIn(
  db: EntMom,
  options: ServerOptions,
  token: string,
  now: () => Date,
  closers: (() => unknown)[],
): Promise<void> {
  const store = (secret: string, role: Role) => storeToken(db, tokenDigest(secret), role, now());
  await store(token, "admin");
  if (options.token === undefined) {
    closers.push(() => deleteToken(db, tokenDigest(token)).catch(() => undefined));
  }
  if (options.readOnlyToken !== undefined) await store(options.readOnlyToken, "read_only");
}

async function serviceOf(
  { profile, hashKey }: ServerOptions,
  { db, kigo, now, log }: { db: EntMom; kigo: Kigo | undefined; now: () => Date; log: Log },
): Promise<Service> {
  if (profile === "today" || !kigo) return todayService({ entMom: db, now });
  if (hashKey === undefined) log.warn("no hash key given: one is kept beside the data it protects");
  const key = hashKey ?? (await sharedSecret(db, "hash_key", randomBytes(32).toString("hex")));
  return completeService({ entMom: db, kigo, now, hashKey: Buffer.from(key, "utf8") });
}

/** Requests under way are answered; what is still open after the drain time is cut. */
async function drained(app: FastifyInstance): Promise<void> {
  const cut = setTimeout(() => app.server.closeAllConnections(), drainMs);
  try {
    await app.close();
  } finally {
    clearTimeout(cut);
  }
}
