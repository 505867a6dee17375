import { create } from "zustand";
import type { Protecting } from "#shared/ipc/protection-views.ts";

/** How far a change of the workspace's protection is; `null`: none goes on. */
export const useProtecting = create<{ readonly told: Protecting | null }>()(() => ({ told: null }));

/** Nothing behind it closes or opens meanwhile. */
export const isProtecting = (): boolean => useProtecting.getState().told !== null;
