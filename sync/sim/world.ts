import { savePlan } from "../saved-plan.ts";
import { comeToRest } from "./rest.ts";
import type { Idle } from "./scheduler.ts";
import type { Script, Step } from "./script.ts";
import { createStage, type Stage, type Violation } from "./stage.ts";

/** How a world went. */
export interface WorldResult {
  readonly violation: Violation | null;
  readonly requests: number;
  readonly runs: number;
  /** Overwritten unseen within one round trip (SYNC.md U5). */
  readonly exempted: number;
  readonly trace: readonly string[];
}

/** Plays a script to its end or to the first broken rule. The same script always goes the same way. */
export async function playWorld(script: Script, idle: Idle, isTraced: boolean): Promise<WorldResult> {
  const stage = createStage(script, idle, isTraced);
  const { scheduler } = stage;
  for (let n = 0; n < script.setting.offers; n += 1) play(stage, founding(n));
  stage.server.backUp();
  let at = 0;
  for (const step of script.steps) {
    at += step.after;
    scheduler.after(at, () => play(stage, step));
  }
  let isPlayed = false;
  scheduler.after(at, () => {
    isPlayed = true;
  });
  await scheduler.runUntil(() => stage.violation() !== null || isPlayed);
  if (stage.violation() === null) await comeToRest(stage);
  const { exempted } = stage.oracle;
  return { violation: stage.violation(), ...stage.figures, exempted, trace: stage.trace.lines };
}

/** What the dashboard has before anything else. */
const founding = (n: number): Step => ({
  after: 0,
  kind: "colleague",
  act: n % 7 === 6 ? "add_control" : "create",
  which: n,
  salt: n * 7919,
});

function play(stage: Stage, step: Step): void {
  if (step.kind === "ambush") stage.ambushes.lay(step);
  else if (step.kind === "backup") stage.server.backUp();
  else if ("act" in step || step.kind === "restore" || step.kind === "upgrade") stage.perform(step);
  else playInStudio(stage, step);
}

type StudioStep = Extract<Step, { readonly kind: "run" | "cancel" | "save_plan" | "fault" | "clock" }>;

function playInStudio({ studios, trace }: Stage, step: StudioStep): void {
  const studio = studios[step.studio];
  if (studio === undefined) return;
  const note = (what: () => string) => trace.note(() => `studio ${step.studio}: ${what()}`);
  switch (step.kind) {
    case "run":
      if (step.how === "saved" && studio.savedPlan) studio.start("sync", studio.savedPlan);
      else studio.start(step.how === "look" ? "look" : "sync");
      return;
    case "cancel":
      if (studio.isRunning) note(() => "a person cancels");
      studio.cancel();
      return;
    case "save_plan":
      studio.savedPlan = savePlan(studio.plan(), studio.store.meta("api"), "2026-11-26T00:00:00Z");
      return;
    case "fault":
      note(() => `${JSON.stringify(step.fault)} will strike ${step.at} effect ${step.nth}`);
      studio.faults.arm(step.fault, step.nth, step.at);
      return;
    case "clock":
      note(() => `its clock jumps by ${step.by} ms`);
      studio.setClock(step.by);
  }
}
