import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Entity, Fields } from "#sync/record.ts";
import { allDiffering, differingIndex, differs, isKeptHere } from "./differing.ts";
import type { LocalStore } from "./index.ts";
import { Database } from "./sqlite.ts";
import { listed } from "./testing/listed.ts";
import { blankFields, makeWorkspace, type Workspace } from "./testing/workspace.ts";

let workspace: Workspace;
let store: LocalStore;
beforeEach(() => {
  workspace = makeWorkspace();
  store = workspace.open();
});
afterEach(() => workspace.end());

const pull = (entity: Entity, parentId: string | null, serverId: number, fields: Fields) =>
  store.sync.transaction(write =>
    write.insertPulled({
      entity,
      parentId,
      serverId,
      key: null,
      fields,
      extra: {},
      createdAt: null,
      hash: null,
    }),
  );

/** A synced offer with one synced code and one synced control. */
function synced() {
  const id = pull("offer", null, 1, blankFields({ offerType: "bogo" }));
  const code = pull("promo_code", id, 11, { promoCode: "ONE", codeType: "single", totalUsageLimit: null });
  const control = pull("redemption_control", id, 21, {
    controlType: "usage_total",
    controlValue: 5,
    isActive: true,
  });
  return { id, code, control };
}

const conflict = (entity: Entity, recordId: string, blocking: boolean) =>
  store.sync.transaction(write =>
    write.setConflicts(entity, recordId, [
      {
        kind: "field",
        entity,
        recordId,
        field: "x",
        base: null,
        mine: 1,
        theirs: 2,
        blocking,
        theirsAt: null,
      },
    ]),
  );
const reject = (entity: Entity, recordId: string) =>
  store.sync.transaction(write =>
    write.setRejection({ entity, recordId, op: "update", status: 400, message: "No." }),
  );

type Made = ReturnType<typeof synced>;
const newOffer = (stage: "draft" | "ready"): Made => ({
  id: store.offers.create({ fields: blankFields(), children: [], stage }, "edit"),
  code: "",
  control: "",
});
const newWithCode = (): Made => {
  const made = newOffer("ready");
  const code = { entity: "promo_code" as const, id: null, fields: { promoCode: "ONE" } };
  store.offers.change(made.id, { children: [code] }, "edit");
  return made;
};
const child = (made: Made, change: { fields?: Fields; deleted?: boolean }) =>
  store.offers.change(made.id, { children: [{ entity: "promo_code", id: made.code, ...change }] }, "edit");

const cases: readonly [title: string, make: () => Made, state: string, shown: string, waiting: number][] = [
  ["never sent, a draft", () => newOffer("draft"), "new", "draft", 0],
  ["never sent, ready", () => newOffer("ready"), "new", "ready", 1],
  ["as on the server", synced, "synced", "synced", 0],
  [
    "with only local fields unlike the server's",
    () => tap(made => edit(made, { offerTitle: "Q4" })),
    "synced",
    "synced",
    0,
  ],
  ["edited and ready", () => tap(made => edit(made, { offerType: "cashback" })), "changed", "changed", 1],
  [
    "edited as a draft",
    () => tap(made => edit(made, { offerType: "cashback" }, "draft")),
    "changed",
    "draft",
    0,
  ],
  ["taken back to draft without an edit", () => tap(made => edit(made, {}, "draft")), "synced", "draft", 0],
  [
    "with an edited code",
    () => tap(made => child(made, { fields: { promoCode: "TWO" } })),
    "changed",
    "changed",
    1,
  ],
  ["with a deleted code", () => tap(made => child(made, { deleted: true })), "changed", "changed", 1],
  ["with a new control", () => tap(addControl), "changed", "changed", 1],
  ["with a new control that was deleted again", () => tap(addAndDropControl), "synced", "synced", 0],
  [
    "deleted",
    () => tap(made => store.offers.change(made.id, { deleted: true }, "delete")),
    "deleted",
    "deleted",
    1,
  ],
  ["deleted and never sent", () => drop(newOffer("ready")), "deleted", "deleted", 0],
  ["deleted and never sent, with a code", () => drop(newWithCode()), "deleted", "deleted", 0],
  ["refused by the server", () => tap(made => reject("offer", made.id)), "rejected", "rejected", 0],
  [
    "whose control was refused",
    () => tap(made => reject("redemption_control", made.control)),
    "rejected",
    "rejected",
    0,
  ],
  ["refused as a draft", () => tap(made => reject("offer", made.id), "draft"), "rejected", "rejected", 0],
  ["in conflict", () => tap(made => conflict("offer", made.id, true)), "conflict", "conflict", 0],
  [
    "whose code is in conflict",
    () => tap(made => conflict("promo_code", made.code, true)),
    "conflict",
    "conflict",
    0,
  ],
  [
    "in conflict on what this server can't hold",
    () => tap(made => conflict("offer", made.id, false)),
    "synced",
    "conflict",
    0,
  ],
  ["edited and in conflict", () => tap(editAndConflict), "conflict", "conflict", 0],
  ["refused and in conflict", () => tap(rejectAndConflict), "conflict", "conflict", 0],
];

