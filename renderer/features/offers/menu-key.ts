import type { KeyboardEvent } from "react";

export const asksForMenu = ({ key, shiftKey }: KeyboardEvent): boolean =>
  key === "ContextMenu" || (key === "F10" && shiftKey);

/** What the pointer would say, with the menu under the line's title, or under the cell. */
export function menuUnder(line: HTMLElement, indent = 0): MouseEvent {
  const { left, bottom } = line.getBoundingClientRect();
  return new MouseEvent("contextmenu", {
    bubbles: true,
    cancelable: true,
    clientX: left + indent,
    clientY: bottom,
  });
}
