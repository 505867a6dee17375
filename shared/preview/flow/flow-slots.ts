import type { Scene } from "../scene.ts";
import { slotLines } from "../skin.ts";

/** Lines of each slot where the skin says none (design/CHANNELS.md, "Slots and cuts"). */
const usualLines = {
  "activation.title": 2,
  "activation.description": 3,
  "activation.merchant": 1,
  "redemption.title": 1,
  "redemption.merchant": 1,
  "redemption.text": 3,
  "redemption.heading": 2,
} as const;

export type FlowSlot = keyof typeof usualLines;

/** Lines that a slot has in a scene: large letters have twice as many (design/CHANNELS.md, "Accessibility"). */
export function flowLines({ skin, textSize }: Pick<Scene, "skin" | "textSize">, slot: FlowSlot): number {
  const lines = Object.hasOwn(skin.slots, slot) ? slotLines(skin, slot) : usualLines[slot];
  return textSize >= 1.3 ? lines * 2 : lines;
}
