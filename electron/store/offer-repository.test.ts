import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LocalStore, StoredOffer } from "./index.ts";
import { listed } from "./testing/listed.ts";
import { blankFields, makeWorkspace, type Workspace } from "./testing/workspace.ts";

let workspace: Workspace;
let store: LocalStore;
beforeEach(() => {
  workspace = makeWorkspace();
  store = workspace.open();
});
afterEach(() => workspace.end());

const create = (fields: Parameters<typeof blankFields>[0] = {}, code: string | null = null) => {
  const children =
    code === null ? [] : [{ entity: "promo_code" as const, id: null, fields: { promoCode: code } }];
  return store.offers.create({ fields: blankFields(fields), children, stage: "draft" }, "edit");
};
const get = (id: string): StoredOffer => {
  const offer = store.offers.get(id);
  if (offer === null) throw new Error(`No offer ${id}.`);
  return offer;
};

describe("an offer", () => {
  test("is created whole: fields, codes, controls, stage, a key of its own", () => {
    const id = store.offers.create(
      {
        fields: blankFields({ offerTitle: "Q4 Dealer Incentive", redemptionMethods: ["promo_code"] }),
        children: [
          { entity: "promo_code", id: null, fields: { promoCode: "DEALER20", totalUsageLimit: 1000 } },
          {
            entity: "redemption_control",
            id: null,
            fields: { controlType: "usage_per_customer", controlValue: 3, isActive: true },
          },
        ],
        stage: "ready",
      },
      "import",
    );
    const offer = get(id);
    expect(offer).toMatchObject({
      id,
      offerId: null,
      stage: "ready",
      deleted: false,
      base: null,
      state: "new",
    });
    expect(offer.key).toMatch(/^[0-9A-Z]{26}$/);
    expect(offer.key).not.toBe(id);
    expect(offer.fields).toEqual(
      blankFields({ offerTitle: "Q4 Dealer Incentive", redemptionMethods: ["promo_code"] }),
    );
    expect(offer.codes).toMatchObject([
      {
        parentId: id,
        stage: "ready",
        fields: { promoCode: "DEALER20", codeType: null, totalUsageLimit: 1000 },
      },
    ]);
    expect(offer.controls).toMatchObject([
      { fields: { controlType: "usage_per_customer", controlValue: 3 } },
    ]);
  });

  test("takes an edit of some fields and keeps the others", () => {
    const id = create({ offerTitle: "Q4", offerValue: 20 });
    store.offers.change(id, { fields: { offerValue: 25 } }, "edit");
    expect(get(id).fields).toEqual(blankFields({ offerTitle: "Q4", offerValue: 25 }));
  });

  test("each accepted edit is a line of history: who, when, field, from, to", () => {
    const id = create({ offerTitle: "Q4" });
    store.offers.change(id, { fields: { offerTitle: "Q4 Dealer", offerValue: 20, tags: [] } }, "edit");
    store.offers.change(id, { stage: "ready" }, "edit");
    const [made, ...edits] = store.history.of(id);
    expect(made).toMatchObject({ field: "*", from: null, to: "present", who: "Ada", cause: "edit" });
    expect(edits).toMatchObject([
      { field: "offerTitle", from: "Q4", to: "Q4 Dealer", entity: "offer", recordId: id },
      { field: "offerValue", from: null, to: 20 },
      { field: "stage", from: "draft", to: "ready" },
    ]);
    expect(edits[0]?.at).toMatch(/^2026-01-01T00:00:\d\d\.000Z$/);
  });

  test("an edit that changes nothing leaves no line and no later date", () => {
    const id = create({ offerTitle: "Q4", tags: ["b", "a"] });
    const [before, lines] = [get(id), store.history.of(id)];
    store.offers.change(id, { fields: { offerTitle: "Q4", tags: ["a", "b"] } }, "edit");
    expect(get(id)).toEqual(before);
    expect(store.history.of(id)).toEqual(lines);
  });

  test("its codes and controls change with it, in its own history", () => {
    const id = create({}, "DEALER20");
    const [code] = get(id).codes;
    const change = { entity: "promo_code" as const, id: code?.id ?? "", fields: { totalUsageLimit: 1000 } };
    store.offers.change(id, { children: [change] }, "edit");
    expect(get(id).codes).toMatchObject([{ fields: { promoCode: "DEALER20", totalUsageLimit: 1000 } }]);
    expect(store.history.of(id).at(-1)).toMatchObject({
      entity: "promo_code",
      field: "totalUsageLimit",
      from: null,
      to: 1000,
    });
    store.offers.change(id, { children: [{ ...change, fields: {}, deleted: true }] }, "edit");
    expect(get(id).codes).toMatchObject([{ deleted: true }]);
  });

  test("a change of what isn't there changes nothing else either", () => {
    const [id, other] = [create({ offerTitle: "Q4" }), create({}, "ELSEWHERE")];
    const foreign = {
      entity: "promo_code" as const,
      id: get(other).codes[0]?.id ?? "",
      fields: { promoCode: "MINE" },
    };
    expect(() =>
      store.offers.change(id, { fields: { offerTitle: "No" }, children: [foreign] }, "edit"),
    ).toThrow();
    expect(() => store.offers.change("nobody", { stage: "ready" }, "edit")).toThrow();
    expect(get(id).fields.offerTitle).toBe("Q4");
    expect(get(other).codes).toMatchObject([{ fields: { promoCode: "ELSEWHERE" } }]);
  });

  test("is deleted and restored, both in the history", () => {
    const id = create();
    store.offers.change(id, { deleted: true }, "delete");
    expect(get(id)).toMatchObject({ deleted: true, state: "deleted", shown: "deleted" });
    store.offers.change(id, { deleted: false }, "restore");
    expect(get(id)).toMatchObject({ deleted: false, state: "new" });
    expect(store.history.of(id).slice(1)).toMatchObject([
      { field: "*", from: "present", to: "deleted", cause: "delete" },
      { field: "*", from: "deleted", to: "present", cause: "restore" },
    ]);
  });

  test("is found by the server's id and by the user's own reference, deleted ones apart", () => {
    const [id, twin] = [create({ externalReference: "ERP-1" }), create({ externalReference: "ERP-1" })];
    store.sync.transaction(write => write.update("offer", id, { serverId: 456 }, "push"));
    expect(store.offers.byServerId(456)?.id).toBe(id);
    expect(store.offers.byReference("ERP-1").map(offer => offer.id)).toEqual([id, twin]);
    store.offers.change(twin, { deleted: true }, "delete");
    expect(store.offers.byReference("ERP-1").map(offer => offer.id)).toEqual([id]);
    expect(store.offers.byReference("erp-1")).toEqual([]);
  });

  test("an edit takes back what the server refused, of its codes too", () => {
    const id = create({}, "DEALER20");
    const recordId = get(id).codes[0]?.id ?? "";
    store.sync.transaction(write =>
      write.setRejection({ entity: "promo_code", recordId, op: "create", status: 422, message: "Taken." }),
    );
    expect(get(id)).toMatchObject({ state: "rejected", rejections: [{ message: "Taken." }] });
    store.offers.change(id, { stage: "ready" }, "edit");
    expect(get(id).state).toBe("rejected");
    store.offers.change(id, { fields: { offerTitle: "Q4" } }, "edit");
    expect(get(id)).toMatchObject({ state: "new", rejections: [] });
  });
});

