import { savePlan } from "../saved-plan.ts";
import { createAmbushes } from "./ambushes.ts";
import { createChance } from "./chance.ts";
import { requestsOf } from "./colleagues.ts";
import { isoDay } from "./days.ts";
import type { FarEnd } from "./line.ts";
import {
  createKigoModel,
  type KigoModel,
  type ModelRequest,
  type ModelSnapshot,
} from "./model/kigo-model.ts";
import { createOracle, type Oracle } from "./oracle/oracle.ts";
import { actOf } from "./people.ts";
import { comeToRest } from "./rest.ts";
import { createScheduler, type Idle, type Scheduler } from "./scheduler.ts";
import type { Act, PersonStep, Script, Step } from "./script.ts";
import { createStudio, type Studio } from "./studio.ts";
import { createTrace, type Trace } from "./trace.ts";

export interface Violation {
  /** The rule's id in SYNC.md, or the number of DESIGN.md's sync invariant. */
  readonly rule: string;
  readonly message: string;
}

/** How a world went. */
export interface WorldResult {
  readonly violation: Violation | null;
  readonly requests: number;
  readonly runs: number;
  /** Overwritten unseen within one round trip (SYNC.md U5). */
  readonly exempted: number;
  readonly trace: readonly string[];
}

/** Everything of a world that its parts share. */
export interface World {
  readonly script: Script;
  readonly scheduler: Scheduler;
  readonly studios: readonly Studio[];
  readonly trace: Trace;
  readonly oracle: Oracle;
  readonly model: () => KigoModel;
  /** Counts what happens on the server and in the runs. */
  readonly figures: { requests: number; runs: number };
  isBroken(): boolean;
  report(rule: string, message: string): void;
  act(step: PersonStep): void;
}

const start = 1_790_000_000_000;
const token = "sim-token";

/** Plays a script to its end or to the first broken rule. The same script always goes the same way. */
export async function playWorld(script: Script, idle: Idle, isTraced: boolean): Promise<WorldResult> {
  const stage = createStage(script, idle, isTraced);
  const { scheduler, world } = stage;
  for (let n = 0; n < script.setting.offers; n += 1) stage.play(founding(n));
  let at = 0;
  for (const step of script.steps) {
    at += step.after;
    scheduler.after(at, () => stage.play(step));
  }
  let isPlayed = false;
  scheduler.after(at, () => {
    isPlayed = true;
  });
  await scheduler.runUntil(() => world.isBroken() || isPlayed);
  if (!world.isBroken()) await comeToRest(world);
  return {
    violation: stage.violation(),
    ...world.figures,
    exempted: world.oracle.exempted,
    trace: world.trace.lines,
  };
}

const founding = (n: number): Step => ({
  after: 0,
  kind: "colleague",
  act: n % 7 === 6 ? "add_control" : "create",
  which: n,
  salt: n * 7919,
});

