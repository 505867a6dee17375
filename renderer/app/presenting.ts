import { z } from "zod";
import { create } from "zustand";
import type { PresentDisplay, Presented } from "#shared/ipc/present-views.ts";
import { memoryOf } from "./memory.ts";
import { type Answer, studio } from "./studio.ts";

/** Offers to be shown, and what a person has to know before; the dialog for it stands in `Dialogs.tsx`. */
export interface Presenting {
  readonly ids: readonly string[];
  /** `the chosen ones`: what they are. */
  readonly which: string;
  /** What would be shown without the drafts. */
  readonly look: Presented;
  readonly displays: readonly PresentDisplay[];
}

interface PresentState {
  readonly asked: Presenting | null;
  /** Offers on the stage; `null`: nothing is presented. */
  readonly shown: number | null;
}

const usePresentStore = create<PresentState>()(() => ({ asked: null, shown: null }));

export const useAskedPresenting = (): Presenting | null => usePresentStore(state => state.asked);
export const usePresented = (): number | null => usePresentStore(state => state.shown);
export const askPresenting = (asked: Presenting): void => usePresentStore.setState({ asked });
export const endAsking = (): void => usePresentStore.setState({ asked: null });
export const notePresented = (told: { readonly shown: number } | null): void =>
  usePresentStore.setState({ shown: told?.shown ?? null });

/** The display that was chosen last; `null`: nobody chose. */
const memory = memoryOf("present", z.object({ display: z.number() }));
export const chosenDisplay = (): number | null => memory.read()?.display ?? null;
export const keepDisplay = (display: number): void => memory.write({ display });

export const startPresenting = (ids: readonly string[], drafts: boolean): Promise<Answer<Presented>> =>
  studio.invoke("present:start", { ids: [...ids], drafts, display: chosenDisplay() });

export const endPresenting = (): void => void studio.invoke("present:end");
