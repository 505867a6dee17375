import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { ShownState } from "#shared/domain/words.ts";
import type { ListItem } from "./list-items.ts";
import { stepTo } from "./step-to.ts";

interface RovingOptions {
  readonly items: readonly ListItem[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly onToggle: (state: ShownState) => void;
}

/** One line of the grid takes part in the Tab order; the arrows move it. Lines register the element to focus. */
export function useRovingLines({ items, openId, onOpen, onToggle }: RovingOptions) {
  const [activeKey, setActiveKey] = useState<string | null>(null);
  const elements = useRef(new Map<string, HTMLElement>());
  const wanted = useRef<string | null>(null);

  const known = items.findIndex(item => item.key === (activeKey ?? openId));
  const activeIndex = known === -1 ? Math.min(1, items.length - 1) : known;

  /* The line moved to may be drawn only now. */
  useEffect(() => {
    const element = wanted.current === null ? undefined : elements.current.get(wanted.current);
    if (!element) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent, reveal: (index: number) => void) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const item = items[activeIndex];
    if (item?.kind === "group" && event.key === (item.open ? "ArrowLeft" : "ArrowRight")) {
      event.preventDefault();
      onToggle(item.state);
      return;
    }
    if (item?.kind === "offer" && (event.key === "Enter" || event.key === " ")) {
      event.preventDefault();
      onOpen(item.row.id);
      return;
    }
    const index = stepTo(event.key, activeIndex, items.length);
    const next = index === null ? undefined : items[index];
    if (index === null || !next) return;
    event.preventDefault();
    wanted.current = next.key;
    setActiveKey(next.key);
    reveal(index);
  };

  return {
    activeIndex,
    activate: setActiveKey,
    onKeyDown,
    register: (key: string) => (element: HTMLElement | null) => {
      if (element) elements.current.set(key, element);
      else elements.current.delete(key);
    },
  };
}
