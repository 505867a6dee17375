import { useStore } from "zustand";
import { createStore } from "zustand/vanilla";
import { planCache } from "../../app/queries.ts";
import { type StudioFailure, studio } from "../../app/studio.ts";

interface RunState {
  /** What this window asked for and has no answer to. */
  readonly busy: "planning" | "applying" | null;
  readonly cancelling: boolean;
  /** Why the last request came to nothing. */
  readonly failure: StudioFailure | null;
}

const runStore = createStore<RunState>()(() => ({ busy: null, cancelling: false, failure: null }));

export const useRun = (): RunState => useStore(runStore);

/** Reads the server and plans anew; sends no write. */
export async function planAgain(): Promise<void> {
  if (runStore.getState().busy) return;
  runStore.setState({ busy: "planning", cancelling: false, failure: null });
  const answer = await studio.invoke("sync:plan", { fresh: true });
  if (answer.ok) planCache.put("only", answer.value);
  runStore.setState({ busy: null, failure: answer.ok ? null : answer.error });
}

/** Sends the plan. What came of it is the status's last run, also for who looks later. */
export async function applyPlan(): Promise<void> {
  if (runStore.getState().busy) return;
  runStore.setState({ busy: "applying", cancelling: false, failure: null });
  const answer = await studio.invoke("sync:apply");
  runStore.setState({ busy: null, failure: answer.ok ? null : answer.error });
  planCache.refresh();
}

export async function cancelRun(): Promise<void> {
  runStore.setState({ cancelling: true });
  await studio.invoke("sync:cancel");
}
