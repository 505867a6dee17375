import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { emptyForm, offerFieldsSchema } from "#shared/domain/offer.ts";
import type { LocalStore } from "./index.ts";
import { Database } from "./sqlite.ts";
import { listed } from "./testing/listed.ts";
import { makeWorkspace, type Workspace } from "./testing/workspace.ts";

/**
 * `studio-v5.db` was written by the studio of schema 5: a draft with a code, edited once; a synced offer (41) edited
 * here, with a code in conflict and a control whose update was never answered; two offers in conflict (42, 43), one
 * refused (44), and one that the server no longer has (45).
 */
const fixture = new URL("./testing/studio-v5.db.gz", import.meta.url);

let workspace: Workspace;
let store: LocalStore;
beforeEach(() => {
  workspace = makeWorkspace();
  writeFileSync(workspace.file, gunzipSync(readFileSync(fixture)));
  store = workspace.open();
});
afterEach(() => workspace.end());

const blankOffer = offerFieldsSchema.parse(emptyForm);

const offer = (serverId: number) => {
  const found = store.offers.byServerId(serverId);
  if (found === null) throw new Error(`No offer ${serverId}.`);
  return found;
};

describe("a workspace of schema 5, opened by this studio", () => {
  test("is whole, and was backed up as it was", () => {
    const backups = readdirSync(join(workspace.folder, "backups"));
    expect(backups).toEqual([expect.stringMatching(/^studio-v5-/)]);
    const old = new Database(join(workspace.folder, "backups", backups[0] ?? ""));
    expect(old.pragma("user_version", { simple: true })).toBe(5);
    old.close();
    const db = new Database(workspace.file);
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok");
    expect(db.prepare("SELECT * FROM pragma_foreign_key_check").all()).toEqual([]);
    db.close();
  });

  test("keeps offers, their parts, stages and states", () => {
    expect(listed(store).map(row => [row.title, row.merchantName, row.shown])).toEqual([
      [null, "John Deere", "conflict"],
      [null, "John Deere", "conflict"],
      [null, "John Deere", "conflict"],
      [null, "John Deere", "rejected"],
      ["Harvest weeks", "John Deere", "draft"],
    ]);
    expect(offer(41)).toMatchObject({
      key: "01J9ZK00000000000000000041",
      fields: { offerType: "cashback", externalReference: "ERP-41" },
      base: { offerType: "bogo" },
      codes: [{ serverId: 11, fields: { promoCode: "SYNCED", totalUsageLimit: 5 }, createdAt: null }],
      controls: [{ serverId: 21, fields: { controlType: "usage_per_customer", controlValue: 2 } }],
    });
    expect(store.sync.record("offer", offer(41).id)?.extra).toEqual({ flags: { b: 1 } });
    expect(store.sync.differing().map(record => record.entity)).toEqual(["offer", "offer", "promo_code"]);
  });

  test("keeps conflicts, with the kind that their field says", () => {
    expect(store.sync.conflicts()).toMatchObject([
      { kind: "field", entity: "offer", field: "offerType", mine: "cashback", theirsAt: null },
      { kind: "field", entity: "promo_code", field: "totalUsageLimit", theirs: 7 },
      { kind: "deletion", entity: "offer", field: "*", theirs: null },
    ]);
    expect(offer(41)).toMatchObject({ state: "conflict", conflicts: [{ entity: "promo_code" }] });
  });

  test("keeps what was refused and what was sent without an answer", () => {
    expect(offer(44).rejections).toMatchObject([{ status: 422, message: "No." }]);
    expect(store.sync.intents()).toMatchObject([
      { entity: "redemption_control", part: "record", op: "update", sent: { controlValue: 3 }, body: null },
    ]);
    expect(store.sync.hasIntent(offer(41).controls[0]?.id ?? "")).toBe(true);
  });

  test("keeps the history, who and when included", () => {
    const draft = listed(store).find(row => row.title === "Harvest weeks")?.id ?? "";
    expect(store.history.of(draft)).toMatchObject([
      { field: "*", to: "present", who: "Ada", cause: "edit", at: expect.stringMatching(/^2026-01-01T/) },
      { entity: "promo_code", field: "*", to: "present" },
      { field: "offerTitle", from: "Harvest days", to: "Harvest weeks" },
    ]);
  });

  test("has nothing to undo of before it kept acts, and everything from now on", () => {
    expect(store.undoing.next()).toEqual({ undo: null, redo: null });
    store.offers.change(offer(44).id, { fields: { offerTitle: "Sowing" } }, "edit");
    expect(store.undoing.undo()).toMatchObject({ records: 1, leftCount: 0 });
    expect(offer(44).fields.offerTitle).toBeNull();
  });

  test("keeps tombstones, retired keys and the offers they belonged to", () => {
    expect(store.sync.transaction(write => write.isTombstone("offer", 45))).toBe(true);
    expect(store.sync.isRetiredKey("01J9ZK00000000000000000045")).toBe(true);
    expect([...store.offers.all({ state: "deleted" })]).toMatchObject([
      { fields: { offerTitle: "Gone offer" }, codes: [{ fields: { promoCode: "GONE" } }] },
    ]);
  });

  test("finds what it found before, and what is edited from now on", () => {
    const found = (search: string) => listed(store, { search }).length;
    expect([found("harvest"), found("synced"), found("deere"), found("autumn")]).toEqual([1, 1, 5, 1]);
    store.offers.change(offer(44).id, { fields: { offerTitle: "Sowing" } }, "edit");
    expect(found("sowing")).toBe(1);
  });

  test("has nothing kept here alone that nobody wrote: a field that came later is empty", () => {
    const kept = store.sync.keptHere().map(({ id }) => id);
    const draft = listed(store).find(row => row.title === "Harvest weeks")?.id;
    expect(kept).toEqual([draft]);
    const bare = store.offers.create({ fields: blankOffer, children: [], stage: "draft" }, "edit");
    const db = new Database(workspace.file);
    const columns = ["showHeading", "showText", "showWatermark", "barcodeSymbology", "barcodeText"];
    db.prepare<[string]>(
      `UPDATE offers SET working = json_remove(working, ${columns.map(name => `'$.${name}'`).join(", ")}) WHERE id = ?`,
    ).run(bare);
    db.close();
    expect(store.sync.keptHere().map(({ id }) => id)).toEqual(kept);
    store.offers.change(bare, { fields: { showHeading: "Show this" } }, "edit");
    expect(store.sync.keptHere().map(({ id }) => id)).toEqual([...kept, bare]);
  });

  test("takes records of the kinds it didn't know", () => {
    const program = store.records.create("program", null, { programName: "Dealers" }, "draft", "edit");
    expect(store.records.get("program", program)).toMatchObject({ state: "new", stage: "draft" });
    expect(store.settings.defaults()).toMatchObject({ currency: "EUR", merchantOwner: 7 });
    expect(store.sync.meta("api")).toBe("https://kigo.example");
  });
});
