import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { FailureKind } from "#shared/ipc/contract.ts";
import type {
  LeftOut,
  OpenedPlan,
  Plan,
  Progress,
  RunLine,
  RunReport,
  RunStop,
} from "#shared/ipc/sync-views.ts";
import {
  type Clock,
  look,
  type Ports,
  type ProblemOf,
  planInSteps,
  type Random,
  type RunOutcome,
  type RunProgress,
  type SavedPlan,
  type Store,
  type SyncConfig,
  type SyncOptions,
  savePlan,
  sync,
} from "#sync/index.ts";
import { type LocalStore, storageFailure } from "../store/index.ts";
import { type ConnectionService, stateAfter } from "./connection.ts";
import { noteNeeds } from "./needs-since.ts";
import { findRecord, recordTitle } from "./record-title.ts";
import { createRunLog } from "./run-log.ts";
import { acceptPlan, openedPlanView, without } from "./saved-plans.ts";
import { needsOf } from "./server-view.ts";
import { planView, reportView } from "./sync-views.ts";

type Answer<T> = Result<T, Failure<FailureKind>>;

export interface ApplyOptions {
  /** What a file with a saved plan holds: only this is sent, as it was shown. */
  readonly plan?: unknown;
  /** A person's word that exactly so many were deleted on purpose (SYNC.md L2). */
  readonly acceptDeletions?: number | undefined;
  /** These stay in the plan; of what else it shows now all is sent, and no more. */
  readonly leaveOut?: LeftOut | undefined;
  /** The report also says what stays here, as a plan does: maybe of a hundred thousand offers. Else it names none. */
  readonly namesLocalOnly?: boolean;
}

export interface SyncService {
  /** `fresh` reads the server first; nothing is written there either way. */
  plan(options: { readonly fresh: boolean }): Promise<Answer<Plan>>;
  /** The plan as it stands, as a value for a file. */
  planToSave(): Promise<SavedPlan>;
  /** What a file with a saved plan holds; applies nothing. */
  openPlan(value: unknown): Answer<OpenedPlan>;
  /** One whole run. A run that stopped early is a report with `stopped`, not a failure. */
  apply(options?: ApplyOptions): Promise<Answer<RunReport>>;
  /** Ends the run within one request. */
  cancel(): void;
  progress(): Progress | null;
  /** The last run of this process that was applied, or that stopped for a person to decide. */
  lastRun(): RunReport | null;
  /** The last runs of the workspace, the newest first. */
  runs(): RunLine[];
}

export interface SyncServiceOptions {
  readonly store: LocalStore;
  /** The engine's port of it for one run, which the signal ends. */
  readonly engineStore: (signal: AbortSignal) => Store;
  readonly connection: ConnectionService;
  readonly clock: Clock;
  readonly random: Random;
  readonly config?: Partial<SyncConfig>;
  /** Why an edited offer must not go out, in a sentence (SYNC.md W3). */
  readonly problemOf: ProblemOf;
  /** Records may have changed. */
  readonly onChange: () => void;
  readonly onProgress: (progress: Progress | null) => void;
}

/** Plans and runs over the engine: one at a time for a workspace, window or command line (SYNC.md C3). */
export function createSyncService(options: SyncServiceOptions): SyncService {
  const { store, connection, clock, onChange } = options;
  const runner = createRunner(options);
  const log = createRunLog(store);
  const note = (report: RunReport, what: RunLine["what"]) => {
    try {
      log.add(report, what);
      noteNeeds(store.settings, needsOf(store.sync.capabilities()), report.finishedAt);
    } catch (error) {
      // What was sent is stored; a disk that is full since then must not keep the report from who waits for it.
      if (storageFailure(error) === null) throw error;
    }
  };
  let lastRun: RunReport | null = null;
  const planToSave = async () => {
    const planned = await withTurns(planInSteps(planningOf(options)));
    return savePlan(planned, store.settings.meta("api"), isoOf(clock.now()));
  };
  const rest = async (leaveOut: LeftOut) => without(await planToSave(), leaveOut);
  const accept = (value: unknown) => acceptPlan(value, { store, api: connection.remote()?.address ?? null });

  return {
    async plan({ fresh }) {
      if (!fresh) return ok(await runner.planNow());
      const looked = await runner.run(look);
      if (!looked.ok) return looked;
      const { stopped } = looked.value;
      note(looked.value, "read");
      if (stopped === null) {
        onChange();
        return ok(await runner.planNow());
      }
      if (stopped.kind === "mass_deletion") lastRun = looked.value;
      onChange();
      return fail(failureKind(stopped.kind), stopped.message);
    },
    planToSave,
    openPlan(value) {
      const opened = accept(value);
      return opened.ok ? ok(openedPlanView(opened.value, store)) : opened;
    },
    async apply({ plan: saved, acceptDeletions, leaveOut, namesLocalOnly = false } = {}) {
      const only = saved === undefined ? ok(leaveOut ? await rest(leaveOut) : null) : accept(saved);
      if (!only.ok) return only;
      const chosen: SyncOptions = {
        ...(only.value !== null && { only: only.value }),
        ...(acceptDeletions !== undefined && { acceptDeletions }),
      };
      const applied = await runner.run((ports, settings) => sync(ports, { ...settings, ...chosen }), chosen);
      if (applied.ok) {
        lastRun = applied.value;
        note(applied.value, "apply");
      }
      onChange();
      return applied.ok && namesLocalOnly
        ? ok({ ...applied.value, localOnly: (await runner.planNow()).localOnly })
        : applied;
    },
    cancel: runner.cancel,
    progress: runner.progress,
    lastRun: () => lastRun,
    runs: log.lines,
  };
}

