import { Worker } from "node:worker_threads";
import { z } from "zod";
import { type Failure, fail, type Result } from "#shared/domain/result.ts";
import type { Acting } from "#shared/ipc/act-views.ts";
import { type BulkAct, type BulkResult, bulkResultSchema } from "#shared/ipc/bulk-views.ts";
import { type FailureKind, failureSchema } from "#shared/ipc/contract.ts";
import { type TurnedBackView, turnedBackSchema } from "#shared/ipc/history-views.ts";
import { type FoundCapabilities, RunStop } from "#sync/index.ts";
import type { LocalStore } from "../store/index.ts";
import { type ActTask, actWordSchema } from "../workers/act-task.ts";
import type { BulkService } from "./bulk.ts";
import type { HistoryService } from "./history.ts";

type Answer<T> = Result<T, Failure<FailureKind>>;

/** Acts that may be on very many records: those run in a thread of their own and can be cancelled. */
export interface LongActs {
  bulk(ids: readonly string[], act: BulkAct): Promise<Answer<BulkResult>>;
  undo(): Promise<Answer<TurnedBackView | null>>;
  redo(): Promise<Answer<TurnedBackView | null>>;
  /** The engine's `takeCapabilities`; an aborted signal ends it with nothing changed. */
  takeCapabilities(found: FoundCapabilities, signal: AbortSignal): Promise<void>;
  /** Ends the one that runs, which leaves nothing behind; too late once all of it is written. */
  cancel(): void;
  isRunning(): boolean;
  /**
   * What wants to write waits for this: SQLite has one writer, and waiting inside of it would stop the process. `null`:
   * nothing to wait for.
   */
  free(): Promise<void> | null;
}

export interface LongActOptions {
  readonly store: LocalStore;
  readonly bulk: BulkService;
  readonly history: HistoryService;
  /** The thread's file; `null`: this process has no threads and does everything itself. */
  readonly thread: string | null;
  readonly workspace: { readonly folder: string; readonly key: Uint8Array | null; readonly who: string };
  /** Many records may have changed. */
  readonly onChange: () => void;
  /** Told of acts that take longer than a moment; `null`: over. */
  readonly onProgress: (acting: Acting | null) => void;
}

/** Records that this process changes faster than a thread begins. */
const few = 200;
/** Offers whose bases change faster than a thread begins. */
const fewBases = 2000;
/** ms after which a person wants to know. */
const moment = 500;

export function createLongActs(options: LongActOptions): LongActs {
  const { store, bulk, history, thread } = options;
  let running: { readonly over: Promise<unknown>; readonly cancelled: Int32Array } | null = null;
  const free = () => running?.over.then(() => undefined) ?? null;

  async function inThread<T>(
    task: ActTask,
    acting: Acting,
    value: z.ZodType<T>,
    signal?: AbortSignal,
  ): Promise<Answer<T>> {
    for (let wait = free(); wait !== null; wait = free()) await wait;
    if (signal?.aborted) return cancelledByHand;
    const cancelled = new Int32Array(new SharedArrayBuffer(4));
    signal?.addEventListener("abort", () => Atomics.store(cancelled, 0, 1), { once: true });
    const over = exclusively(options, task, () => runThread(options, task, acting, cancelled));
    running = { over: over.catch(() => undefined), cancelled };
    try {
      const answer = await over;
      return answer === null
        ? cancelledByHand
        : z.union([z.object({ ok: z.literal(true), value }), failed]).parse(answer);
    } finally {
      running = null;
      options.onProgress(null);
      options.onChange();
    }
  }

  function turn(kind: "undo" | "redo"): Promise<Answer<TurnedBackView | null>> {
    const total = store.undoing.next()[kind]?.records ?? 0;
    if (thread === null || total <= few) return Promise.resolve(history[kind]());
    return inThread({ kind }, { what: kind, done: 0, total }, turnedBackSchema.nullable());
  }

  return {
    async bulk(ids, act) {
      if (thread === null || ids.length <= few) return bulk.run(ids, act);
      const task = { kind: "bulk" as const, request: { ids: [...ids], act } };
      return inThread(task, { what: act.kind, done: 0, total: new Set(ids).size }, bulkResultSchema);
    },
    async takeCapabilities(found, signal) {
      const total = store.offers.total();
      if (thread === null || found.forget.length === 0 || total <= fewBases)
        return store.sync.takeCapabilities(found);
      const acting = { what: "server", done: 0, total } as const;
      const taken = await inThread({ kind: "capabilities", found }, acting, z.null(), signal);
      if (!taken.ok)
        throw new RunStop(taken.error.kind === "cancelled" ? "cancelled" : "failed", taken.error.message);
    },
    undo: () => turn("undo"),
    redo: () => turn("redo"),
    cancel() {
      if (running !== null) Atomics.store(running.cancelled, 0, 1);
    },
    isRunning: () => running !== null,
    free,
  };
}

const failed = z.object({ ok: z.literal(false), error: failureSchema });

const cancelledByHand = fail("cancelled", "You cancelled it.");

/**
 * Nothing of this process writes meanwhile: what was about to has its turn first, and lists are brought up before a
 * person's act. A sync need not wait for them.
 */
async function exclusively<T>(
  { store }: LongActOptions,
  { kind }: ActTask,
  work: () => Promise<T>,
): Promise<T> {
  while (kind !== "capabilities" && store.catchUp()) await turnOfOthers();
  await turnOfOthers();
  await turnOfOthers();
  const release = store.hold();
  try {
    return await work();
  } finally {
    release();
  }
}

const turnOfOthers = () => new Promise<void>(resolve => void setImmediate(resolve));

/** The service's answer as the thread says it; `null`: cancelled. Rejects where the thread broke. */
function runThread(
  { store, thread, workspace, onProgress }: LongActOptions,
  task: ActTask,
  acting: Acting,
  cancelled: Int32Array,
): Promise<unknown> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const worker = new Worker(thread ?? "", {
      workerData: { ...workspace, file: store.beginning(), task, cancelled: cancelled.buffer },
    });
    let end: { readonly answer: unknown } | null = null;
    worker.on("message", (said: unknown) => {
      const word = actWordSchema.parse(said);
      if (word.kind === "answer") end = { answer: word.answer };
      if (word.kind === "cancelled") end = { answer: null };
      if (word.kind === "done" && performance.now() - began > moment)
        onProgress({ ...acting, done: Math.min(word.done, acting.total) });
    });
    worker.once("error", reject);
    // Only now is its connection closed and the file this process's own again.
    worker.once("exit", code => {
      if (end === null) reject(new Error(`The thread of an act ended without an answer (${code}).`));
      else resolve(end.answer);
    });
  });
}
