import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import type { OpenedPlan } from "#shared/ipc/sync-views.ts";
import { planCache } from "../../app/queries.ts";
import { type StudioFailure, studio } from "../../app/studio.ts";
import { toast } from "../../ui/toast.ts";

interface RunState {
  /** What this window asked for and has no answer to. */
  readonly busy: "planning" | "applying" | null;
  readonly cancelling: boolean;
  /** Why the last request came to nothing. */
  readonly failure: StudioFailure | null;
  /** A saved plan that is looked at. */
  readonly opened: OpenedPlan | null;
  /** `startedAt` of the stopped run after which a person chose to keep everything. */
  readonly keptAfter: string | null;
}

const runStore = createStore<RunState>()(() => ({
  busy: null,
  cancelling: false,
  failure: null,
  opened: null,
  keptAfter: null,
}));

export const useRun = (): RunState => useStore(runStore);

/** Reads the server and plans anew; sends no write. */
export async function planAgain(): Promise<void> {
  if (runStore.getState().busy) return;
  runStore.setState({ busy: "planning", cancelling: false, failure: null });
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

/** Sends the plan. What came of it is the status's last run, also for who looks later. */
export async function applyPlan(options: ApplyOptions = {}): Promise<void> {
  if (runStore.getState().busy) return;
  runStore.setState({ busy: "applying", cancelling: false, failure: null });
  const answer = await studio.invoke("sync:apply", options);
  const isDone = answer.ok && options.plan !== undefined;
  runStore.setState({
    busy: null,
    failure: answer.ok ? null : answer.error,
    ...(isDone && { opened: null }),
  });
  planCache.refresh();
}

export async function cancelRun(): Promise<void> {
  runStore.setState({ cancelling: true });
  await studio.invoke("sync:cancel");
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
