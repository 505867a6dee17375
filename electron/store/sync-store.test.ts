import { expect, test } from "vitest";
import { emptyForm, offerFieldsSchema } from "#shared/domain/offer.ts";
import { describeStore, type StoreUnderTest } from "#sync/testing/store-contract.ts";
import type { LocalStore } from "./index.ts";
import { Database } from "./sqlite.ts";
import { makeWorkspace } from "./testing/workspace.ts";

describeStore("the SQLite store", () => {
  const workspace = makeWorkspace();
  const store = workspace.open();
  return {
    store: withHands(store, new Database(workspace.file)),
    end: () => workspace.end(),
  };
});

function withHands(store: LocalStore, inspect: Database): StoreUnderTest {
  const record = (entity: "offer" | "promo_code" | "redemption_control", id: string) => {
    const found = store.sync.record(entity, id);
    if (found === null) throw new Error(`No ${entity} ${id}.`);
    return found;
  };
  const change: StoreUnderTest["edit"] = (entity, id, fields) => {
    if (entity === "offer")
      store.offers.change(
        id,
        { fields: offerFieldsSchema.parse({ ...record(entity, id).fields, ...fields }) },
        "edit",
      );
    else
      store.offers.change(record(entity, id).parentId ?? "", { children: [{ entity, id, fields }] }, "edit");
  };
  const mark =
    (deleted: boolean): StoreUnderTest["remove"] =>
    (entity, id) => {
      const cause = deleted ? "delete" : "restore";
      if (entity === "offer") store.offers.change(id, { deleted }, cause);
      else
        store.offers.change(
          record(entity, id).parentId ?? "",
          { children: [{ entity, id, deleted }] },
          cause,
        );
    };

  return {
    ...store.sync,
    addLocal({ entity, parentId, fields = {}, stage = "ready" }) {
      if (entity === "offer") {
        const offer = { fields: offerFieldsSchema.parse({ ...emptyForm, ...fields }), children: [], stage };
        return record("offer", store.offers.create(offer, "edit"));
      }
      const offerId = parentId ?? "";
      store.offers.change(offerId, { children: [{ entity, id: null, fields }] }, "edit");
      const added = store.sync.children(offerId).findLast(child => child.entity === entity);
      if (added === undefined) throw new Error(`No ${entity} was added.`);
      return added;
    },
    edit: change,
    setStage: (id, stage) => store.offers.change(id, { stage }, "edit"),
    remove: mark(true),
    restore: mark(false),
    historyOf(id) {
      const owner = inspect
        .prepare<[string], string>("SELECT offer_id FROM history WHERE record_id = ?")
        .pluck();
      return store.history.of(owner.get(id) ?? id).filter(line => line.recordId === id);
    },
    get notices() {
      const rows = inspect
        .prepare<[], { field: string; sent: string; stored: string }>("SELECT * FROM notices")
        .all();
      return rows.map(row => ({ ...row, sent: JSON.parse(row.sent), stored: JSON.parse(row.stored) }));
    },
    get rejections() {
      return store.offers.list({}).flatMap(row => store.offers.get(row.id)?.rejections ?? []);
    },
  };
}

test("[W2] merchants' names from the server stand beside those typed here", () => {
  const workspace = makeWorkspace();
  const store = workspace.open();
  store.merchants.name({ merchantId: 7, name: "Typed here" });
  store.merchants.name({ merchantId: 101, name: "Old name" });
  store.sync.transaction(write => write.nameMerchants([{ merchantId: 101, name: "Harrow Equipment" }]));
  expect(store.merchants.all()).toEqual([
    { merchantId: 101, name: "Harrow Equipment" },
    { merchantId: 7, name: "Typed here" },
  ]);
  workspace.end();
});
