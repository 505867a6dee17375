import { afterEach, beforeEach, expect, test } from "vitest";
import type { LocalStore } from "./index.ts";
import { Database } from "./sqlite.ts";
import { blankFields, makeWorkspace, type Workspace } from "./testing/workspace.ts";

let workspace: Workspace;
let store: LocalStore;
beforeEach(() => {
  workspace = makeWorkspace();
  store = workspace.open();
});
afterEach(() => workspace.end());

function logged(): { readonly log: number; readonly checkpointed: number } {
  const db = new Database(workspace.file);
  try {
    const found = db.prepare<[], ReturnType<typeof logged>>("PRAGMA wal_checkpoint(NOOP)").get();
    if (found === undefined) throw new Error("SQLite says nothing of its log.");
    return found;
  } finally {
    db.close();
  }
}

const waiting = () => logged().log - logged().checkpointed;

function save(times: number): void {
  const id = store.offers.create({ fields: blankFields(), children: [], stage: "draft" }, "edit");
  for (let n = 0; n < times; n += 1)
    store.offers.change(id, { fields: { offerTitle: `Letter ${n}` } }, "edit");
}

test("saves leave the log alone, the idle moment after them moves it", () => {
  save(150);
  expect(waiting()).toBeGreaterThan(1000);
  while (store.catchUp());
  expect(waiting()).toBe(0);
});

test("a few saves are not worth moving", () => {
  while (store.catchUp());
  const before = logged().checkpointed;
  save(3);
  while (store.catchUp());
  expect(waiting()).toBeGreaterThan(0);
  expect(logged().checkpointed).toBe(before);
});

test("what somebody still reads stays in the log, and is read on", () => {
  save(10);
  const reader = new Database(workspace.file);
  try {
    reader.exec("BEGIN");
    const count = reader.prepare<[], number>("SELECT count(*) FROM history").pluck();
    const seen = count.get();
    save(150);
    while (store.catchUp());
    expect(count.get()).toBe(seen);
    expect(waiting()).toBeGreaterThan(0);
  } finally {
    reader.close();
  }
  while (store.catchUp());
  expect(waiting()).toBe(0);
});