function tap(act: (made: Made) => void, stage: "draft" | "ready" = "ready"): Made {
  const made = synced();
  if (stage === "draft") store.offers.change(made.id, { stage }, "edit");
  act(made);
  return made;
}
function edit(
  made: Made,
  fields: Parameters<typeof blankFields>[0],
  stage: "draft" | "ready" = "ready",
): void {
  store.offers.change(made.id, { fields: fields ?? {}, stage }, "edit");
}
function drop(made: Made): Made {
  store.offers.change(made.id, { deleted: true }, "delete");
  return made;
}
function editAndConflict(made: Made): void {
  edit(made, { offerType: "x" });
  conflict("offer", made.id, true);
}
function rejectAndConflict(made: Made): void {
  reject("offer", made.id);
  conflict("offer", made.id, true);
}
function addControl(made: Made): void {
  const fields = { controlType: "usage_per_customer", controlValue: 3, isActive: true };
  store.offers.change(made.id, { children: [{ entity: "redemption_control", id: null, fields }] }, "edit");
}
function addAndDropControl(made: Made): void {
  addControl(made);
  const added = store.offers.get(made.id)?.controls.find(control => control.base === null)?.id ?? "";
  store.offers.change(
    made.id,
    { children: [{ entity: "redemption_control", id: added, deleted: true }] },
    "edit",
  );
}

describe("the state of an offer", () => {
  test.each(cases)("%s", (_title, make, state, shown, waiting) => {
    const { id } = make();
    expect(store.offers.get(id)).toMatchObject({ state, shown });
    const rows = [...listed(store), ...listed(store, { deleted: true })];
    expect(rows.map(row => row.shown)).toEqual([shown]);
    expect(store.offers.counts().waiting).toBe(waiting);
    expect(store.offers.total()).toBe(listed(store).length);
  });

  test("conflicts are counted by record, those that hold nothing back apart", () => {
    const made = synced();
    conflict("offer", made.id, true);
    conflict("promo_code", made.code, true);
    conflict("redemption_control", made.control, false);
    expect(store.offers.counts().conflicts).toBe(2);
  });

  test("an offer that was deleted here and edited there stays in the list until a person decides", () => {
    const made = drop(synced());
    conflict("offer", made.id, true);
    expect(listed(store).map(row => row.shown)).toEqual(["conflict"]);
    expect(listed(store, { deleted: true })).toEqual([]);
    expect(store.offers.total()).toBe(1);
  });

  test("offers that keep something here are counted, the deleted apart", () => {
    edit(synced(), { offerTitle: "Q4" });
    expect(store.offers.counts().localOnly).toBe(1);
    expect(listed(store)).toMatchObject([{ localOnly: true }]);
    drop({ id: listed(store)[0]?.id ?? "", code: "", control: "" });
    expect(store.offers.counts().localOnly).toBe(0);
  });
});

describe("what differs", () => {
  test.each([
    ["what is sent", "offer", differs("offer", "r")],
    ["what is kept here", "offer", isKeptHere("r")],
    ["codes that are sent", "promo_code", differs("promo_code", "r")],
    ["limits that are sent", "redemption_control", differs("redemption_control", "r")],
  ] as const)("%s is counted along an index, whatever the server can hold", (_title, entity, condition) => {
    const db = new Database(workspace.file);
    const plan = db
      .prepare<[], { detail: string }>(
        `EXPLAIN QUERY PLAN SELECT count(*) FROM ${allDiffering(entity, "r")} AND ${condition}`,
      )
      .all();
    expect(plan[0]?.detail).toBe(`SCAN r USING COVERING INDEX ${differingIndex(entity)}`);
    db.close();
  });
});
