import { type Ambushes, createAmbushes } from "./ambushes.ts";
import { type Chance, createChance } from "./chance.ts";
import { isoDay } from "./days.ts";
import type { FarEnd } from "./line.ts";
import { createOracle, type Oracle } from "./oracle/oracle.ts";
import { actOf, type PeopleWatch } from "./people.ts";
import { createScheduler, type Idle, type Scheduler } from "./scheduler.ts";
import type { Act, PersonStep, Script } from "./script.ts";
import { createServer, type Server, token } from "./server.ts";
import { createStudio, type RunEnd, type Studio, type StudioWatch } from "./studio.ts";
import { createTrace, type Trace } from "./trace.ts";

export interface Violation {
  /** The rule's id in SYNC.md, or the number of DESIGN.md's sync invariant. */
  readonly rule: string;
  readonly message: string;
}

/** Everything of a world that its parts share. */
export interface Stage {
  readonly script: Script;
  readonly scheduler: Scheduler;
  readonly server: Server;
  readonly studios: readonly Studio[];
  readonly ambushes: Ambushes;
  readonly oracle: Oracle;
  readonly trace: Trace;
  /** What the studios have done. */
  readonly figures: { requests: number; runs: number };
  /** The first rule that was broken. */
  violation(): Violation | null;
  report(rule: string, message: string): void;
  perform(act: Act): void;
}

/** ms since the epoch: September 2026, when every world begins. */
const start = 1_790_000_000_000;

export function createStage(script: Script, idle: Idle, isTraced: boolean): Stage {
  const { setting, seed } = script;
  const scheduler = createScheduler(start, idle);
  const trace = createTrace(scheduler.now, isTraced);
  const chance = createChance(seed).fork(3);
  const studios: Studio[] = [];
  const figures = { requests: 0, runs: 0 };
  let violation: Violation | null = null;
  const report = (rule: string, message: string) => {
    trace.note(() => `BROKEN ${rule}: ${message}`);
    violation ??= { rule, message };
  };

  const server = createServer({
    setting,
    now: scheduler.now,
    random: chance.fork(9).fraction,
    trace,
    changed: (request, answer) => oracle.served(null, request, answer),
  });
  const oracle = createOracle({
    studios,
    tables: () => server.model().tables,
    isComplete: server.isComplete,
    now: scheduler.now,
    report,
  });
  const stage: Stage = {
    script,
    scheduler,
    server,
    studios,
    ambushes: createAmbushes(act => stage.perform(act)),
    oracle,
    trace,
    figures,
    violation: () => violation,
    report,
    perform: act => performOn(stage, act),
  };
  settle(stage, studios, chance);
  return stage;
}

/** The studios move in. */
function settle(stage: Stage, studios: Studio[], chance: Chance): void {
  const { scheduler, script } = stage;
  const { latency, pageSize } = script.setting;
  const [far, watch] = [farEndOf(stage), watchOf(stage)];
  for (let number = 0; number < script.setting.studios; number += 1) {
    const own = chance.fork(100 + number);
    studios.push(createStudio({ number, scheduler, chance: own, latency, pageSize, far, watch }));
  }
}

function performOn(stage: Stage, act: Act): void {
  const { server } = stage;
  if (act.kind === "person") performByPerson(stage, act);
  else if (act.kind === "colleague") server.colleague(act);
  else if (act.kind === "restore") server.restore();
  else server.upgrade();
}

function performByPerson({ studios, oracle, trace, scheduler }: Stage, step: PersonStep): void {
  const studio = studios[step.studio];
  if (studio === undefined) return;
  const decided: PeopleWatch["decided"] = (at, conflict, decision, before) =>
    oracle.decided(at, conflict, "take" in decision ? decision.take : "value", before);
  const said = actOf(step, studio, { ...oracle, decided }, isoDay(scheduler.now()));
  if (said !== null) trace.note(() => `studio ${step.studio}: a person ${said}`);
}

function watchOf({ oracle, trace, figures }: Stage): StudioWatch {
  return {
    storeWatch: studio => oracle.storeWatch(studio),
    runBegins(studio, how, only) {
      figures.runs += 1;
      trace.note(() => `studio ${studio.number} begins run ${studio.run} (${only ? "saved plan" : how})`);
      oracle.runBegins(studio, only);
    },
    runEnds(studio, end) {
      trace.note(() => `studio ${studio.number} ends run ${studio.run}: ${stoppedBy(end) ?? end.kind}`);
      const isMass = end.kind === "done" && stoppedBy(end) === "mass_deletion";
      studio.acceptDeletions = isMass ? end.outcome.gone.length : null;
      oracle.runEnds(studio, end);
    },
    planned: studio => oracle.planned(studio),
    cancelled: studio => oracle.cancelled(studio),
  };
}

const stoppedBy = (end: RunEnd): string | undefined =>
  end.kind === "done" ? end.outcome.stopped?.kind : undefined;

function farEndOf({ server, oracle, trace, figures, ambushes, script }: Stage): FarEnd {
  return {
    token,
    bare404: script.setting.bare404,
    serve(errand, request, copy) {
      const answer = server.model().handle(request);
      trace.note(() => {
        const said = [request.query, request.body].flatMap(part => (part ? JSON.stringify(part) : []));
        const again = copy > 0 ? " (again)" : "";
        return `server ← studio ${errand.studio} ${request.method} ${request.path} ${said.join(" ")} → ${answer.status}${again}`;
      });
      oracle.served(errand, request, answer, copy > 0);
      return answer;
    },
    leaves(errand) {
      figures.requests += 1;
      oracle.leaves(errand);
      ambushes.requestLeft(errand.studio, errand.request.method !== "GET");
    },
    arrives(errand, reply) {
      const { method, path } = errand.request;
      const status = reply.kind === "ok" || reply.kind === "refused" ? reply.status : null;
      trace.note(
        () => `studio ${errand.studio} hears ${[reply.kind, status ?? ""].join(" ")} of ${method} ${path}`,
      );
      const refused = reply.kind === "refused" ? reply : null;
      oracle.arrives(errand, status, refused?.fromApi ?? true, refused?.retryAfter ?? null);
    },
  };
}
