import { describeKigoApi } from "./kigo-api.ts";
import { startOnPostgres } from "./on-postgres.ts";

describeKigoApi("the Kigo API, profile today, on PostgreSQL", "today", () => startOnPostgres("today"));
