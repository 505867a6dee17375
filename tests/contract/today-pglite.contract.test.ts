import { startServer } from "../../server/index.ts";
import { describeKigoApi } from "./kigo-api.ts";

describeKigoApi("the Kigo API, profile today, on embedded PGlite", "today", () =>
  startServer({ profile: "today", port: 0, samples: false }),
);
