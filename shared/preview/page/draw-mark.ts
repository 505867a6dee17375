import { markBits, markCell } from "./frame-mark.ts";

/** `top`: CSS pixels, whole: what begins between two pixels is grey. */
export function drawMark(mark: number, top: number): HTMLElement {
  const row = document.createElement("div");
  row.ariaHidden = "true";
  row.style.position = "absolute";
  row.style.insetBlockStart = `${top}px`;
  row.style.insetInlineStart = "0";
  row.style.display = "flex";
  for (let bit = 0; bit < markBits; bit += 1) {
    const cell = document.createElement("span");
    cell.style.flex = "none";
    cell.style.inlineSize = `${markCell}px`;
    cell.style.blockSize = `${markCell}px`;
    cell.style.background = (mark >> bit) & 1 ? "#000" : "#fff";
    row.append(cell);
  }
  return row;
}
