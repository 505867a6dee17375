import { useVirtualizer } from "@tanstack/react-virtual";
import { createElement, useRef } from "react";
import { createRoot } from "react-dom/client";

/** What a list is compared with: its rows' texts, drawn by the virtual list alone. */
export interface BareRows {
  /** Texts of so many rows; the list goes through them again and again. */
  readonly texts: readonly (readonly string[])[];
  /** Pixels of each cell. */
  readonly widths: readonly number[];
  readonly count: number;
  /** Pixels. */
  readonly height: number;
}

declare global {
  interface Window {
    showBareList?: (rows: BareRows) => void;
  }
}

/** In the studio's own window, over everything: nothing but rows that come and go. */
window.showBareList = rows => {
  document.querySelector("#bare")?.remove();
  const place = document.createElement("div");
  place.id = "bare";
  place.style.cssText = "position: fixed; inset: 0; z-index: 1000; background: white";
  document.body.append(place);
  createRoot(place).render(createElement(BareList, rows));
};

function BareList({ texts, widths, count, height }: BareRows) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => 31,
    overscan: 12,
  });
  return createElement(
    "div",
    { ref: scroller, id: "bare-scroller", style: { height, overflow: "auto" } },
    createElement(
      "div",
      { style: { position: "relative", height: virtual.getTotalSize() } },
      virtual.getVirtualItems().map(({ index, key, start }) =>
        createElement(
          "div",
          { key, style: { ...rowStyle, transform: `translateY(${start}px)` } },
          texts[index % texts.length]?.map((text, at) =>
            createElement("span", { key: at, style: { ...cellStyle, width: widths[at] } }, text),
          ),
        ),
      ),
    ),
  );
}

const rowStyle = {
  position: "absolute",
  top: 0,
  left: 0,
  display: "flex",
  boxSizing: "border-box",
  width: "100%",
  height: 31,
  borderBottom: "1px solid #ddd",
} as const;
const cellStyle = {
  flex: "none",
  overflow: "hidden",
  boxSizing: "border-box",
  padding: "6px 8px",
  textOverflow: "ellipsis",
  whiteSpace: "nowrap",
} as const;
