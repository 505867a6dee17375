import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { OpenedPlan, Operation } from "#shared/ipc/sync-views.ts";
import { planCache } from "../../app/queries.ts";
import { type StudioFailure, studio } from "../../app/studio.ts";
import { toast } from "../../ui/toast.ts";
import { allOf, type LeftOutKeys, leftOutOf, toggled } from "./ticks.ts";

interface RunState {
  /** What this window asked for and has no answer to. */
  readonly busy: "planning" | "applying" | null;
  /** A person asked it to end, for good or to go on later. */
  readonly cancelling: "cancel" | "pause" | null;
  /** The saved plan that a paused run was sending, `null` for the plan as it stands; `undefined`: nothing is paused. */
  readonly paused: OpenedPlan["plan"] | null | undefined;
  /** What stays in the plan when it is applied. */
  readonly leftOut: LeftOutKeys;
  /** Why the last request came to nothing. */
  readonly failure: StudioFailure | null;
  /** A saved plan that is looked at. */
  readonly opened: OpenedPlan | null;
  /** `startedAt` of the stopped run after which a person chose to keep everything. */
  readonly keptAfter: string | null;
}

const runStore = createStore<RunState>()(() => ({
  busy: null,
  cancelling: null,
  paused: undefined,
  leftOut: new Set(),
  failure: null,
  opened: null,
  keptAfter: null,
}));

export const useRun = (): RunState => useStore(runStore);

/** Reads the server and plans anew; sends no write. */
export async function planAgain(): Promise<void> {
  if (runStore.getState().busy) return;
  runStore.setState({ busy: "planning", cancelling: null, failure: null });
  const answer = await studio.invoke("sync:plan", { fresh: true });
  if (answer.ok) planCache.put("only", answer.value);
  // A mass deletion is the status's last run, with all that is to decide.
  const failure = answer.ok || answer.error.kind === "mass_deletion" ? null : answer.error;
  runStore.setState({ busy: null, failure });
}

interface ApplyOptions {
  /** Only what this saved plan shows. */
  readonly plan?: OpenedPlan["plan"];
  /** So many may be gone from the server at once, by the person's word. */
  readonly acceptDeletions?: number;
}

/**
 * Sends the plan but for what is left out of it, or the saved one. What came of it is the status's last run, also for
 * who looks later.
 */
export async function applyPlan(options: ApplyOptions = {}): Promise<void> {
  if (runStore.getState().busy) return;
  const { data } = planCache.store.getState().get("only") ?? { data: null };
  const leaveOut = options.plan === undefined ? leftOutOf(data, runStore.getState().leftOut) : undefined;
  runStore.setState({ busy: "applying", cancelling: null, paused: undefined, failure: null });
  const answer = await studio.invoke("sync:apply", { ...options, ...(leaveOut && { leaveOut }) });
  const isStopped = answer.ok && answer.value.stopped?.kind === "cancelled";
  const isPaused = isStopped && runStore.getState().cancelling === "pause";
  const isDone = answer.ok && options.plan !== undefined && !isPaused;
  runStore.setState({
    busy: null,
    failure: answer.ok ? null : answer.error,
    ...(isPaused && { paused: options.plan ?? null }),
    ...(isDone && { opened: null }),
  });
  planCache.refresh();
}

/** Both end the run within one request, and what is done stays done; a paused one offers to go on. */
export const cancelRun = (): Promise<void> => endRun("cancel");
export const pauseRun = (): Promise<void> => endRun("pause");

async function endRun(how: "cancel" | "pause"): Promise<void> {
  runStore.setState({ cancelling: how });
  await studio.invoke("sync:cancel");
}

/** The rest of what a paused run had to send; the server is read again first. */
export function goOn(): Promise<void> {
  const { paused } = runStore.getState();
  return applyPlan(paused == null ? {} : { plan: paused });
}

/** Leaves an operation of the plan out, or takes it in again. */
export function toggleTick(operation: Operation): void {
  const plan = planCache.store.getState().get("only")?.data;
  if (plan) runStore.setState(({ leftOut }) => ({ leftOut: toggled(plan, operation, leftOut) }));
}

/** All of the plan is left out, or all of it is sent. */
export function tickAll(isSent: boolean): void {
  const plan = planCache.store.getState().get("only")?.data;
  runStore.setState({ leftOut: plan && !isSent ? allOf(plan) : new Set() });
}

/** Asks for a file and writes the plan into it. */
export async function savePlan(): Promise<void> {
  runStore.setState({ failure: null });
  const answer = await studio.invoke("sync:save-plan");
  if (!answer.ok) runStore.setState({ failure: answer.error });
  else if (answer.value !== null) toast(`The plan is kept in ${nameOf(answer.value)}.`);
}

/** Asks for a file with a saved plan and shows what is in it; applies nothing. */
export async function openPlan(): Promise<void> {
  runStore.setState({ failure: null });
  const answer = await studio.invoke("sync:open-plan");
  if (!answer.ok) runStore.setState({ failure: answer.error });
  else if (answer.value !== null) runStore.setState({ opened: answer.value });
}

export const closePlan = (): void => runStore.setState({ opened: null });

/** A person says that something is wrong: nothing changes, and the question rests until it is asked again. */
export const keepEverything = (startedAt: string | null): void => runStore.setState({ keptAfter: startedAt });

const nameOf = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;
