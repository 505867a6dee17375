import { useEffect } from "react";
import { z } from "zod";
import { listedKinds } from "#shared/ipc/record-views.ts";
import { memoryOf } from "./memory.ts";
import { offerCache } from "./queries.ts";
import { currentRoute, navigate, openOffer, type Route, useRoute } from "./route.ts";
import { studio } from "./studio.ts";

const id = z.string().min(1).max(64).nullable();

/** The screen and what was open in it; a record that was being made is not made yet, so its form starts anew. */
const routeSchema = z.discriminatedUnion("screen", [
  z.object({ screen: z.literal("offers"), offerId: id }),
  z.object({ screen: z.literal("records"), kind: z.enum(listedKinds), id, making: z.null() }),
  z.object({ screen: z.literal("skins"), id }),
  z.object({ screen: z.literal("sync"), tab: z.enum(["plan", "conflicts"]) }),
]);
const memory = memoryOf<Route>("route", routeSchema);

/** Where the window was when it was closed, it is again; what is gone since is not opened. */
export async function restoreRoute(): Promise<void> {
  const route = memory.read();
  if (route === null) return;
  if (route.screen !== "offers") return navigate(route);
  if (route.offerId === null) return;
  const answer = await studio.invoke("offers:get", route.offerId);
  if (!answer.ok || answer.value.shown === "deleted" || !isUntouched()) return;
  offerCache.put(route.offerId, answer.value);
  openOffer(route.offerId);
}

/** Nobody went anywhere meanwhile. */
function isUntouched(): boolean {
  const route = currentRoute();
  return route.screen === "offers" && route.offerId === null;
}

export function useRememberedRoute(): void {
  const route = useRoute();
  useEffect(() => {
    memory.write(route.screen === "records" ? { ...route, making: null } : route);
  }, [route]);
}
