import { readFileSync, statSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { afterEach, beforeEach, expect, test } from "vitest";
import { firstBytes } from "./first-bytes.ts";
import { readProtection } from "./protection.ts";
import { makeWorkspace, type Workspace } from "./testing/workspace.ts";

let workspace: Workspace;
beforeEach(() => {
  workspace = makeWorkspace();
});
afterEach(() => workspace.end());

/** Locks of this process on the database itself, as the system knows them. */
function locks(): number {
  const { ino } = statSync(workspace.file);
  return readFileSync("/proc/locks", "utf8")
    .split("\n")
    .filter(line => line.includes(` ${process.pid} `) && line.includes(`:${ino} `)).length;
}

test.skipIf(process.platform !== "linux")("SQLite's lock outlives every other look at the file", async () => {
  const key = Buffer.alloc(32, 7);
  const store = workspace.open({ key });
  expect(locks()).toBe(1);
  readProtection(workspace.folder);
  expect(locks()).toBe(1);
  workspace.open({ key }).close();
  expect(locks()).toBe(1);
  const { folder } = workspace;
  const script = `
    const { workerData } = await import("node:worker_threads");
    const { heldElsewhere, openStore } = await import(workerData.store);
    heldElsewhere(workerData.file);
    const { folder, key } = workerData;
    const opened = openStore({ folder, key, who: "thread", now: Date.now, newId: () => "none" });
    if (!opened.ok) throw new Error(opened.error.message);
    opened.value.close();`;
  const workerData = {
    store: new URL("./index.ts", import.meta.url).href,
    file: store.beginning(),
    folder,
    key,
  };
  const thread = new Worker(`(async () => {${script}})()`, { eval: true, workerData });
  await new Promise((done, failed) => thread.once("exit", done).once("error", failed));
  expect(locks()).toBe(1);
  store.close();
  expect(locks()).toBe(0);
});

test("a file is read anew once nobody holds it", () => {
  const store = workspace.open();
  expect(firstBytes(workspace.file).toString("latin1", 0, 15)).toBe("SQLite format 3");
  store.close();
  store.close();
  expect(firstBytes(workspace.file).toString("latin1", 0, 15)).toBe("SQLite format 3");
});
