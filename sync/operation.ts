import type { Changes } from "./differences.ts";
import { type Entity, entities, type Part } from "./record.ts";

/** One write, or a few that belong together, as it is shown before it is sent (SYNC.md P4). */
export interface Operation {
  readonly op: "create" | "update" | "delete" | "link" | "unlink";
  /** `descriptive` also for an offer's own texts. */
  readonly entity: Entity;
  /** Local id of the record; of the offer for its texts and its campaign. */
  readonly id: string;
  /** Local id of what it belongs to; its own if it belongs to nothing. */
  readonly root: string;
  readonly part: Part;
  readonly serverId: number | null;
  readonly changes: Changes;
  /** `activate`: the last step of an offer that went live (U3) · `double`: the second row of one create (U1). */
  readonly why: "new" | "edited" | "deleted" | "unsettled" | "double" | "activate";
}

/**
 * Dependency order (DESIGN.md, sync invariant 5): what others need first, links after what they join, going live when
 * codes and controls stand, deletions last and the other way round. Equal ranks may be sent at the same time.
 */
export function rankOf({ op, entity, part, why }: Operation): number {
  const last = entities.length;
  if (op === "delete") return last + 2 + (last - entities.indexOf(entity));
  if (why === "activate") return last + 1;
  return part === "campaign" ? last : entities.indexOf(entity);
}

export function inOrder(operations: readonly Operation[]): readonly Operation[] {
  return operations.toSorted((a, b) => rankOf(a) - rankOf(b));
}
