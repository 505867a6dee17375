import { everyOffer, pageRows } from "./offer-list-views.ts";

/**
 * What the window asks first, in the order in which it wants the answers: the preload asks it while the page's script
 * is still on its way. Who remembers another view asks for that one himself.
 */
export const firstQuestions = [
  ["offers:counts", everyOffer],
  ["offers:page", { view: everyOffer, from: 0, count: pageRows, redemption: false }],
  ["studio:status", undefined],
] as const;
