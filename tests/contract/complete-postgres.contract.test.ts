import { describeKigoApi } from "./kigo-api.ts";
import { startOnPostgres } from "./on-postgres.ts";

describeKigoApi("the Kigo API, profile complete, on PostgreSQL", "complete", () =>
  startOnPostgres("complete"),
);
