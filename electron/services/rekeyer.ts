import { Worker } from "node:worker_threads";
import type { Failure, Result } from "#shared/domain/result.ts";
import type { FailureKind } from "#shared/ipc/contract.ts";
import type { Protecting } from "#shared/ipc/protection-views.ts";
import { copiedShare, type Rekeying } from "../store/index.ts";
import { rekeyWordSchema } from "../workers/rekey-task.ts";

/** A change of the workspace's key, in a thread of its own. */
export interface Rekeyer {
  /** The backups that could not follow. Rejects where the thread broke, and nobody knows how far it came. */
  readonly over: Promise<Result<readonly string[], Failure<FailureKind>>>;
  /** Ends it before its next step; too late once the new file is in the place of the old. */
  cancel(): void;
}

/** ms between two looks at how large the copy is: numbers change at most four times a second (STUDIO.md "Motion"). */
const lookEvery = 250;

/**
 * Nobody else of this process may touch the database's file until it is over: closing it once, however briefly it was
 * open, gives away the locks that the thread holds on it.
 */
export function startRekeying(
  thread: string | URL,
  rekeying: Rekeying,
  onProgress: (protecting: Protecting) => void,
): Rekeyer {
  const cancelled = new Int32Array(new SharedArrayBuffer(4));
  const worker = new Worker(thread, { workerData: { rekeying, cancelled: cancelled.buffer } });
  let isCopying = false;
  const looking = setInterval(() => {
    if (isCopying) onProgress({ step: "copy", share: copiedShare(rekeying.folder) });
  }, lookEvery);
  const over = new Promise<Result<readonly string[], Failure<FailureKind>>>((resolve, reject) => {
    let answer: Result<readonly string[], Failure<FailureKind>> | null = null;
    worker.on("message", (said: unknown) => {
      const word = rekeyWordSchema.parse(said);
      if (word.kind === "answer") answer = word.answer;
      else {
        isCopying = word.step === "copy";
        onProgress({ step: word.step, share: isCopying ? 0 : null });
      }
    });
    worker.once("error", reject);
    // Only now are its connections closed.
    worker.once("exit", code => {
      if (answer === null) reject(new Error(`The thread of a new key ended without an answer (${code}).`));
      else resolve(answer);
    });
  }).finally(() => clearInterval(looking));
  return { over, cancel: () => void Atomics.store(cancelled, 0, 1) };
}
