import { parentPort, workerData } from "node:worker_threads";
import type { SimProfile } from "../../sync/sim/script.ts";
import { plant } from "./plant.ts";
import type { Job, SeedResult } from "./pool.ts";

/**
 * Plays worlds in a thread of its own. A planted bug is in the engine's text before anything loads it; production code
 * knows nothing of that.
 */
const job: Job = workerData;
if (job.plant !== null) plant(job.plant);
const { generateScript } = await import("../../sync/sim/generate.ts");
const { playWorld } = await import("../../sync/sim/world.ts");
const { shrink } = await import("../../sync/sim/shrink.ts");

/** Every promise that is ready has its turn before the event loop comes to its next round. */
const idle = () => new Promise<void>(resolve => setImmediate(resolve));

parentPort?.on("message", (seed: number | null) => {
  if (seed === null) parentPort?.close();
  else play(seed).then(result => parentPort?.postMessage(result));
});
parentPort?.postMessage(null);

async function play(seed: number): Promise<SeedResult> {
  const profile = profileOf(seed);
  const script = generateScript(seed, profile);
  const started = performance.now();
  const result = await playWorld(script, idle, false);
  const { violation, requests, runs, exempted } = result;
  const common = { seed, profile, requests, runs, exempted, ms: performance.now() - started };
  if (violation === null) return { ...common, failure: null };
  if (!job.shrink)
    return { ...common, failure: { ...violation, setting: script.setting, steps: [], trace: [] } };
  const small = await shrink(script, violation.rule, async candidate => {
    const { violation: broken } = await playWorld(candidate, idle, false);
    return broken?.rule ?? null;
  });
  const { violation: last, trace } = await playWorld(small, idle, true);
  const { setting, steps } = small;
  return { ...common, failure: { ...(last ?? violation), setting, steps, trace } };
}

function profileOf(seed: number): SimProfile {
  const inTurn: readonly SimProfile[] = ["today", "complete", "mixed"];
  return job.profile ?? inTurn[seed % inTurn.length] ?? "today";
}
