import { describeKigoApi, type LeftOut } from "./kigo-api.ts";
import { startModel } from "./model-server.ts";

/** The simulator's servers answer what the real ones answer. */
const leftOut: LeftOut = {
  operations:
    "Health, readiness, request ids and HTML pages are a process's; the engine never asks for them.",
  previewPages: "Pages are drawn by a build that the simulator has not; the engine never asks for one.",
};

describeKigoApi("the model of the Kigo API, profile today", "today", () => startModel("today"), leftOut);
describeKigoApi(
  "the model of the Kigo API, profile complete",
  "complete",
  () => startModel("complete"),
  leftOut,
);
