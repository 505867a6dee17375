import { parentPort, workerData } from "node:worker_threads";
import { ok, type Result } from "#shared/domain/result.ts";
import { systemClock } from "#sync/remote/system.ts";
import { heldElsewhere, openStore, type StoreFailure } from "../store/index.ts";
import { openStudio } from "../studio.ts";
import { type ActTask, type ActWord, actOrderSchema } from "./act-task.ts";

/**
 * One act on many records in a thread and a connection of its own: one transaction, so that whatever ends the process
 * leaves all of it or nothing, while the main process goes on answering. `long-acts.ts` starts it.
 */
const { folder, key, who, file, task, cancelled } = actOrderSchema.parse(workerData);
const isCancelled = new Int32Array(cancelled);
heldElsewhere(file);
const say = (word: ActWord) => parentPort?.postMessage(word);

/** ms between two words; the window shows fewer (STUDIO.md "Motion"). */
const pause = 100;
const wasCancelled = new Error("Cancelled.");
let toldAt = performance.now();

try {
  say({ kind: "answer", answer: answerOf(task) });
} catch (error) {
  if (error !== wasCancelled) throw error;
  say({ kind: "cancelled" });
}

function answerOf(given: ActTask): unknown {
  if (given.kind === "capabilities") {
    const opened = openStore({ folder, key, who, now: systemClock.now, newId: noNewRecord });
    return within(opened, store => {
      store.takeCapabilities(given.found, onEach);
      return ok(null);
    });
  }
  const tokens = { token: () => null, place: () => "none" as const, keep: () => undefined };
  return within(openStudio({ folder, key, tokens, who }), studio => {
    if (given.kind === "bulk") return studio.bulk.run(given.request.ids, given.request.act, onEach);
    return studio.history[given.kind](onEach);
  });
}

function within<T extends { close(): void }>(
  opened: Result<T, StoreFailure>,
  work: (value: T) => unknown,
): unknown {
  if (!opened.ok) return { ok: false, error: { ...opened.error, kind: "storage" } };
  try {
    return work(opened.value);
  } finally {
    opened.value.close();
  }
}

function onEach(done: number): void {
  if (Atomics.load(isCancelled, 0) !== 0) throw wasCancelled;
  if (performance.now() - toldAt < pause) return;
  toldAt = performance.now();
  say({ kind: "done", done });
}

function noNewRecord(): never {
  throw new Error("What a server can do makes no record.");
}
