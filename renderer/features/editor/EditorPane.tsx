import { useEffect } from "react";
import { useDefaults, useOffer } from "../../app/queries.ts";
import { followOffer, saveOnLeaving, useDraft } from "./draft.ts";
import { EditorForm } from "./EditorForm.tsx";
import classes from "./editor.module.css";
import { NoOffer, OfferMissing, OfferSkeleton } from "./editor-states.tsx";
import { PictureDropSign } from "./parts/PictureDropSign.tsx";
import { usePictureDrop } from "./use-picture-drop.ts";

/** The form of one offer, saving itself as it is typed; without an offer, what to do instead. */
export function EditorPane({ offerId }: { readonly offerId: string | null }) {
  const { error } = useOffer(offerId);
  const defaults = useDefaults();
  const openId = useDraft(draft => draft.offerId);

  useEffect(() => (offerId === null ? undefined : followOffer(offerId)), [offerId]);
  useEffect(saveOnLeaving, []);
  const { pane, isOver } = usePictureDrop(offerId !== null && openId === offerId);

  return (
    <section ref={pane} className={classes.pane} aria-label="Editor" data-pane="editor" tabIndex={-1}>
      {isOver && <PictureDropSign />}
      {offerId === null && <NoOffer />}
      {offerId !== null &&
        (openId === offerId && defaults ? (
          <EditorForm key={offerId} offerId={offerId} defaults={defaults} />
        ) : error ? (
          <OfferMissing message={error.message} />
        ) : (
          <OfferSkeleton />
        ))}
    </section>
  );
}
