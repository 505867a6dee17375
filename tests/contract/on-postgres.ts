import type { Profile } from "#shared/api/endpoints.ts";
import { startServer } from "../../server/index.ts";
import { startPostgres } from "../support/postgres.ts";
import { lookedInto } from "./inside-database.ts";
import type { KigoApi } from "./kigo-api.ts";

/** The server on a PostgreSQL of its own; both end together. */
export async function startOnPostgres(profile: Profile): Promise<KigoApi> {
  const postgres = await startPostgres();
  try {
    const server = await startServer({ profile, port: 0, samples: false, database: postgres.url });
    const close = async () => {
      await server.close();
      await postgres.stop();
    };
    return { ...lookedInto(server), close };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
