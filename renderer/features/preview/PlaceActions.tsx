import { IconColumns2, IconPlus, IconShare2 } from "@tabler/icons-react";
import { memo } from "react";
import { CommentsToggle } from "./comments/CommentsToggle.tsx";
import { HeadAction } from "./HeadAction.tsx";
import { mostLooks } from "./look/look.ts";
import { useLooks } from "./look/store.ts";
import classes from "./PreviewPane.module.css";

interface PlaceActionsProps {
  readonly offerId: string;
  readonly isWide: boolean;
}

/** What can be done with what is shown: comment on it, compare it, share it. A keystroke draws none of it anew. */
export const PlaceActions = memo(function PlaceActions({ offerId, isWide }: PlaceActionsProps) {
  const count = useLooks().length;
  return (
    <div className={classes.actions}>
      <CommentsToggle offerId={offerId} />
      {(isWide || count > 1) && count < mostLooks && (
        <HeadAction command="preview.beside" label="One more beside">
          <IconPlus {...icon} />
        </HeadAction>
      )}
      {!isWide && (
        <HeadAction command="preview.compare" label="Compare side by side">
          <IconColumns2 {...icon} />
        </HeadAction>
      )}
      <HeadAction command="offer.share" label="Share">
        <IconShare2 {...icon} />
      </HeadAction>
    </div>
  );
});

const icon = { size: 17, stroke: 1.6, "aria-hidden": true } as const;
