import { startServer } from "../../server/index.ts";
import { describeKigoApi } from "./kigo-api.ts";

describeKigoApi("the Kigo API, profile complete, on embedded PGlite", "complete", () =>
  startServer({ profile: "complete", port: 0, samples: false }),
);
