import type { World } from "./world.ts";

/** Runs before a world that does not come to rest counts as one that never does. */
const mostRounds = 200;

/**
 * No fault strikes any more, nobody types, and people decide whatever they are asked; runs go on until nothing is left
 * to do. Then the oracle looks at everything.
 */
export async function comeToRest(world: World): Promise<void> {
  const { studios, scheduler, trace, script } = world;
  for (const { faults } of studios) faults.clear();
  await scheduler.runUntil(() => world.isBroken() || studios.every(({ isRunning }) => !isRunning));
  // What is still on its way arrives, and what a clock put off is due.
  const later = scheduler.now() + 4_000_000;
  let isLater = false;
  scheduler.after(later - scheduler.now(), () => {
    isLater = true;
  });
  await scheduler.runUntil(() => world.isBroken() || isLater);
  trace.note(() => "— nothing goes wrong from here on —");
  if (script.setting.readyAtRest) makeReady(world);
  let calm = 0;
  for (let round = 0; calm < 2 * studios.length && !world.isBroken(); round += 1) {
    if (round >= mostRounds) return world.report("3", `${mostRounds} runs have not come to an end`);
    const studio = studios[round % studios.length];
    if (studio === undefined) return;
    const before = world.model().revision;
    studio.start("sync");
    await scheduler.runUntil(() => world.isBroken() || !studio.isRunning);
    const decided = decideAll(world, studio.number, round);
    const isIdle = world.model().revision === before && !decided && studio.acceptDeletions === null;
    calm = isIdle ? calm + 1 : 0;
  }
  if (!world.isBroken()) world.oracle.atRest();
}

function makeReady(world: World): void {
  for (const { number, store } of world.studios) {
    const drafts = store.all().filter(({ parentId, stage }) => parentId === null && stage === "draft").length;
    for (let n = 0; n < drafts; n += 1)
      world.act({ kind: "person", studio: number, act: "ready", which: 0, salt: 0 });
  }
}

/** Answers every open conflict; true if there was one. */
function decideAll(world: World, number: number, round: number): boolean {
  const studio = world.studios[number];
  let decided = false;
  for (let n = 0; studio !== undefined && studio.store.conflicts().length > 0; n += 1) {
    if (n > 500) {
      world.report("3", `studio ${number} is asked without end`);
      break;
    }
    // Blocking or not: at rest nothing is open.
    world.act({ kind: "person", studio: number, act: "resolve", which: 0, salt: round * 7 + n });
    decided = true;
  }
  return decided;
}
