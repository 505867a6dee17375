/**
 * Bugs that were put into the engine by hand to see whether the simulator finds them: each breaks one rule. A bug is
 * one text of one file, which must be there exactly once, and what stands there instead.
 */
export interface PlantedBug {
  readonly name: string;
  /** The rule's id in SYNC.md or sync/SPEC.md, or the number of DESIGN.md's sync invariant. */
  readonly rule: string;
  readonly file: string;
  readonly text: string;
  readonly instead: string;
  /** A world that catches it. */
  readonly caughtBy: { readonly seed: number; readonly profile: "today" | "complete" | "mixed" };
}

export const plantedBugs: readonly PlantedBug[] = [];
