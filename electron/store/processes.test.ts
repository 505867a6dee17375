import { type ChildProcessByStdio, spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable } from "node:stream";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LocalStore } from "./index.ts";
import { Database } from "./sqlite.ts";
import { listed } from "./testing/listed.ts";
import { blankFields, makeWorkspace, type Workspace } from "./testing/workspace.ts";

const script = fileURLToPath(new URL("./testing/child-process.ts", import.meta.url));
const key = new Uint8Array(32).fill(3);
const hex = Buffer.from(key).toString("hex");

type Child = ChildProcessByStdio<null, Readable, null>;

let workspace: Workspace;
let children: Child[];
beforeEach(() => {
  workspace = makeWorkspace();
  children = [];
});
afterEach(async () => {
  for (const child of children) await kill(child);
  workspace.end();
});

function start(task: "write" | "lock" | "race" | "bulk" | "undo-bulk", keyText = "-"): Child {
  const child = spawn(process.execPath, [script, workspace.folder, keyText, task], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  children.push(child);
  return child;
}

async function kill(child: Child): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  child.kill("SIGKILL");
  await gone;
}

/** The first `count` lines; all until it ends if there are fewer. */
async function linesOf(child: Child, count: number): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (lines.length === count) break;
  }
  return lines;
}

/** One line after the other. */
function linesFrom(child: Child): () => Promise<string> {
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return async () => {
    const line = await lines.next();
    return line.done === true ? "ended" : line.value;
  };
}

const ids = (rows: readonly { readonly id: string }[]) => rows.map(row => row.id).sort();

describe("a process killed in the middle of typing", () => {
  test.each([
    ["an unprotected workspace", "-", null],
    ["an encrypted workspace", hex, key],
  ])("loses nothing that was answered: %s", async (_title, keyText, opened) => {
    const child = start("write", keyText);
    const answered = await linesOf(child, 25);
    await kill(child);
    const store = workspace.open({ key: opened });
    for (const id of answered) {
      expect(store.offers.get(id)?.fields.offerTitle).toBe("Harvest");
      expect(store.history.of(id)).toHaveLength(4);
    }
    expect(listed(store, { search: "harvest" }).length).toBeGreaterThanOrEqual(answered.length);
    store.close();
    const db = new Database(workspace.file);
    if (opened !== null) {
      db.pragma("cipher = 'aegis'");
      db.pragma(`key = "x'${keyText}'"`);
    }
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(db.prepare("SELECT * FROM pragma_foreign_key_check").all()).toEqual([]);
    db.close();
  });
});

describe("a process killed in the middle of a change of many offers", () => {
  const many = 2000;
  const titles = (store: LocalStore) =>
    new Set(Array.from(store.offers.all({}), offer => offer.fields.offerTitle));
  const makeMany = () => {
    const store = workspace.open();
    const fields = blankFields({ offerTitle: "First" });
    store.asOneAct("import", () => {
      for (let count = 0; count < many; count += 1)
        store.offers.create({ fields, children: [], stage: "draft" }, "import");
    });
    store.close();
  };

  test.each([0, 20, 60, 110])("leaves all of it or none of it, %i ms after a round", async delay => {
    makeMany();
    const child = start("bulk");
    await linesOf(child, 2);
    await setTimeout(delay);
    await kill(child);
    const store = workspace.open();
    expect([...titles(store)]).toEqual([expect.stringMatching(/^Round \d+$/)]);
    expect(store.undoing.next().undo).toMatchObject({ what: "bulk", records: many });
  });

  test.each([0, 90])("undoes all of it or none of it, %i ms after a round", async delay => {
    makeMany();
    const before = workspace.open();
    const ids = Array.from(before.offers.all({}), ({ id }) => id);
    before.offers.changeMany(ids, () => ({ fields: { offerTitle: "Second" } }));
    before.close();
    const child = start("undo-bulk");
    await linesOf(child, 2);
    await setTimeout(delay);
    await kill(child);
    const store = workspace.open();
    const isDone = store.undoing.next().redo === null;
    expect([...titles(store)]).toEqual([isDone ? "Second" : "First"]);
  });
});

describe("two processes", () => {
  test.each([
    ["unprotected", "-", null],
    ["encrypted", hex, key],
  ])("may make the same workspace at the same moment: %s", async (_title, keyText, opened) => {
    const racers = [start("race", keyText), start("race", keyText)].map(linesFrom);
    for (let round = 0; round < 15; round += 1) {
      for (const next of racers) expect(await next()).toBe("waiting");
      writeFileSync(join(workspace.folder, `go-${round}`), "");
      const made = await Promise.all(racers.map(next => next()));
      const store = workspace.open({ folder: join(workspace.folder, String(round)), key: opened });
      expect(ids(listed(store))).toEqual(made.toSorted());
    }
  });

  test("edit beside each other", async () => {
    const store = workspace.open();
    const child = start("write");
    const [id = ""] = await linesOf(child, 1);
    store.offers.change(id, { stage: "ready" }, "edit");
    await linesOf(child, 5);
    await kill(child);
    expect(store.offers.get(id)?.stage).toBe("ready");
  });

  test("[C3] never sync at once, and the lock goes with the process that held it", async () => {
    const store = workspace.open();
    const child = start("lock");
    expect(await linesOf(child, 1)).toEqual(["locked"]);
    expect(store.syncLock()).toBeNull();
    await kill(child);
    const lock = store.syncLock();
    expect(lock).not.toBeNull();
    lock?.release();
  });
});
