import { randomBytes } from "node:crypto";
import type { FastifyInstance } from "fastify";
import type { Profile } from "#shared/api/endpoints.ts";
import { openEmbedded } from "./db/embedded.ts";
import type { EntMom } from "./db/ent-mom/database.ts";
import { openEntMom } from "./db/ent-mom/database.ts";
import { insertSamples } from "./db/ent-mom/samples/insert-samples.ts";
import { domainsOver } from "./domain/domains.ts";
import { assertPortIsFree } from "./free-port.ts";
import { httpApp } from "./handlers/app.ts";
import { routesOver } from "./handlers/routes.ts";

interface ServerOptions {
  profile: Profile;
  /** 0 takes a free one. */
  port: number;
  /** Sample offers, loaded into an empty database only. */
  samples: boolean;
  /** A folder for the databases; without one they live in memory. */
  dataDir?: string;
  /** The admin's bearer token; random without one. */
  token?: string;
  now?: () => Date;
}

export interface RunningServer {
  url: string;
  token: string;
  profile: Profile;
  /** The database behind it, for tests that look at what a request left. */
  db: EntMom;
  /** Answers what is under way, then closes the databases. */
  close(): Promise<void>;
}

const host = "127.0.0.1";
const drainMs = 5_000;

/** Starts the reference Kigo API on the loopback address. Rejects if the port is taken or the folder in use. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { profile, port, samples, dataDir, token = randomBytes(24).toString("base64url") } = options;
  const now = options.now ?? (() => new Date());
  const closers: (() => Promise<void>)[] = [];
  const closeAll = async () => {
    for (const close of closers.toReversed()) await close();
  };
  try {
    await assertPortIsFree(host, port);
    const databases = await openEmbedded(dataDir);
    closers.push(databases.release);
    const db = await openEntMom(await databases.dialect("ent_mom_db"));
    closers.push(() => db.destroy());
    if (samples) await insertSamples(db, now());
    const routes = Object.values(routesOver(domainsOver(db, now)));
    const app = httpApp(
      routes.filter(route => route.endpoint.profile === profile),
      token,
    );
    closers.push(() => drained(app));
    const url = await app.listen({ host, port });
    let closing: Promise<void> | undefined;
    return { url, token, profile, db, close: () => (closing ??= closeAll()) };
  } catch (error) {
    await closeAll();
    throw error;
  }
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
