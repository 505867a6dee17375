import { parentPort, workerData } from "node:worker_threads";
import { rekeyWorkspace } from "../store/index.ts";
import { type RekeyWord, rekeyOrderSchema } from "./rekey-task.ts";

/**
 * A change of the workspace's key in a thread of its own: each of its steps is one call that takes seconds at 100,000
 * offers. `services/rekeyer.ts` starts it while nobody else of this process has the database's file.
 */
const { rekeying, cancelled } = rekeyOrderSchema.parse(workerData);
const isCancelled = new Int32Array(cancelled);
const say = (word: RekeyWord) => parentPort?.postMessage(word);

const answer = rekeyWorkspace(rekeying, step => {
  if (Atomics.load(isCancelled, 0) !== 0) return false;
  say({ kind: "step", step });
  return true;
});
say({ kind: "answer", answer });
