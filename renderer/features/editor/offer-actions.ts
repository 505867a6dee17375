import type { OfferPatch } from "#shared/domain/offer.ts";
import type { Stage } from "#shared/domain/words.ts";
import type { OfferDetail } from "#shared/ipc/views.ts";
import { openDialog } from "../../app/dialogs.ts";
import { askDuplicate } from "../../app/duplicating.ts";
import { offerCache } from "../../app/queries.ts";
import { openOffer } from "../../app/route.ts";
import { askShare } from "../../app/sharing.ts";
import { type Answer, studio } from "../../app/studio.ts";
import { toast } from "../../ui/toast.ts";
import { autosave, edit } from "./draft.ts";
import { translationsSettled } from "./parts/languages/translation-saving.ts";
import { revisedFields } from "./revision/revised-fields.ts";

/** Why an action was not done, in one sentence; `null` if it was. */
export type Refusal = string | null;

/** What was typed is saved first, so that the rules judge what the person sees. */
export async function setStage(id: string, stage: Stage): Promise<Refusal> {
  if (!(await isSaved(id))) return unsavedFirst;
  return taken(await studio.invoke("offers:set-stage", { id, stage }));
}

/** Asks what to copy, and opens the copy. */
export async function duplicate(id: string): Promise<Refusal> {
  if (!(await isSaved(id))) return unsavedFirst;
  const offer = offerCache.store.getState().get(id)?.data?.offer;
  askDuplicate({
    count: 1,
    dates: offer ? { startDate: offer.startDate, endDate: offer.endDate } : null,
    async run(options) {
      const answer = await studio.invoke("offers:duplicate", { id, options });
      if (answer.ok) openOffer(answer.value.offer.id);
      return taken(answer);
    },
  });
  return null;
}

/**
 * Takes back what differs from what is live, in the named fields. With nothing left that differs the revision is over,
 * and the offer is as the server has it.
 */
export async function takeBack(id: string, patch: OfferPatch): Promise<Refusal> {
  edit(patch);
  if (!(await isSaved(id))) return unsavedFirst;
  const detail = offerCache.store.getState().get(id)?.data;
  if (!detail || detail.offer.stage === "ready" || detail.changed.length > 0) return null;
  return revisedFields(detail, detail.offer).length > 0 ? null : setStage(id, "ready");
}

/** With what was typed last in it. */
export async function showHistory(id: string): Promise<Refusal> {
  if (!(await isSaved(id))) return unsavedFirst;
  openDialog("history");
  return null;
}

/** With what was typed last in it. */
export async function showShare(id: string): Promise<Refusal> {
  if (!(await isSaved(id))) return unsavedFirst;
  const title = offerCache.store.getState().get(id)?.data?.offer.offerTitle?.trim();
  askShare({ offers: [id], title: title || "Untitled offer" });
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

const isSaved = async (id: string): Promise<boolean> =>
  (await autosave.settled(id)) && (await translationsSettled(id));

const unsavedFirst = "What you typed is not saved yet, so nothing else was done.";

function taken(answer: Answer<OfferDetail>): Refusal {
  if (!answer.ok) return answer.error.message;
  offerCache.put(answer.value.offer.id, answer.value);
  return null;
}
