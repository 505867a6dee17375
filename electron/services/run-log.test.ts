import { afterEach, beforeEach, expect, test } from "vitest";
import { makeWorkspace, type Workspace } from "../store/testing/workspace.ts";
import { createRunLog } from "./run-log.ts";

let workspace: Workspace;
beforeEach(() => {
  workspace = makeWorkspace();
});
afterEach(() => workspace.end());

test("a line that a newer studio wrote otherwise is left out, and takes no other with it", () => {
  const store = workspace.open();
  const counts = { pulled: 1, created: 0, updated: 0, deleted: 0, conflicts: 0, rejected: 0, unsettled: 0 };
  const line = { at: "2026-01-01T00:00:00Z", what: "apply", ...counts, requests: 3, stopped: null };
  const newer = { ...line, what: "dreamt" };
  store.settings.setMeta("run_log", JSON.stringify([newer, line]));
  expect(createRunLog(store).lines()).toEqual([line]);
});
