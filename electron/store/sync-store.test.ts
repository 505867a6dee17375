import { expect, test } from "vitest";
import { emptyForm, offerFieldsSchema } from "#shared/domain/offer.ts";
import { complete } from "#sync/capabilities.ts";
import { type Entity, entities } from "#sync/record.ts";
import { describeStore, type StoreUnderTest } from "#sync/testing/store-contract.ts";
import type { LocalStore } from "./index.ts";
import { Database } from "./sqlite.ts";
import { listed } from "./testing/listed.ts";
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
  const record = (entity: Entity, id: string) => {
    const found = store.sync.record(entity, id);
    if (found === null) throw new Error(`No ${entity} ${id}.`);
    return found;
  };
  const change: StoreUnderTest["edit"] = (entity, id, fields) => {
    if (entity === "offer") {
      const edited = offerFieldsSchema.parse({ ...record(entity, id).fields, ...fields });
      store.offers.change(id, { fields: edited }, "edit");
    } else store.records.edit(entity, id, fields, "edit");
  };

  return {
    ...store.sync,
    addLocal({ entity, parentId, fields = {}, stage = "ready" }) {
      if (entity === "offer") {
        const offer = { fields: offerFieldsSchema.parse({ ...emptyForm, ...fields }), children: [], stage };
        return record("offer", store.offers.create(offer, "edit"));
      }
      return record(entity, store.records.create(entity, parentId ?? null, fields, stage, "edit"));
    },
    edit: change,
    setStage(id, stage) {
      const kind = entities.find(entity => store.sync.record(entity, id) !== null) ?? "offer";
      if (kind === "offer") store.offers.change(id, { stage }, "edit");
      else store.records.setStage(kind, id, stage);
    },
    remove: (entity, id) =>
      entity === "offer"
        ? store.offers.change(id, { deleted: true }, "delete")
        : store.records.remove(entity, id),
    restore: (entity, id) =>
      entity === "offer"
        ? store.offers.change(id, { deleted: false }, "restore")
        : store.records.restore(entity, id),
    historyOf(id) {
      const owner = inspect
        .prepare<[string], string>("SELECT root_id FROM history WHERE record_id = ?")
        .pluck();
      return store.history.of(owner.get(id) ?? id).filter(line => line.recordId === id);
    },
    merchantName: merchantId => store.merchants.all().find(each => each.merchantId === merchantId)?.name,
    get notices() {
      const rows = inspect
        .prepare<[], { field: string; sent: string; stored: string }>("SELECT * FROM notices")
        .all();
      return rows.map(row => ({ ...row, sent: JSON.parse(row.sent), stored: JSON.parse(row.stored) }));
    },
    get rejections() {
      return inspect
        .prepare<[], { recordId: string; status: number; message: string }>(
          "SELECT record_id AS recordId, status, message FROM rejections",
        )
        .all();
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

test("[C1] what the server can do is known at once to whoever has the workspace open", () => {
  const workspace = makeWorkspace();
  const [window, cli] = [workspace.open(), workspace.open()];
  const made = { fields: offerFieldsSchema.parse({ ...emptyForm, offerTitle: "Q4" }), children: [] };
  const id = window.offers.create({ ...made, stage: "ready" }, "edit");
  const { fields } = window.sync.record("offer", id) ?? {};
  window.sync.transaction(write =>
    write.update("offer", id, { serverId: 1, base: { ...fields, offerTitle: null } }, "push"),
  );
  expect([window.sync.differing().length, window.offers.get(id)?.state]).toEqual([0, "synced"]);
  cli.sync.transaction(write => write.setCapabilities(complete, []));
  expect(window.sync.capabilities()).toEqual(complete);
  expect([window.sync.differing().length, window.offers.get(id)?.state]).toEqual([1, "changed"]);
  window.offers.change(id, { fields: { offerTitle: "Q4 Dealer" } }, "edit");
  expect(listed(window, { search: "dealer" })).toMatchObject([{ id, localOnly: false }]);
  expect(workspace.open().offers.get(id)?.state).toBe("changed");
  workspace.end();
});
