import { look, type RunOutcome, type SyncOptions, sync } from "../engine.ts";
import { type Plan, plan } from "../plan.ts";
import type { Clock, Ports } from "../ports.ts";
import type { Phase } from "../run.ts";
import type { SavedPlan } from "../saved-plan.ts";
import { createMemoryStore, type MemoryStore } from "../testing/memory-store.ts";
import { type Chance, ulidOf } from "./chance.ts";
import { createFaultQueue, type FaultQueue } from "./fault-queue.ts";
import { createLine, type FarEnd, type Life } from "./line.ts";
import type { Scheduler } from "./scheduler.ts";
import { createStopSwitch, type StopSwitch } from "./stop-switch.ts";
import { Crash, DiskFull, type StoreWatch, watchedStore } from "./watched-store.ts";

/** One installation: its durable store, its faults, and at most one run at a time. */
export interface Studio {
  readonly number: number;
  readonly store: MemoryStore;
  readonly faults: FaultQueue;
  readonly random: Ports["random"];
  readonly isRunning: boolean;
  /** The run has come to its writes. */
  readonly isPushing: boolean;
  /** The number of the run that is under way, or was last. */
  readonly run: number;
  savedPlan: SavedPlan | null;
  /** What a person answers to a stop at a mass deletion in the next run. */
  acceptDeletions: number | null;
  setClock(by: number): void;
  /** When its clock was last put forward, by the world's time. */
  readonly jumpedAt: number;
  now(): number;
  plan(): Plan;
  /** Does nothing while a run is under way. */
  start(how: "sync" | "look", only?: SavedPlan): void;
  cancel(): void;
}

/** How a run ended: its outcome, a full disk, a crash (`null`), or what it threw. */
export type RunEnd =
  | { readonly kind: "done"; readonly outcome: RunOutcome }
  | { readonly kind: "disk_full" }
  | { readonly kind: "crashed" }
  | { readonly kind: "threw"; readonly error: unknown };

export interface StudioWatch {
  storeWatch(studio: Studio): StoreWatch;
  runBegins(studio: Studio, how: "sync" | "look", only: SavedPlan | null): void;
  runEnds(studio: Studio, end: RunEnd): void;
  planned(studio: Studio): void;
  cancelled(studio: Studio): void;
}

export interface StudioOptions {
  readonly number: number;
  readonly scheduler: Scheduler;
  readonly chance: Chance;
  readonly latency: number;
  readonly pageSize: number;
  readonly far: FarEnd;
  readonly watch: StudioWatch;
}

export function createStudio(options: StudioOptions): Studio {
  const { number, scheduler, chance, watch } = options;
  let skew = 0;
  let jumpedAt = Number.NEGATIVE_INFINITY;
  let made = 0;
  let runs = 0;
  let phase: Phase | null = null;
  let current: { readonly life: Life; readonly stop: StopSwitch } | null = null;
  const now = () => scheduler.now() + skew;
  const random: Ports["random"] = {
    ulid() {
      made += 1;
      return ulidOf(number, made);
    },
    fraction: () => chance.fraction(),
  };
  const store = createMemoryStore({ random, now });
  const faults = createFaultQueue(scheduler.now);

  const studio: Studio = {
    number,
    store,
    faults,
    random,
    savedPlan: null,
    acceptDeletions: null,
    get isRunning() {
      return current !== null;
    },
    get isPushing() {
      return phase === "push" || phase === "verify";
    },
    get run() {
      return runs;
    },
    setClock(by) {
      skew += by;
      if (by > 0) jumpedAt = scheduler.now();
    },
    get jumpedAt() {
      return jumpedAt;
    },
    now,
    plan: () => plan({ store, capabilities: store.capabilities(), problemOf: () => null, now }),
    start(how, only) {
      if (current !== null) return;
      runs += 1;
      const stop = createStopSwitch();
      const end = (result: RunEnd) => {
        if (current?.life !== life) return;
        life.alive = false;
        current = null;
        phase = null;
        watch.runEnds(studio, result);
      };
      const life: Life = { run: runs, alive: true, die: () => end({ kind: "crashed" }) };
      current = { life, stop };
      watch.runBegins(studio, how, only ?? null);
      const run = how === "sync" ? sync : look;
      run(portsOf(options, studio, life), {
        ...runOptions(options, studio, stop, only),
        onProgress: progress => {
          const isPlanned = progress.phase === "push" && phase !== "push";
          phase = progress.phase;
          if (isPlanned) watch.planned(studio);
        },
      }).then(
        outcome => end({ kind: "done", outcome }),
        error => end(endBy(error)),
      );
    },
    cancel() {
      if (current === null) return;
      watch.cancelled(studio);
      current.stop.press();
    },
  };
  return studio;
}

function endBy(error: unknown): RunEnd {
  if (error instanceof Crash) return { kind: "crashed" };
  return error instanceof DiskFull ? { kind: "disk_full" } : { kind: "threw", error };
}

function runOptions(
  { pageSize }: StudioOptions,
  { acceptDeletions }: Studio,
  stop: StopSwitch,
  only: SavedPlan | undefined,
): SyncOptions {
  return {
    config: { pageSize },
    signal: stop,
    ...(acceptDeletions !== null && { acceptDeletions }),
    ...(only && { only }),
  };
}

function portsOf(options: StudioOptions, studio: Studio, life: Life): Ports {
  const { scheduler, watch } = options;
  const { faults, random } = studio;
  return {
    store: watchedStore(studio.store, life, faults, watch.storeWatch(studio)),
    remote: createLine({ ...options, studio: studio.number, faults }, life),
    clock: createClock(scheduler, life, studio.now),
    random,
  };
}

/** Time passes for the living; a clock that is set back or forth shortens no sleep. */
function createClock(scheduler: Scheduler, life: Life, now: () => number): Clock {
  const wake = (resolve: () => void) => {
    if (life.alive) resolve();
  };
  return {
    now,
    sleep: (ms, signal) =>
      new Promise(resolve => {
        if (signal?.aborted) return resolve();
        scheduler.after(ms, () => wake(resolve));
        signal?.addEventListener("abort", () => wake(resolve), { once: true });
      }),
    turn: () => new Promise(resolve => scheduler.after(0, () => wake(resolve))),
  };
}
