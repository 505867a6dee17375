import type { RedemptionMethod } from "#shared/domain/words.ts";
import { methodWords } from "../../../../ui/words.ts";

export interface MethodProps {
  /** The method is among the offer's. */
  readonly chosen: boolean;
}

/** What a method's settings say while the method isn't chosen: they are kept, and count for nothing. */
export const keptFor = (method: RedemptionMethod): string =>
  `Kept here; it counts once ${methodWords[method].toLowerCase()} is among the methods.`;
