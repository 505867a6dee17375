import { existsSync, writeSync } from "node:fs";
import { join } from "node:path";
import { ulid } from "ulid";
import { type LocalStore, openStore } from "../index.ts";
import { blankFields } from "./workspace.ts";

/**
 * A process of its own over a workspace, for tests that kill it or run beside it:
 * `node child-process.ts FOLDER KEY|- write|lock|race|bulk|undo-bulk`. Says one line per durable step.
 */
const [root = "", hex = "-", task = ""] = process.argv.slice(2);
const key = hex === "-" ? null : Uint8Array.from(Buffer.from(hex, "hex"));

const say = (line: string) => writeSync(1, `${line}\n`);

function open(folder: string): LocalStore | null {
  const opened = openStore({ folder, key, newId: ulid, now: () => Date.now(), who: "child" });
  if (opened.ok) return opened.value;
  say(`refused: ${opened.error.kind}`);
  return null;
}

const create = (store: LocalStore) =>
  store.offers.create({ fields: blankFields({ offerTitle: "typed" }), children: [], stage: "draft" }, "edit");

const tasks: Record<string, () => void> = {
  write() {
    for (const store = open(root); store !== null; ) {
      const id = create(store);
      for (const offerTitle of ["H", "Ha", "Harvest"])
        store.offers.change(id, { fields: { offerTitle } }, "edit");
      say(id);
    }
  },
  lock() {
    // Held, or the garbage collector would close it and let go of the lock.
    const held = open(root)?.syncLock();
    say(held === null ? "busy" : "locked");
    setInterval(() => held, 1000);
  },
  /** Changes every offer over and over, each time all of them in one act. */
  bulk() {
    for (const store = open(root); store !== null; ) {
      const ids = Array.from(store.offers.all({}), ({ id }) => id);
      say("begun");
      for (let round = 1; ; round += 1) {
        const offerTitle = `Round ${round}`;
        store.offers.changeMany(ids, () => ({ fields: { offerTitle } }));
        say(offerTitle);
      }
    }
  },
  /** Takes the newest act back and does it again, over and over. */
  "undo-bulk"() {
    for (const store = open(root); store !== null; ) {
      say("begun");
      for (;;) {
        store.undoing.undo();
        store.undoing.redo();
        say("again");
      }
    }
  },
  /** Round after round: at the signal `go-N`, opens the workspace `N` together with whoever waits for it too. */
  race() {
    for (let round = 0; ; round += 1) {
      say("waiting");
      while (!existsSync(join(root, `go-${round}`)));
      const store = open(join(root, String(round)));
      if (store !== null) say(create(store));
      store?.close();
    }
  },
};

tasks[task]?.();
