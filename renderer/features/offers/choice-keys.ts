import type { KeyboardEvent } from "react";
import type { ListLayout } from "./list-layout.ts";
import { stepTo } from "./step-to.ts";
import type { Choosing } from "./use-choice.ts";

/**
 * What a key on a line does to the choice: Space takes it in or out, Shift with a key that moves stretches, Ctrl A
 * takes all, Escape none. Answers whether the key is done with; one that moves goes on to move.
 */
export function chooseByKey(
  event: KeyboardEvent,
  layout: ListLayout,
  index: number,
  choosing: Choosing,
): boolean {
  const key = chosenKey(event);
  const line = layout.at(index);
  if (key === "all") choosing.all();
  else if (key === "none" && choosing.ids.size > 0) choosing.clear();
  else if (key === "toggle" && line?.kind === "offer") choosing.toggle(line.place);
  else {
    const to = key === "stretch" ? layout.at(stepTo(event.key, index, layout.length) ?? -1) : null;
    if (line?.kind === "offer" && to?.kind === "offer") choosing.stretch(line.place, to.place);
    return false;
  }
  event.preventDefault();
  return true;
}

function chosenKey({ key, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent) {
  if (altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === "a" ? "all" : null;
  if (shiftKey) return "stretch";
  if (key === "Escape") return "none";
  return key === " " ? "toggle" : null;
}
