import { describe, expect, it } from "vitest";
import type { Operation, Plan } from "#shared/ipc/sync-views.ts";
import { allOf, leftOutOf, sentCount, tickKey, toggled } from "./ticks.ts";

const operation = (change: Partial<Operation>): Operation => ({
  op: "update",
  entity: "offer",
  id: "a",
  root: "a",
  rootEntity: "offer",
  part: "record",
  title: "An offer",
  serverId: 7,
  changes: {},
  why: "edited",
  requests: [],
  ...change,
});
const made = operation({ op: "create", why: "new", serverId: null });
const live = operation({ why: "activate" });
const code = operation({ op: "create", entity: "promo_code", id: "c", why: "new", serverId: null });
const other = operation({ id: "b", root: "b" });
const lost = operation({ id: "l", root: "l", why: "unsettled" });
const plan: Plan = {
  operations: [made, other, code, live, lost],
  localOnly: [],
  conflicts: 0,
  heldBack: [],
  readAt: null,
};
const none = new Set<string>();

describe("leaving out", () => {
  it("takes with a new record all that belongs to it, and nothing of others", () => {
    const left = toggled(plan, made, none);
    expect(left).toEqual(new Set([tickKey(made), tickKey(code)]));
    expect(sentCount(plan, left)).toBe(2);
    expect(leftOutOf(plan, left)).toEqual([
      { entity: "offer", id: "a", part: "record" },
      { entity: "promo_code", id: "c", part: "record" },
    ]);
  });

  it("of a part leaves the rest as it was, and taking a part in takes what it needs", () => {
    expect(toggled(plan, code, none)).toEqual(new Set([tickKey(code)]));
    expect(toggled(plan, code, toggled(plan, made, none))).toEqual(none);
  });

  it("has what is made and what makes it live as one", () => {
    expect(toggled(plan, live, none)).toEqual(toggled(plan, made, none));
  });

  it("says nothing of a write without an answer: it is settled in any case", () => {
    expect(toggled(plan, lost, none)).toEqual(none);
    expect(sentCount(plan, allOf(plan))).toBe(1);
  });

  it("of nothing, or of what is no longer planned, leaves nothing out", () => {
    expect(leftOutOf(plan, none)).toBeUndefined();
    expect(leftOutOf(plan, new Set(["offer gone record"]))).toBeUndefined();
    expect(sentCount(plan, new Set(["offer gone record"]))).toBe(5);
  });
});
