import { create } from "zustand";
import type { DuplicateOptions } from "#shared/domain/duplicate.ts";

/** What is to be duplicated, and what does it once the person has chosen; the dialog for it stands in `Dialogs.tsx`. */
export interface Duplicating {
  /** How many offers. */
  readonly count: number;
  /** Of the one offer, so that the dialog shows where a shift leads; `null` for several. */
  readonly dates: { readonly startDate: string | null; readonly endDate: string | null } | null;
  /** Answers why it was not done, in a sentence; `null`: it was, and the dialog goes. */
  readonly run: (options: DuplicateOptions) => Promise<string | null>;
}

const useDuplicatingStore = create<{ readonly asked: Duplicating | null }>()(() => ({ asked: null }));

export const useDuplicating = (): Duplicating | null => useDuplicatingStore(state => state.asked);
export const askDuplicate = (asked: Duplicating): void => useDuplicatingStore.setState({ asked });
export const endDuplicating = (): void => useDuplicatingStore.setState({ asked: null });
