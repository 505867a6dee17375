import { useEffect } from "react";
import { useDraft } from "../../features/editor/draft.ts";
import { jumpToField } from "../../features/editor/jump.ts";
import { useCreation, welcomeCreated } from "../../features/offers/create-offer.ts";

/** A new offer is typed in at once: as soon as the editor has it, its title gets the focus. */
export function useCreatedFocus(showEditor: () => void): void {
  const { createdId } = useCreation();
  const inEditor = useDraft(draft => draft.offerId);

  useEffect(() => {
    if (createdId === null) return;
    showEditor();
    if (createdId !== inEditor) return;
    welcomeCreated();
    // Opening the section draws at once, which an effect may not.
    queueMicrotask(() => jumpToField("offerTitle"));
  }, [createdId, inEditor, showEditor]);
}
