/**
 * Of each planted bug the first seeds that catch it and that the engine without it holds; found by
 * `node scripts/sim/search-plants.ts`. One is enough; the others stand by for when the engine asks in another order.
 */
export const catchingSeeds: Readonly<Record<string, readonly number[]>> = {
  "absence-believed-at-once": [81, 599, 966], // U1
  "any-double-removed": [114, 510, 635], // U1
  "unclean-sweep-proves": [208, 727], // L1
  "two-sided-change-takes-mine": [19, 22, 72], // M1
  "conflict-holds-nothing": [19, 22, 52], // M3
  "put-without-the-rest": [1, 8, 12], // W7
  "delete-wins-over-edit": [6, 10, 11], // M4
  "any-404-is-believed": [21, 136, 140], // L2
  "mass-deletion-goes-on": [57, 635, 678], // L2
  "one-reading-proves-absence": [1, 4, 7], // L2
  "used-id-is-the-same-record": [18, 81, 308], // L3
  "unannounced-write": [1, 5, 6], // U0
  "edit-during-write-is-dropped": [1, 4, 5], // U0
  "natural-key-forgotten": [149, 172, 235], // U2
  "live-with-the-servers-code": [1, 4, 5], // U3
  "used-code-written-over": [250, 361, 374], // U3
  "clash-goes-unsaid": [1, 5, 11], // U4
  "no-if-match": [19, 64, 187], // U5
  "401-goes-on": [796], // 10
  "retry-after-ignored": [7, 106, 298], // 10
  "no-deadline": [1, 4, 5], // 10
  "cancel-unheard": [16, 17, 23], // 10
  "dates-by-their-form": [1, 4, 5], // W5
  "cursor-before-its-rows": [76, 97, 136], // L6
  "saved-plan-sends-the-present": [35, 187, 400], // P4
  "order-of-days-unwatched": [57, 329], // M2
  "feed-unused": [1, 2, 4], // U6
};