describe("the list", () => {
  test("is sorted by what people see, then first what came to its state last", () => {
    const [first, second, third] = [create(), create(), create()];
    listed(store);
    store.offers.change(second, { stage: "ready" }, "edit");
    store.offers.change(first, { fields: { offerTitle: "Touched last" } }, "edit");
    expect(listed(store).map(row => [row.id, row.shown])).toEqual([
      [third, "draft"],
      [first, "draft"],
      [second, "ready"],
    ]);
  });

  test("a row has all that a line shows", () => {
    store.merchants.name({ merchantId: 123, name: "John Deere" });
    const id = create({
      merchantOwner: 123,
      offerTitle: "Q4",
      offerType: "bogo",
      offerValue: 20,
      offerValueUnit: "%",
      endDate: "2025-12-31",
      redemptionMethods: ["promo_code", "barcode"],
      tags: ["autumn"],
    });
    expect(listed(store)).toEqual([
      {
        id,
        title: "Q4",
        merchantOwner: 123,
        merchantName: "John Deere",
        offerType: "bogo",
        offerValue: 20,
        offerValueUnit: "%",
        startDate: null,
        endDate: "2025-12-31",
        status: "active",
        programType: null,
        program: null,
        campaign: null,
        redemptionMethods: ["promo_code", "barcode"],
        channels: [],
        tags: ["autumn"],
        totalBudget: null,
        budgetCurrency: null,
        redemption: null,
        stage: "draft",
        shown: "draft",
        localOnly: true,
        updatedAt: get(id).updatedAt,
      },
    ]);
  });

  test("leaves the deleted out unless they are asked for, and counts without them", () => {
    const [kept, gone] = [create(), create()];
    store.offers.change(gone, { deleted: true }, "delete");
    expect(listed(store).map(row => row.id)).toEqual([kept]);
    expect(listed(store, { deleted: true }).map(row => row.id)).toEqual([gone]);
    expect([...store.offers.all({ state: "new" })].map(row => row.id)).toEqual([kept]);
    expect(store.offers.total()).toBe(1);
  });

  test("whole offers come in the same order, and may be changed while they come", () => {
    const ids = [create({ offerTitle: "a" }), create({ offerTitle: "b" }), create({ offerTitle: "c" })];
    const seen: string[] = [];
    for (const offer of store.offers.all({})) {
      seen.push(offer.id);
      store.offers.change(offer.id, { stage: "ready" }, "edit");
    }
    expect(seen).toEqual(ids.toReversed());
  });

  test("says when a person's change was last stored", () => {
    expect(store.offers.savedAt()).toBeNull();
    const id = create();
    const first = store.offers.savedAt();
    store.offers.change(id, { stage: "ready" }, "edit");
    expect(first).toMatch(/^2026-01-01T/);
    expect(store.offers.savedAt()).not.toBe(first);
  });
});
