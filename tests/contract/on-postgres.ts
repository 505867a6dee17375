import type { Profile } from "#shared/api/endpoints.ts";
import { type RunningServer, startServer } from "../../server/index.ts";
import { startPostgres } from "../support/postgres.ts";

/** The server on a PostgreSQL of its own; both end together. */
export async function startOnPostgres(profile: Profile): Promise<RunningServer> {
  const postgres = await startPostgres();
  try {
    const server = await startServer({ profile, port: 0, samples: false, database: postgres.url });
    const close = async () => {
      await server.close();
      await postgres.stop();
    };
    return { ...server, close };
  } catch (error) {
    await postgres.stop();
    throw error;
  }
}
