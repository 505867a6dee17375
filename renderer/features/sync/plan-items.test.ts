import { expect, test } from "vitest";
import type { Operation, Plan } from "#shared/ipc/sync-views.ts";
import { goingWith, operationNote, planItems, requestCount } from "./plan-items.ts";

const operation = (id: string, change: Partial<Operation> = {}): Operation => ({
  op: "update",
  entity: "offer",
  id,
  offer: id,
  title: `Offer ${id}`,
  serverId: 7,
  changes: { endDate: { from: "2025-12-30", to: "2025-12-31" } },
  why: "edited",
  requests: ["GET /dashboard/offers/7", "PUT /dashboard/offers/7"],
  ...change,
});

const plan = (change: Partial<Plan>): Plan => ({
  operations: [],
  localOnly: [],
  conflicts: 0,
  heldBack: [],
  readAt: null,
  ...change,
});

const code = operation("c1", { entity: "promo_code", offer: "a", op: "create", why: "new" });
const control = operation("r1", { entity: "redemption_control", offer: "a", op: "create", why: "new" });

test("operations stand by kind, numbered by what they depend on, whatever order they come in", () => {
  const items = planItems(plan({ operations: [control, operation("a"), code, operation("b")] }));
  expect(
    items.map(item => (item.kind === "group" ? `${item.order} ${item.title} ${item.count}` : item.key)),
  ).toEqual([
    "1 Offers 2",
    "update offer a",
    "update offer b",
    "2 Promo codes 1",
    "create promo_code c1",
    "3 Redemption controls 1",
    "create redemption_control r1",
  ]);
});

test("what is held back and what stays here follow, without a number", () => {
  const items = planItems(
    plan({
      heldBack: [{ id: "x", title: "X", reason: "conflict", detail: "endDate" }],
      localOnly: [{ id: "a", title: "A", fields: ["offerTitle"] }],
    }),
  );
  expect(items.map(item => item.kind)).toEqual(["group", "held", "group", "local"]);
  expect(items[0]).toMatchObject({ order: null, title: "Held back" });
});

test.each<[Partial<Operation>, string]>([
  [{}, "Ends"],
  [{ changes: { endDate: { from: 1, to: 2 }, status: { from: 1, to: 2 } } }, "2 fields"],
  [{ op: "create", why: "new" }, "new"],
  [{ op: "delete", why: "deleted", changes: {} }, "delete"],
  [{ op: "create", why: "unsettled" }, "no answer yet"],
])("%j is noted as “%s”", (change, note) => {
  expect(operationNote(operation("a", change))).toBe(note);
});

test("an offer's code and control go with it", () => {
  const own = operation("a");
  const all = plan({ operations: [own, operation("b"), code, control] });
  expect(goingWith(own, all)).toEqual([code, control]);
  expect(requestCount(all)).toBe(8);
});
