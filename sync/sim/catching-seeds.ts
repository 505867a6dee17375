/**
 * Of each planted bug the first seeds that catch it and that the engine without it holds; found by
 * `node scripts/sim/search-plants.ts`. One is enough; the others stand by for when the engine asks in another order.
 */
export const catchingSeeds: Readonly<Record<string, readonly number[]>> = {};
