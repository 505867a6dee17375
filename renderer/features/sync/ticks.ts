import type { LeftOut, Operation, Plan } from "#shared/ipc/sync-views.ts";

/** What a person leaves out of the plan, by `tickKey`. */
export type LeftOutKeys = ReadonlySet<string>;

/** All that is planned of a record's part is sent or left out as one: its create and its going live, too. */
export const tickKey = ({ entity, id, part }: LeftOut[number]): string => `${entity} ${id} ${part}`;

/** A write without an answer is settled whatever else is sent (SYNC.md U1). */
export const isTickable = ({ why }: Operation): boolean => why !== "unsettled";

export const isLeftOut = (operation: Operation, leftOut: LeftOutKeys): boolean =>
  isTickable(operation) && leftOut.has(tickKey(operation));

/**
 * With an operation left out, or taken in again. What belongs to a record that isn't on the server yet goes with it:
 * without the offer its code has no place, and who wants the code wants the offer.
 */
export function toggled(plan: Plan, operation: Operation, leftOut: LeftOutKeys): LeftOutKeys {
  if (!isTickable(operation)) return leftOut;
  const next = new Set(leftOut);
  const family = plan.operations.filter(({ root }) => root === operation.root);
  const making = family.find(({ op, id, root, part }) => op === "create" && id === root && part === "record");
  const key = tickKey(operation);
  if (leftOut.has(key)) {
    next.delete(key);
    if (making) next.delete(tickKey(making));
    return next;
  }
  next.add(key);
  if (making && tickKey(making) === key) for (const each of family) next.add(tickKey(each));
  return next;
}

export const allOf = (plan: Plan): LeftOutKeys =>
  new Set(plan.operations.filter(isTickable).map(each => tickKey(each)));

/** How many operations would be sent. */
export const sentCount = (plan: Plan, leftOut: LeftOutKeys): number =>
  plan.operations.filter(operation => !isLeftOut(operation, leftOut)).length;

/** What of the plan is left out, each part once; `undefined`: nothing, so that the plan goes as it is then. */
export function leftOutOf(plan: Plan | null, leftOut: LeftOutKeys): LeftOut | undefined {
  const left = new Map<string, LeftOut[number]>();
  for (const operation of plan?.operations ?? []) {
    const { entity, id, part } = operation;
    if (isLeftOut(operation, leftOut)) left.set(tickKey(operation), { entity, id, part });
  }
  return left.size === 0 ? undefined : [...left.values()];
}
