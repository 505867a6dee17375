import { expect, test } from "vitest";
import type { Operation, Plan } from "#shared/ipc/sync-views.ts";
import { goingWith, operationNote, planItems, requestCount } from "./plan-items.ts";

const operation = (id: string, change: Partial<Operation> = {}): Operation => ({
  op: "update",
  entity: "offer",
  id,
  root: id,
  rootEntity: "offer",
  part: "record",
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

const code = operation("c1", { entity: "promo_code", root: "a", op: "create", why: "new" });
const control = operation("r1", { entity: "redemption_control", root: "a", op: "create", why: "new" });

test("operations stand by kind, numbered by what they depend on, whatever order they come in", () => {
  const items = planItems(plan({ operations: [control, operation("a"), code, operation("b")] }));
  expect(
    items.map(item => (item.kind === "group" ? `${item.order} ${item.title} ${item.count}` : item.key)),
  ).toEqual([
    "1 Offers 2",
    "update offer a record edited",
    "update offer b record edited",
    "2 Promo codes 1",
    "create promo_code c1 record new",
    "3 Redemption controls 1",
    "create redemption_control r1 record new",
  ]);
});

test("what is held back and what stays here follow, without a number", () => {
  const items = planItems(
    plan({
      heldBack: [{ id: "x", entity: "offer", title: "X", reason: "conflict", detail: "endDate" }],
      localOnly: [{ id: "a", entity: "offer", title: "A", fields: ["offerTitle"], values: {} }],
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
  [{ why: "activate" }, "goes live"],
  [{ op: "delete", why: "double" }, "second of two"],
  [{ op: "link", part: "campaign", changes: { campaign: { from: null, to: "Winter" } } }, "Winter"],
])("%j is noted as “%s”", (change, note) => {
  expect(operationNote(operation("a", change))).toBe(note);
});

test("an offer's code and control go with it", () => {
  const own = operation("a");
  const all = plan({ operations: [own, operation("b"), code, control] });
  expect(goingWith(own, all)).toEqual([code, control]);
  expect(requestCount(all.operations)).toBe(8);
});

test("[P4] what one offer needs is several lines, in the order in which they depend on each other", () => {
  const own = operation("a", { op: "create", why: "new" });
  const texts = operation("a", { op: "create", entity: "descriptive", part: "texts", why: "new" });
  const link = operation("a", { op: "link", part: "campaign", why: "new" });
  const live = operation("a", { why: "activate" });
  const campaign = operation("k", { entity: "campaign", root: "k", rootEntity: "campaign" });
  const items = planItems(plan({ operations: [link, texts, live, own, campaign] }));
  expect(new Set(items.map(({ key }) => key)).size).toBe(items.length);
  expect(items.flatMap(item => (item.kind === "group" ? [item.title] : []))).toEqual([
    "Campaigns",
    "Offers",
    "Texts",
    "Offers in campaigns",
  ]);
  expect(goingWith(own, plan({ operations: [campaign, own, texts, link, live] }))).toEqual([
    texts,
    link,
    live,
  ]);
});

test("what has no answer while a run goes on is on its way, and nothing else is", () => {
  const lost = operation("a", { why: "unsettled" });
  const notes = (isSending: boolean) =>
    planItems(plan({ operations: [lost, operation("b")] }), isSending).flatMap(item =>
      item.kind === "operation" ? [item.note] : [],
    );
  expect(notes(true)).toEqual(["on its way", "Ends"]);
  expect(notes(false)).toEqual(["no answer yet", "Ends"]);
});
