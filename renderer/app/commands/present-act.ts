import { mostPresented } from "#shared/ipc/present-views.ts";
import { autosave, getDraft } from "../../features/editor/draft.ts";
import { formatCount } from "../../ui/format.ts";
import { toast } from "../../ui/toast.ts";
import { chosenOffers } from "../chosen-offers.ts";
import { currentListView } from "../list-view.ts";
import { askPresenting, chosenDisplay, startPresenting } from "../presenting.ts";
import { currentRoute } from "../route.ts";
import { studio } from "../studio.ts";

/**
 * Shows offers on the stage. Where there is nothing to be decided it begins at once; a person is asked where drafts
 * would be left out, where nobody chose between displays yet, and where they want to choose (`ask`).
 */
export async function present(ask: boolean): Promise<void> {
  const draft = getDraft();
  if (draft) await autosave.settled(draft.offerId);
  const { ids, which } = await wantedOffers();
  if (ids.length === 0) return toast("There is no offer to show.");
  const [look, displays] = await Promise.all([
    studio.invoke("present:look", [...ids]),
    studio.invoke("present:displays"),
  ]);
  if (!look.ok || !displays.ok) return;
  const isOpen = displays.value.length > 1 && !displays.value.some(({ id }) => id === chosenDisplay());
  if (ask || isOpen || look.value.leftOut.length > 0)
    return askPresenting({ ids, which, look: look.value, displays: displays.value });
  await startPresenting(ids, false);
}

/** The chosen ones of the list in its order, else the one that is open, else all of the list. */
async function wantedOffers(): Promise<{ readonly ids: readonly string[]; readonly which: string }> {
  const route = currentRoute();
  const chosen = chosenOffers();
  if (chosen.size === 0 && route.screen === "offers" && route.offerId !== null)
    return { ids: [route.offerId], which: "the open one" };
  const answer = await studio.invoke("offers:ids", currentListView());
  const listed = answer.ok ? answer.value : [];
  const wanted = chosen.size === 0 ? listed : listed.filter(id => chosen.has(id));
  const which = chosen.size === 0 ? "all of the list" : "the chosen ones";
  const rest = wanted.length > mostPresented ? `, the first of ${formatCount(wanted.length)}` : "";
  return { ids: wanted.slice(0, mostPresented), which: which + rest };
}
