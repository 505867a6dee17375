import { expect, test } from "vitest";
import type { RunLine } from "#shared/ipc/sync-views.ts";
import { runWords } from "./run-words.ts";

const nothing: RunLine = {
  at: "2026-01-01T09:38:00.000Z",
  what: "apply",
  pulled: 0,
  created: 0,
  updated: 0,
  deleted: 0,
  conflicts: 0,
  rejected: 0,
  unsettled: 0,
  requests: 9,
  stopped: null,
};

test.each<[Partial<RunLine>, string]>([
  [{}, "Nothing to do on either side"],
  [{ created: 2, updated: 1 }, "Sent 3 changes"],
  [{ updated: 1, pulled: 4, conflicts: 1 }, "Sent 1 change, took 4 records, 1 conflict"],
  [{ what: "read" }, "Read the server, nothing new"],
  [{ what: "read", pulled: 1 }, "Read the server, took 1 record"],
  [{ stopped: "unreachable" }, "Connection lost"],
  [
    { stopped: "cancelled", created: 1200, unsettled: 1 },
    "Stopped by you, sent 1,200 changes, 1 without an answer",
  ],
])("a run of %j is “%s”", (over, words) => {
  expect(runWords({ ...nothing, ...over })).toBe(words);
});
