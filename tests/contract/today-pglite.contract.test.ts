import { startServer } from "../../server/index.ts";
import { lookedInto } from "./inside-database.ts";
import { describeKigoApi } from "./kigo-api.ts";

describeKigoApi("the Kigo API, profile today, on embedded PGlite", "today", async () =>
  lookedInto(await startServer({ profile: "today", port: 0, samples: false })),
);
