import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { complete } from "#sync/capabilities.ts";
import type { LocalStore, PlainKind } from "./index.ts";
import { listed } from "./testing/listed.ts";
import { blankFields, makeWorkspace, type Workspace } from "./testing/workspace.ts";

let workspace: Workspace;
let store: LocalStore;
beforeEach(() => {
  workspace = makeWorkspace();
  store = workspace.open();
  store.sync.transaction(write => write.setCapabilities(complete, []));
});
afterEach(() => workspace.end());

const program = (programName = "Dealers") =>
  store.records.create("program", null, { programName }, "draft", "edit");

/** As the server has it. */
function pulled(entity: PlainKind, parentId: string | null = null, serverId = 7): string {
  const common = { key: null, fields: {}, extra: {}, createdAt: null, hash: null };
  return store.sync.transaction(write => write.insertPulled({ ...common, entity, parentId, serverId }));
}

describe("a record that people work on", () => {
  test("is made with its stage and history, and saved at a time", () => {
    const id = program();
    expect(store.records.list("program")).toMatchObject([
      {
        id,
        entity: "program",
        stage: "draft",
        state: "new",
        fields: { programName: "Dealers", partner: null },
      },
    ]);
    expect(store.history.of(id)).toMatchObject([{ field: "*", to: "present", who: "Ada", cause: "edit" }]);
    expect(store.offers.savedAt()).toMatch(/^2026-01-01T/);
  });

  test("an edit names its fields, keeps the stage unless one is said, and takes back what was refused", () => {
    const id = program();
    const rejection = { entity: "program", recordId: id, op: "create", status: 422, message: "No." } as const;
    store.sync.transaction(write => write.setRejection(rejection));
    store.records.setStage("program", id, "ready");
    expect(store.records.get("program", id)).toMatchObject({ state: "rejected", rejections: [rejection] });
    store.records.edit("program", id, { programType: "hybrid" }, "edit");
    expect(store.records.get("program", id)).toMatchObject({
      state: "new",
      stage: "ready",
      rejections: [],
      fields: { programName: "Dealers", programType: "hybrid" },
    });
    store.records.edit("program", id, { programType: null }, "edit", "draft");
    expect(store.records.get("program", id)).toMatchObject({ stage: "draft" });
  });

  test("is removed and restored, and stands in the list meanwhile", () => {
    const id = program();
    store.records.remove("program", id);
    expect(store.records.list("program")).toMatchObject([{ id, state: "deleted", deleted: true }]);
    store.records.restore("program", id);
    expect(store.records.stateOf("program", id)).toBe("new");
  });

  test("that isn't there is null, and can't be edited", () => {
    expect(store.records.get("program", "nobody")).toBeNull();
    expect(store.records.stateOf("program", "nobody")).toBeNull();
    expect(() => store.records.edit("program", "nobody", {}, "edit")).toThrow(/no program nobody/);
  });

  test("a part is listed under its parent, and belongs to one", () => {
    const [one, two] = [pulled("merchant", null, 1), pulled("merchant", null, 2)];
    const place = store.records.create("location", one, { city: "Moline" }, "ready", "edit");
    store.records.create("location", two, { city: "Ankeny" }, "ready", "edit");
    expect(store.records.list("location", one)).toMatchObject([{ id: place, parentId: one }]);
    expect(store.records.list("location")).toHaveLength(2);
    expect(() => store.records.create("location", null, {}, "ready", "edit")).toThrow(/belongs to another/);
    expect(() => store.records.create("location", "nobody", {}, "ready", "edit")).toThrow(/FOREIGN KEY/);
  });

  test("an offer's texts in another language stand in the offer's history and change its state", () => {
    const fields = { key: null, fields: blankFields(), extra: {}, createdAt: null, hash: null };
    const offer = store.sync.transaction(write =>
      write.insertPulled({ ...fields, entity: "offer", parentId: null, serverId: 1 }),
    );
    expect(store.offers.get(offer)?.state).toBe("synced");
    const id = store.records.create("descriptive", offer, { languageCode: "de" }, "ready", "edit");
    expect(store.offers.get(offer)).toMatchObject({ state: "changed", descriptives: [{ id }] });
    expect(store.offers.counts().waiting).toBe(1);
    expect(store.history.of(offer)).toMatchObject([{ entity: "descriptive", recordId: id }]);
  });
});

describe("the state of a record", () => {
  const conflict = (entity: PlainKind, recordId: string, blocking: boolean) =>
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

  test.each<[title: string, make: () => string, state: string]>([
    ["as on the server", () => pulled("merchant"), "synced"],
    ["edited", () => edit(pulled("merchant")), "changed"],
    ["with a place that is new", () => withPlace(pulled("merchant")), "changed"],
    ["deleted", () => removed(pulled("merchant")), "deleted"],
    ["in conflict", () => conflicted(pulled("merchant"), true), "conflict"],
    ["in conflict on what holds nothing back", () => conflicted(pulled("merchant"), false), "synced"],
    ["whose place is in conflict", () => placeConflicted(pulled("merchant")), "conflict"],
  ])("%s", (_title, make, state) => {
    expect(store.records.get("merchant", make())?.state).toBe(state);
  });

  test("of a part is its own, not its parent's", () => {
    const merchant = pulled("merchant");
    const place = pulled("location", merchant);
    conflicted(merchant, true);
    expect(store.records.get("location", place)).toMatchObject({ state: "synced", conflicts: [] });
  });

  test("of a kind that the server has no place for is what was last agreed", () => {
    const id = program();
    store.sync.transaction(write => write.setCapabilities({ ...complete, kinds: ["offer"] }, []));
    expect(store.records.stateOf("program", id)).toBe("new");
  });

  function edit(id: string): string {
    store.records.edit("merchant", id, { merchantName: "Harrow" }, "edit");
    return id;
  }
  function removed(id: string): string {
    store.records.remove("merchant", id);
    return id;
  }
  function withPlace(id: string): string {
    store.records.create("location", id, { city: "Moline" }, "ready", "edit");
    return id;
  }
  function conflicted(id: string, blocking: boolean): string {
    conflict("merchant", id, blocking);
    return id;
  }
  function placeConflicted(id: string): string {
    conflict("location", pulled("location", id), true);
    return id;
  }
});

describe("a merchant's name", () => {
  test("is its record's in the list of offers and in the search, made here or there", () => {
    const id = store.records.create("merchant", null, { merchantName: "Harrow" }, "ready", "edit");
    const merchantOwner = Number(store.records.get("merchant", id)?.fields.localNumber);
    const offer = store.offers.create(
      { fields: blankFields({ merchantOwner }), children: [], stage: "draft" },
      "edit",
    );
    expect(listed(store, { search: "harrow" })).toMatchObject([{ id: offer, merchantName: "Harrow" }]);
    store.records.edit("merchant", id, { merchantName: "Ironvale" }, "edit");
    expect(listed(store, { search: "harrow" })).toEqual([]);
    expect(listed(store, { search: "ironvale" })).toHaveLength(1);
    store.sync.transaction(write => {
      write.update("merchant", id, { serverId: 101, base: {} }, "push");
      write.renumberMerchant(merchantOwner, 101);
    });
    expect(listed(store, { search: "ironvale" })).toMatchObject([
      { merchantOwner: 101, merchantName: "Ironvale" },
    ]);
    expect(store.merchants.all()).toEqual([{ merchantId: 101, name: "Ironvale" }]);
  });
});
