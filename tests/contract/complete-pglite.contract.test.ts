import { startServer } from "../../server/index.ts";
import { lookedInto } from "./inside-database.ts";
import { describeKigoApi } from "./kigo-api.ts";

describeKigoApi("the Kigo API, profile complete, on embedded PGlite", "complete", async () =>
  lookedInto(await startServer({ profile: "complete", port: 0, samples: false })),
);
