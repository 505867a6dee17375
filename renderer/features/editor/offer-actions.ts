import type { Stage } from "#shared/domain/words.ts";
import type { OfferDetail } from "#shared/ipc/views.ts";
import { openDialog } from "../../app/dialogs.ts";
import { offerCache } from "../../app/queries.ts";
import { openOffer } from "../../app/route.ts";
import { type Answer, studio } from "../../app/studio.ts";
import { toast } from "../../ui/toast.ts";
import { autosave } from "./draft.ts";

/** Why an action was not done, in one sentence; `null` if it was. */
export type Refusal = string | null;

/** What was typed is saved first, so that the rules judge what the person sees. */
export async function setStage(id: string, stage: Stage): Promise<Refusal> {
  if (!(await autosave.settled(id))) return unsavedFirst;
  return taken(await studio.invoke("offers:set-stage", { id, stage }));
}

/** Opens the copy. */
export async function duplicate(id: string): Promise<Refusal> {
  if (!(await autosave.settled(id))) return unsavedFirst;
  const answer = await studio.invoke("offers:duplicate", { id });
  if (answer.ok) openOffer(answer.value.offer.id);
  return taken(answer);
}

/** With what was typed last in it. */
export async function showHistory(id: string): Promise<Refusal> {
  if (!(await autosave.settled(id))) return unsavedFirst;
  openDialog("history");
  return null;
}

/** Done at once, with a way back (layout rule 8). On the server it goes with the next apply, which says so. */
export async function remove({ offer, live }: OfferDetail): Promise<Refusal> {
  await autosave.settled(offer.id);
  const answer = await studio.invoke("offers:delete", offer.id);
  if (!answer.ok) return answer.error.message;
  openOffer(null);
  const title = offer.offerTitle ?? "Untitled offer";
  toast(
    live ? `${title} goes off the server with the next apply` : `${title} deleted`,
    () => void restore(offer.id),
  );
  return null;
}

async function restore(id: string): Promise<void> {
  const answer = await studio.invoke("offers:restore", id);
  if (taken(answer) === null) openOffer(id);
}

const unsavedFirst = "What you typed is not saved yet, so nothing else was done.";

function taken(answer: Answer<OfferDetail>): Refusal {
  if (!answer.ok) return answer.error.message;
  offerCache.put(answer.value.offer.id, answer.value);
  return null;
}
