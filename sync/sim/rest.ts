import type { Stage } from "./stage.ts";

/** Runs before a world that does not come to rest counts as one that never does. */
const mostRounds = 200;
/** ms after the last fault: what is on its way has arrived, and what a clock put off is due. */
const aWhile = 4_000_000;

/**
 * No fault strikes any more, nobody types, and people decide whatever they are asked; runs go on until nothing is left
 * to do. Then the oracle looks at everything.
 */
export async function comeToRest(stage: Stage): Promise<void> {
  const { studios, ambushes, scheduler, trace, script, oracle } = stage;
  ambushes.clear();
  for (const { faults } of studios) faults.clear();
  const isBroken = () => stage.violation() !== null;
  await scheduler.runUntil(() => isBroken() || studios.every(({ isRunning }) => !isRunning));
  let isLater = false;
  scheduler.after(aWhile, () => {
    isLater = true;
  });
  await scheduler.runUntil(() => isBroken() || isLater);
  trace.note(() => "— nothing goes wrong from here on —");
  if (script.setting.readyAtRest) makeReady(stage);
  let calm = 0;
  for (let round = 0; calm < 2 * studios.length && !isBroken(); round += 1) {
    if (round >= mostRounds) return stage.report("3", `${mostRounds} runs have not come to an end`);
    const before = stage.figures.requests;
    const isIdle = await runOnce(stage, round % studios.length, round);
    calm = isIdle ? calm + 1 : 0;
    // In the second idle round everybody knows everything.
    if (calm > studios.length) checkCost(stage, stage.figures.requests - before);
  }
  if (!isBroken()) oracle.atRest();
}

/** One run of one studio, and the decisions that it asks for; true if there was nothing to do. */
async function runOnce(stage: Stage, number: number, round: number): Promise<boolean> {
  const { scheduler, server, studios } = stage;
  const studio = studios[number];
  if (studio === undefined) return true;
  const before = server.model().revision;
  studio.start("sync");
  await scheduler.runUntil(() => stage.violation() !== null || !studio.isRunning);
  const decided = decideAll(stage, number, round);
  return server.model().revision === before && !decided && studio.acceptDeletions === null;
}

function makeReady(stage: Stage): void {
  for (const { number, store } of stage.studios) {
    const drafts = store.all().filter(({ parentId, stage: each }) => parentId === null && each === "draft");
    for (const _ of drafts)
      stage.perform({ kind: "person", studio: number, act: "ready", which: 0, salt: 0 });
  }
}

/** Answers every open conflict, blocking or not; true if there was one. */
function decideAll(stage: Stage, number: number, round: number): boolean {
  const studio = stage.studios[number];
  let decided = false;
  for (let n = 0; studio !== undefined && studio.store.conflicts().length > 0; n += 1) {
    if (n > 500) {
      stage.report("3", `studio ${number} is asked without end`);
      break;
    }
    stage.perform({ kind: "person", studio: number, act: "resolve", which: 0, salt: round * 7 + n });
    decided = true;
  }
  return decided;
}

/** Requests of a run that finds nothing to do, beside those for the pages of offers and codes. */
const constant = 14;

/** SYNC.md U6, DESIGN.md, sync invariant 9: what an idle run may ask of a server that pages as it is asked to. */
function checkCost({ server, script, report }: Stage, requests: number): void {
  const { quirks, pageSize, bare404 } = script.setting;
  // Where nothing is believed at first hearing, more has to be asked (SYNC.md L2).
  if (bare404 || quirks.maxLimit || quirks.shortPages || quirks.barePages) return;
  const { offers, promoCodes } = server.model().tables;
  const most = server.isComplete()
    ? 3
    : Math.ceil(offers.size / pageSize) + Math.ceil(promoCodes.size / pageSize) + constant;
  if (requests > most) report("U6", `an idle run took ${requests} requests, ${most} are enough`);
}
