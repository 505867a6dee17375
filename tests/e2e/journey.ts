import { drafting } from "./journey/drafting.ts";
import { merging } from "./journey/merging.ts";
import { showing } from "./journey/showing.ts";
import { syncing } from "./journey/syncing.ts";
import type { Step } from "./journey/world.ts";

/** The main job from end to end, step by step; the tour and the tests walk the same one. */
export const journey: readonly Step[] = [...drafting, ...syncing, ...merging, ...showing];
