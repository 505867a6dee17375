import { type Failure, fail, ok, type Result } from "#shared/domain/result.ts";
import type { FailureKind } from "#shared/ipc/contract.ts";
import type { Plan, Progress, RunReport } from "#shared/ipc/views.ts";
import {
  type Clock,
  look,
  type Ports,
  plan,
  type Random,
  type RunOutcome,
  type RunProgress,
  type SyncConfig,
  sync,
  today,
} from "#sync/index.ts";
import { type LocalStore, storageFailure } from "../store/index.ts";
import { type ConnectionService, stateAfter } from "./connection.ts";
import { offerTitle, plain, planView } from "./sync-views.ts";

export interface SyncService {
  /** `fresh` reads the server first; nothing is written there either way. */
  plan(options: { readonly fresh: boolean }): Promise<Result<Plan, Failure<FailureKind>>>;
  /** One whole run. A run that stopped early is a report with `stopped`, not a failure. */
  apply(): Promise<Result<RunReport, Failure<FailureKind>>>;
  /** Ends the run within one request. */
  cancel(): void;
  progress(): Progress | null;
  lastRun(): RunReport | null;
}

export interface SyncServiceOptions {
  readonly store: LocalStore;
  readonly connection: ConnectionService;
  readonly clock: Clock;
  readonly random: Random;
  readonly config?: Partial<SyncConfig>;
  /** Why an edited offer must not go out, in a sentence (SYNC.md W3). */
  readonly problemOf: (offerId: string) => string | null;
  /** Records may have changed. */
  readonly onChange: () => void;
  readonly onProgress: (progress: Progress | null) => void;
}

/** Plans and runs over the engine: one at a time for a workspace, window or command line (SYNC.md C3). */
export function createSyncService(options: SyncServiceOptions): SyncService {
  const { store, connection, clock } = options;
  let running: AbortController | null = null;
  let progress: Progress | null = null;
  let lastRun: RunReport | null = null;

  const report = (next: RunProgress | null) => {
    progress = next && progressView(next, store);
    options.onProgress(progress);
  };

  /** Holds the workspace's lock around `work`; a stopped run also tells what the connection is like. */
  const exclusively = async (
    work: (ports: Ports, run: { signal: AbortSignal }) => Promise<RunOutcome>,
  ): Promise<Result<RunOutcome, Failure<FailureKind>>> => {
    const remote = connection.remote();
    if (remote === null)
      return fail("unreachable", "No API is connected. Enter its address and a token first.");
    if (running) return fail("busy", "A sync is running in this workspace. Wait for it, or cancel it.");
    const lock = store.syncLock();
    if (lock === null)
      return fail("busy", "Another window or command is syncing this workspace. Try again when it is done.");
    running = new AbortController();
    try {
      const outcome = await work(
        { store: store.sync, remote, clock, random: options.random },
        { signal: running.signal },
      );
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
      report(null);
      options.onChange();
    }
  };

  const planNow = (): Plan =>
    planView(
      plan({ store: store.sync, capabilities: today, problemOf: options.problemOf }),
      store.sync,
      isoOf(latest(store.settings.meta("last_read_at"), store.settings.meta("last_synced_at"))),
    );

  const settings = (signal: AbortSignal) => ({
    signal,
    problemOf: options.problemOf,
    onProgress: report,
    ...(options.config && { config: options.config }),
  });

  return {
    async plan({ fresh }) {
      if (!fresh) return ok(planNow());
      const outcome = await exclusively((ports, { signal }) => look(ports, settings(signal)));
      if (!outcome.ok) return outcome;
      const { stopped } = outcome.value;
      return stopped ? fail(failureKind(stopped.kind), stopped.message) : ok(planNow());
    },
    async apply() {
      const startedAt = new Date(clock.now()).toISOString();
      const outcome = await exclusively((ports, { signal }) => sync(ports, settings(signal)));
      if (!outcome.ok) return outcome;
      lastRun = reportView(
        outcome.value,
        store,
        startedAt,
        new Date(clock.now()).toISOString(),
        planNow().localOnly,
      );
      options.onChange();
      return ok(lastRun);
    },
    cancel: () => running?.abort(),
    progress: () => progress,
    lastRun: () => lastRun,
  };
}

function progressView(
  { offer, phase, done, total, requests }: RunProgress,
  { sync: records }: LocalStore,
): Progress {
  return {
    phase,
    done,
    total,
    requests,
    current: offer === null ? null : offerTitle(records.record("offer", offer)),
  };
}

function reportView(
  outcome: RunOutcome,
  { sync: records }: LocalStore,
  startedAt: string,
  finishedAt: string,
  localOnly: RunReport["localOnly"],
): RunReport {
  const title = (id: string) => offerTitle(records.record("offer", id));
  return {
    startedAt,
    finishedAt,
    pulled: outcome.pulled,
    created: outcome.created,
    updated: outcome.updated,
    deleted: outcome.deleted,
    conflicts: outcome.conflicts,
    unsettled: outcome.unsettled,
    rejected: outcome.rejected.map(({ id, status, message }) => ({ id, title: title(id), status, message })),
    localOnly,
    storedDifferently: outcome.storedDifferently.map(({ id, field, sent, stored }) => ({
      id,
      title: title(id),
      field,
      sent: plain(sent),
      stored: plain(stored),
    })),
    requests: outcome.requests,
    stopped: outcome.stopped,
  };
}

const failureKind = (kind: NonNullable<RunOutcome["stopped"]>["kind"]): FailureKind =>
  kind === "failed" ? "unreachable" : kind;

const latest = (a: string | null, b: string | null): number | null =>
  a === null && b === null ? null : Math.max(Number(a ?? 0), Number(b ?? 0));

const isoOf = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());
