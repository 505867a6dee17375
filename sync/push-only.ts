import type { Changes } from "./differences.ts";
import type { Operation } from "./operation.ts";
import type { Run } from "./run.ts";
import type { SavedOperation } from "./saved-plan.ts";
import { sameJson } from "./values.ts";

/** Those operations that a saved plan shows; all of them without one. What it shows and isn't wanted any more is told. */
export function chosenOf(run: Run, operations: readonly Operation[]): readonly Operation[] {
  const { only } = run;
  if (only === null) return operations;
  const chosen = operations.filter(operation => shownAs(only.operations, operation) !== undefined);
  for (const shown of only.operations) {
    if (chosen.some(operation => isSame(shown, operation))) continue;
    if (run.tally.dropped.some(({ id, entity }) => id === shown.id && entity === shown.entity)) continue;
    const reason =
      run.ports.store.record(shown.entity, shown.id) === null
        ? "It is gone."
        : "There is nothing left to send of it.";
    run.tally.dropped.push({ entity: shown.entity, id: shown.id, reason });
  }
  return chosen;
}

/**
 * The operation with the values that were shown, by this run's plan or by a saved one, whatever was typed since: that
 * stays a difference (P4). Fields that weren't shown are left out. `null`: nothing that was shown is left to send. Where
 * the server's side moved since a saved plan, it says so (CONTRACT.md `sync apply --plan`).
 */
export function asShown(run: Run, planned: Operation, now: Operation): Operation | null {
  const saved = run.only && shownAs(run.only.operations, planned);
  const shown = saved || planned;
  if (now.op === "delete") return shown.op === "delete" ? now : null;
  const changes: Changes = Object.fromEntries(
    Object.entries(shown.changes).flatMap(([field, { to }]) => {
      const current = now.changes[field];
      if (current === undefined) return [];
      // A merchant made in this very run has its id by now.
      const isNamedAnew = field === "merchantOwner" && typeof to === "number" && to < 0;
      return [[field, { from: current.from, to: isNamedAnew ? current.to : to }] as const];
    }),
  );
  if (Object.keys(changes).length === 0 && now.op !== "create") return null;
  const operation = { ...now, changes };
  const moved = Object.entries(changes).some(
    ([field, { from }]) => !sameJson(from, shown.changes[field]?.from ?? null),
  );
  if (saved && (moved || now.op !== saved.op)) run.tally.replanned.push(operation);
  return operation;
}

/** A create that meanwhile became an update, or the other way round, is still the operation that was shown. */
function shownAs(shown: readonly SavedOperation[], operation: Operation): SavedOperation | undefined {
  return (
    shown.find(each => isSame(each, operation) && each.op === operation.op) ??
    shown.find(each => isSame(each, operation) && each.op !== "delete" && operation.op !== "delete")
  );
}

const isSame = (shown: SavedOperation, { entity, id, part }: Operation): boolean =>
  shown.entity === entity && shown.id === id && shown.part === part;
