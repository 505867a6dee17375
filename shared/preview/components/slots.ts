import type { TextSize } from "../choices.ts";
import type { Scene } from "../scene.ts";
import { slotLines } from "../skin.ts";

/** From here on the value leaves the picture, footers stack, and slots hold twice as many lines. */
export const isLarge = (textSize: TextSize): boolean => textSize >= 1.3;

/** Lines of a slot at the customer's size of text. */
export const linesOf = ({ skin, textSize }: Pick<Scene, "skin" | "textSize">, slot: string): number =>
  slotLines(skin, slot) * (isLarge(textSize) ? 2 : 1);
