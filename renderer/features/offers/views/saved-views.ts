import { useEffect, useState } from "react";
import {
  type OfferCounts,
  type OfferView,
  offerViewSchema,
  type SavedView,
} from "#shared/ipc/offer-list-views.ts";
import { createQueryCache } from "../../../app/query-cache.ts";
import { type Answer, studio } from "../../../app/studio.ts";
import { useKnown, useKnownPart } from "../../../app/use-known.ts";

const viewCache = createQueryCache<"only", SavedView[]>(() => studio.invoke("views:list"));
/** By the view as JSON. What a view holds may cost as much as there are offers. */
const countCache = createQueryCache<string, OfferCounts>(key =>
  studio.invoke("offers:counts", offerViewSchema.parse(JSON.parse(key))),
);

/** ms without a change after which the views are counted again: nobody reads them while typing. */
const quiet = 1_000;

/** The views that people named. Asked for when the window has nothing else to do: a start waits for none of it. */
export function useSavedViews(): readonly SavedView[] {
  const isIdle = useIdle();
  return useKnown(viewCache, isIdle ? "only" : null).data ?? none;
}

const none: readonly SavedView[] = [];

/** How many offers a view holds; `null` until it is counted, which only what is on screen is. */
export function useViewCount({ search, filters, sort }: OfferView, isOnScreen: boolean): number | null {
  const key = isOnScreen ? JSON.stringify({ search, filters, sort }) : null;
  return useKnownPart(countCache, key, ({ data }) => data?.matching ?? null);
}

/** While mounted, what is on screen is counted again once changes have come to rest. */
export function useFreshCounts(): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const end = studio.on("changed", () => {
      clearTimeout(timer);
      timer = setTimeout(() => countCache.refresh(), quiet);
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, []);
}

/** Each answers why it was not done; `null` if it was. */
export const saveView = (view: SavedView): Promise<string | null> => take(studio.invoke("views:save", view));
export const deleteView = (name: string): Promise<string | null> => take(studio.invoke("views:delete", name));

async function take(asked: Promise<Answer<SavedView[]>>): Promise<string | null> {
  const answer = await asked;
  if (!answer.ok) return answer.error.message;
  viewCache.put("only", answer.value);
  return null;
}

/** After the first picture, in the first moment that the window has to spare. */
function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false);
  useEffect(() => {
    const asked = requestIdleCallback(() => setIdle(true), { timeout: 2_000 });
    return () => cancelIdleCallback(asked);
  }, []);
  return isIdle;
}
