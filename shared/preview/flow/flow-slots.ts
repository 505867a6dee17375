import type { Scene } from "../scene.ts";
import { slotLines } from "../skin.ts";

export type FlowSlot =
  | "activation.title"
  | "activation.description"
  | "activation.merchant"
  | "redemption.title"
  | "redemption.merchant"
  | "redemption.text"
  | "redemption.heading";

/** Lines that a slot has in a scene: large letters have twice as many (design/CHANNELS.md, "Accessibility"). */
export function flowLines({ skin, textSize }: Pick<Scene, "skin" | "textSize">, slot: FlowSlot): number {
  const lines = slotLines(skin, slot);
  return textSize >= 1.3 ? lines * 2 : lines;
}
