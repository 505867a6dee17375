import { startServer } from "../../server/index.ts";
import { describeKigoApi } from "./kigo-api.ts";

describeKigoApi("the Kigo API of today on embedded PGlite", () =>
  startServer({ profile: "today", port: 0, samples: false }),
);
