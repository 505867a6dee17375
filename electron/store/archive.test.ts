import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { LocalStore } from "./index.ts";
import { listed } from "./testing/listed.ts";
import { blankFields, makeWorkspace, type Workspace } from "./testing/workspace.ts";

let workspace: Workspace;
let store: LocalStore;
let id: string;
beforeEach(() => {
  workspace = makeWorkspace();
  store = workspace.open();
  id = store.offers.create(
    {
      fields: blankFields({ offerTitle: "Q4 Dealer Incentive", redemptionMethods: ["promo_code"] }),
      children: [{ entity: "promo_code", id: null, fields: { promoCode: "DEALER20" } }],
      stage: "ready",
    },
    "edit",
  );
  const [code] = store.sync.children(id);
  store.sync.transaction(write => {
    write.update("offer", id, { serverId: 41, base: write.record("offer", id)?.fields ?? null }, "push");
    write.update("promo_code", code?.id ?? "", { serverId: 7, base: code?.fields ?? null }, "push");
    write.retire("offer", id, "pull");
  });
});
afterEach(() => workspace.end());

describe("an offer that the server no longer has", () => {
  test("is out of the working list and of sync", () => {
    expect(listed(store)).toEqual([]);
    expect([...store.offers.all({})]).toEqual([]);
    expect(store.sync.record("offer", id)).toBeNull();
    expect(store.sync.differing()).toEqual([]);
  });

  test("is listed among the deleted with all that was written in it", () => {
    expect([...store.offers.all({ state: "deleted" })]).toMatchObject([
      {
        id,
        state: "deleted",
        offerId: null,
        fields: { offerTitle: "Q4 Dealer Incentive" },
        codes: [{ fields: { promoCode: "DEALER20" } }],
      },
    ]);
  });

  test("comes back as a draft that the server never had, with a new key and its code", () => {
    const before = store.offers.get(id)?.key;
    store.offers.change(id, { deleted: false }, "restore");
    const offer = store.offers.get(id);
    expect(offer).toMatchObject({ stage: "draft", deleted: false, offerId: null, base: null, state: "new" });
    expect(offer?.key).not.toBe(before);
    expect(offer?.codes).toMatchObject([
      { serverId: null, base: null, deleted: false, fields: { promoCode: "DEALER20" } },
    ]);
    expect(store.history.of(id).at(-1)).toMatchObject({ field: "*", from: "gone", to: "present" });
  });

  test("its old number is still a tombstone after it came back", () => {
    store.offers.change(id, { deleted: false }, "restore");
    expect(store.sync.transaction(write => write.isTombstone("offer", 41))).toBe(true);
  });
});