const planningOf = ({ store, problemOf, clock }: SyncServiceOptions) => ({
  store: store.sync,
  capabilities: store.sync.capabilities(),
  problemOf,
  now: clock.now,
});

/** ms of work after which others have their turn. */
const atOnce = 8;

async function withTurns<T>(steps: Generator<void, T>): Promise<T> {
  for (let turned = performance.now(); ; ) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() - turned < atOnce) continue;
    await new Promise<void>(resolve => void setImmediate(resolve));
    turned = performance.now();
  }
}

/** ms; a record's title is looked up for each. */
const progressPause = 100;

/** Runs of the engine, one at a time, in the words of the views. */
function createRunner(options: SyncServiceOptions) {
  const { store, clock, problemOf, config } = options;
  let latest: RunProgress | null = null;
  let toldAt = Number.NEGATIVE_INFINITY;
  const progress = () => latest && progressView(latest, store);
  /** Each phase's beginning and end, and in between more often than anybody reads. */
  const report = (next: RunProgress | null) => {
    const isMore = next !== null && next.phase === latest?.phase && next.done !== next.total;
    latest = next;
    const now = clock.now();
    if (isMore && Math.abs(now - toldAt) < progressPause) return;
    toldAt = now;
    options.onProgress(progress());
  };
  const exclusive = createExclusive(options, () => {
    report(null);
    options.onChange();
  });
  const planNow = async (): Promise<Plan> => {
    const planned = await withTurns(planInSteps(planningOf(options)));
    return withTurns(planView(planned, store.sync, readAt(store)));
  };

  return {
    planNow,
    progress,
    cancel: exclusive.cancel,
    async run(
      work: (ports: Ports, settings: SyncOptions) => Promise<RunOutcome>,
      { acceptDeletions = null }: { readonly acceptDeletions?: number | null } = {},
    ): Promise<Answer<RunReport>> {
      const startedAt = isoOf(clock.now());
      const outcome = await exclusive.run((ports, signal) =>
        work(ports, { signal, problemOf, onProgress: report, ...(config && { config }) }),
      );
      if (!outcome.ok) return outcome;
      const times = { startedAt, finishedAt: isoOf(clock.now()) };
      return ok(reportView(outcome.value, store.sync, times, acceptDeletions));
    },
  };
}

/** Holds the workspace's lock around a run; a stopped run also tells what the connection is like. */
function createExclusive(options: SyncServiceOptions, onEnd: () => void) {
  const { store, connection, clock, random } = options;
  let running: AbortController | null = null;
  return {
    cancel: () => running?.abort(),
    async run(work: (ports: Ports, signal: AbortSignal) => Promise<RunOutcome>): Promise<Answer<RunOutcome>> {
      const remote = connection.remote();
      if (remote === null)
        return fail("unreachable", "No API is connected. Enter its address and a token first.");
      if (running) return fail("busy", "A sync is running in this workspace. Wait for it, or cancel it.");
      const lock = store.syncLock();
      if (lock === null)
        return fail(
          "busy",
          "Another window or command is syncing this workspace. Try again when it is done.",
        );
      running = new AbortController();
      try {
        const outcome = await work(
          { store: options.engineStore(running.signal), remote, clock, random },
          running.signal,
        );
        while (store.indexSlice()) await clock.turn();
        const { stopped } = outcome;
        connection.learned(stopped ? stateAfter(stopped.kind) : "online", stopped?.message ?? null);
        return ok(outcome);
      } catch (error) {
        // A full disk or a locked folder: what was not stored was not sent, or stays announced for the next run.
        const failure = storageFailure(error);
        if (failure === null) throw error;
        return { ok: false, error: failure };
      } finally {
        running = null;
        lock.release();
        onEnd();
      }
    },
  };
}

function progressView(
  { offer, phase, done, total, requests }: RunProgress,
  { sync: records }: LocalStore,
): Progress {
  const current = offer === null ? null : recordTitle(findRecord(records, offer), records);
  return { phase, done, total, requests, current };
}

const failureKind = (kind: RunStop["kind"]): FailureKind => (kind === "failed" ? "unreachable" : kind);

function readAt({ settings }: LocalStore): string | null {
  const times = [settings.meta("last_read_at"), settings.meta("last_synced_at")].filter(
    each => each !== null,
  );
  return times.length === 0 ? null : isoOf(Math.max(...times.map(Number)));
}

const isoOf = (ms: number): string => new Date(ms).toISOString();