function createStage(script: Script, idle: Idle, isTraced: boolean) {
  const { setting } = script;
  const scheduler = createScheduler(start, idle);
  const trace = createTrace(scheduler.now, isTraced);
  const chance = createChance(script.seed).fork(3);
  let violation: Violation | null = null;
  let profile: "today" | "complete" = setting.profile === "complete" ? "complete" : "today";
  const newModel = () =>
    createKigoModel({
      profile,
      now: scheduler.now,
      random: chance.fork(9).fraction,
      token,
      quirks: setting.quirks,
    });
  let model = newModel();
  let backup: ModelSnapshot | null = null;
  const figures = { requests: 0, runs: 0 };
  const report = (rule: string, message: string) => {
    trace.note(() => `BROKEN ${rule}: ${message}`);
    violation ??= { rule, message };
  };

  const ambushes = createAmbushes(act => perform(act));
  const far = farEnd(
    () => model,
    trace,
    figures,
    () => oracle,
    ambushes.requestLeft,
    setting.bare404,
  );
  const studios: Studio[] = [];
  const oracle = createOracle({
    studios,
    tables: () => model.tables,
    isComplete: () => profile === "complete",
    now: scheduler.now,
    report,
  });
  for (let number = 0; number < setting.studios; number += 1)
    studios.push(
      createStudio({
        number,
        scheduler,
        chance: chance.fork(100 + number),
        latency: setting.latency,
        pageSize: setting.pageSize,
        far,
        watch: {
          storeWatch: studio => oracle.storeWatch(studio),
          runBegins(studio, how, only) {
            figures.runs += 1;
            trace.note(
              () => `studio ${studio.number} begins run ${studio.run} (${only ? "saved plan" : how})`,
            );
            oracle.runBegins(studio, only);
          },
          runEnds(studio, end) {
            const why =
              end.kind === "done" && end.outcome.stopped ? `stopped: ${end.outcome.stopped.kind}` : end.kind;
            trace.note(() => `studio ${studio.number} ends run ${studio.run}: ${why}`);
            studio.acceptDeletions =
              end.kind === "done" && end.outcome.stopped?.kind === "mass_deletion"
                ? end.outcome.gone.length
                : null;
            oracle.runEnds(studio, end);
          },
          cancelled: studio => oracle.cancelled(studio),
        },
      }),
    );

  const ask = (request: ModelRequest) => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = model.handle({ ...request, headers });
    trace.note(
      () =>
        `colleague ${request.method} ${request.path} ${JSON.stringify(request.body ?? null)} → ${answer.status}`,
    );
    oracle.served(null, request, answer);
  };

  const world: World = {
    script,
    scheduler,
    studios,
    trace,
    oracle,
    model: () => model,
    figures,
    isBroken: () => violation !== null,
    report,
    act(step) {
      const studio = studios[step.studio];
      if (studio === undefined) return;
      const watch = { ...oracle, decided: decidedBy(oracle) };
      const said = actOf(step, studio, watch, isoDay(scheduler.now()));
      if (said !== null) trace.note(() => `studio ${step.studio}: a person ${said}`);
    },
  };

  const upgrade = () => {
    if (profile === "complete") return;
    profile = "complete";
    const before = model.snapshot();
    model = newModel();
    model.restore(before);
    trace.note(() => "the server becomes a complete one");
  };

  const restore = () => {
    if (backup === null) return;
    model.restore(backup);
    trace.note(() => "the server is put back to its backup");
    oracle.served(null, { method: "PUT", path: "backup" }, { status: 200, json: null, headers: {} });
  };

  const perform = (act: Act): void => {
    switch (act.kind) {
      case "person":
        return world.act(act);
      case "colleague":
        if (act.act === "redeem") return redeem(model, act.which, trace, oracle);
        for (const request of requestsOf(act, model.tables, setting.quirks.putReplaces === true))
          ask(request);
        return;
      case "restore":
        return restore();
      case "upgrade":
        return upgrade();
    }
  };

  const play = (step: Step): void => {
    const studio = "studio" in step ? studios[step.studio] : undefined;
    switch (step.kind) {
      case "person":
      case "colleague":
      case "restore":
      case "upgrade":
        return perform(step);
      case "ambush":
        return ambushes.lay(step);
      case "run":
        if (studio === undefined) return;
        if (step.how === "saved" && studio.savedPlan) return studio.start("sync", studio.savedPlan);
        return studio.start(step.how === "look" ? "look" : "sync");
      case "cancel":
        if (studio?.isRunning) trace.note(() => `studio ${step.studio}: a person cancels`);
        return studio?.cancel();
      case "save_plan":
        if (studio)
          studio.savedPlan = savePlan(studio.plan(), studio.store.meta("api"), "2026-11-26T00:00:00Z");
        return;
      case "fault":
        trace.note(
          () => `studio ${step.studio}: ${JSON.stringify(step.fault)} will strike effect ${step.nth}`,
        );
        return studio?.faults.arm(step.fault, step.nth, step.at);
      case "backup":
        backup = model.snapshot();
        trace.note(() => "a backup of the server is made");
        return;
      case "clock":
        trace.note(() => `studio ${step.studio}: its clock jumps by ${step.by} ms`);
        return studio?.setClock(step.by);
    }
  };
  return { world, scheduler, play, violation: () => violation };
}

const decidedBy =
  (oracle: Oracle): Parameters<typeof actOf>[2]["decided"] =>
  (studio, conflict, decision, before) =>
    oracle.decided(studio, conflict, "take" in decision ? decision.take : "value", before);

/** A customer uses a code: the count goes up behind the API's back. */
function redeem(model: KigoModel, which: number, trace: Trace, oracle: Oracle): void {
  const row = [...model.tables.promoCodes.values()][which % Math.max(1, model.tables.promoCodes.size)];
  if (row === undefined) return;
  model.plant("promoCodes", { ...row, redemption_count: row.redemption_count + 1 });
  trace.note(() => `a customer uses code ${row.promo_code}`);
  oracle.served(null, { method: "PUT", path: "redemption" }, { status: 200, json: null, headers: {} });
}

function farEnd(
  model: () => KigoModel,
  trace: Trace,
  figures: World["figures"],
  oracle: () => Oracle,
  left: (studio: number, isWrite: boolean) => void,
  bare404: boolean,
): FarEnd {
  return {
    token,
    bare404,
    serve(errand, request, copy) {
      const answer = model().handle(request);
      trace.note(
        () =>
          `server ← studio ${errand.studio} ${request.method} ${request.path}${request.query ? ` ${JSON.stringify(request.query)}` : ""} ${request.body ? JSON.stringify(request.body) : ""} → ${answer.status}${copy > 0 ? " (again)" : ""}`,
      );
      oracle().served(errand, request, answer);
      return answer;
    },
    leaves(errand) {
      figures.requests += 1;
      oracle().leaves(errand);
      left(errand.studio, errand.request.method !== "GET");
    },
    arrives(errand, reply) {
      const status = reply.kind === "ok" || reply.kind === "refused" ? reply.status : null;
      trace.note(
        () =>
          `studio ${errand.studio} hears ${reply.kind}${status === null ? "" : ` ${status}`} of ${errand.request.method} ${errand.request.path}`,
      );
      const refused = reply.kind === "refused" ? reply : null;
      oracle().arrives(errand, status, refused?.fromApi ?? true, refused?.retryAfter ?? null);
    },
  };
}
