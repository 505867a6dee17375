import { IconCopy, IconTrash } from "@tabler/icons-react";
import type { ConflictField, Decision } from "#shared/ipc/conflict-views.ts";
import { CardChoice, type ChoiceCard } from "./CardChoice.tsx";
import { byWords } from "./who-and-when.ts";

interface DoubleChoiceProps {
  readonly field: ConflictField;
  readonly decision: Decision | undefined;
}

/** One create that stands on the server twice, where no rule says which is the one too many (SYNC.md U1). */
export function DoubleChoice({ field, decision }: DoubleChoiceProps) {
  const { mine, theirs, theirsAt } = field;
  return (
    <CardChoice id={field.id} cards={doubleCards} chosen={decision}>
      The server has this offer twice: as {numbered(mine)} and as {numbered(theirs)}
      {byWords(null, theirsAt)}. One of them was changed since, or the two are too far apart in time for the
      studio to say which is the one too many.
    </CardChoice>
  );
}

const numbered = (id: ConflictField["base"]): string =>
  typeof id === "number" ? `offer ${id}` : "one that was deleted here";

export const doubleCards: readonly ChoiceCard[] = [
  {
    decision: { take: "theirs" },
    icon: IconCopy,
    title: "Keep both",
    does: "They go on as two offers. Nothing is sent.",
  },
  {
    decision: { take: "mine" },
    icon: IconTrash,
    title: "Remove the second",
    does: "The next apply takes this one off the server; the plan shows it before.",
  },
];
