import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { actWords } from "../features/history/act-words.ts";
import { IconAction } from "../ui/IconAction.tsx";
import { actOf } from "./commands/acts.ts";
import { keyCaps } from "./commands/table.ts";
import { historyCache } from "./queries.ts";
import { useKnownPart } from "./use-known.ts";

/** Takes the newest act back, and does it again: each says what that would be, or that there is nothing. */
export function UndoButtons() {
  return (
    <>
      <TurnButton which="undo" />
      <TurnButton which="redo" />
    </>
  );
}

/** Drawn anew only where its words change: more of the same typing is the same act. */
function TurnButton({ which }: { readonly which: "undo" | "redo" }) {
  const words = useKnownPart(historyCache, "only", ({ data }) => {
    const act = data?.[which] ?? null;
    return act && actWords(act);
  });
  const { command, icon, verb, none } = turns[which];
  return (
    <IconAction
      icon={icon}
      label={words === null ? none : `${verb} ${words}`}
      keys={keyCaps(command)}
      unavailable={words === null}
      onClick={() => actOf(command)?.()}
    />
  );
}

const turns = {
  undo: { command: "history.undo", icon: IconArrowBackUp, verb: "Undo", none: "Nothing to undo" },
  redo: { command: "history.redo", icon: IconArrowForwardUp, verb: "Redo", none: "Nothing to redo" },
} as const;
