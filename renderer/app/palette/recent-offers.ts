import { z } from "zod";
import { create } from "zustand";
import { memoryOf } from "../memory.ts";

/** Offers in the order they were opened, the last one first; kept across restarts. */
const memory = memoryOf("recent-offers", z.array(z.string().min(1).max(64)));
const most = 12;

const useRecentStore = create<{ readonly ids: readonly string[] }>()(() => ({
  ids: (memory.read() ?? []).slice(0, most),
}));

export const recentOffers = (): readonly string[] => useRecentStore.getState().ids;

/** An offer was opened, or (`isGone`) is there no more. */
export function noteOffer(id: string, isGone = false): void {
  const others = recentOffers().filter(other => other !== id);
  const ids = isGone ? others : [id, ...others].slice(0, most);
  useRecentStore.setState({ ids });
  memory.write([...ids]);
}

/** The one that was open before the present one; with none open, the last that was. */
export function offerBefore(openId: string | null): string | null {
  return recentOffers().find(id => id !== openId) ?? null;
}
