import { describe, expect, test } from "vitest";
import type { Entity } from "../../record.ts";
import { conflict, type Getter, pullCode, pullOffer, update } from "./store-under-test.ts";

export function updates(store: Getter): void {
  describe("updating", () => {
    test("leaves what is left out", () => {
      const id = pullOffer(store(), { serverId: 1, key: "01J9ZK00000000000000000001", extra: { x: 1 } });
      const before = store().record("offer", id);
      update(store(), "offer", id, { extra: { x: 2 } });
      expect(store().record("offer", id)).toEqual({ ...before, extra: { x: 2 } });
    });

    test("notes each field that changed, and why, in the history", () => {
      const id = pullOffer(store(), { serverId: 1, fields: { offerType: "bogo", startDate: "2026-01-01" } });
      const fields = store().record("offer", id)?.fields ?? {};
      const theirs = { ...fields, offerType: "cashback" };
      update(store(), "offer", id, { fields: theirs, base: theirs });
      expect(store().historyOf(id)).toMatchObject([
        { field: "offerType", from: "bogo", to: "cashback", cause: "pull" },
      ]);
    });

    test("a new base alone is no change of the record", () => {
      const { id, fields } = store().addLocal({ entity: "offer" });
      const lines = store().historyOf(id).length;
      update(store(), "offer", id, { serverId: 4, base: fields });
      expect(store().historyOf(id)).toHaveLength(lines);
      expect(store().record("offer", id)).toMatchObject({ serverId: 4, base: fields });
    });

    test("the last change of a record moves with what changes there, and with nothing else", () => {
      const offer = pullOffer(store(), { serverId: 1 });
      const code = pullCode(store(), offer, { serverId: 11, promoCode: "ONE" });
      const other = pullOffer(store(), { serverId: 2 });
      const stood = store().lastChange(offer);
      const fields = store().record("offer", offer)?.fields ?? {};
      update(store(), "offer", offer, { base: fields, createdAt: "2026-01-01" });
      store().edit("offer", other, { offerType: "bogo" });
      expect(store().lastChange(offer)).toBe(stood);
      store().edit("offer", offer, { offerType: "bogo" });
      const edited = store().lastChange(offer);
      expect(edited).toBeGreaterThan(stood);
      store().edit("promo_code", code, { promoCode: "TWO" });
      expect(store().lastChange(offer)).toBeGreaterThan(edited);
      expect(store().lastChange(code)).toBe(0);
    });

    test("a record that isn't there can't be updated", () => {
      expect(() => update(store(), "offer", "nobody", { serverId: 1 })).toThrow(/no offer nobody/);
    });
  });
}

export function retiring(store: Getter): void {
  const retire = (id: string, entity: Entity = "offer") =>
    store().transaction(write => write.retire(entity, id, "pull"));

  describe("retiring", () => {
    test("takes an offer with its codes out of every list and look-up, but not out of the history", () => {
      const offer = pullOffer(store(), { serverId: 1, key: "01J9ZK00000000000000000001" });
      const code = pullCode(store(), offer, { serverId: 11, promoCode: "ONE" });
      retire(offer);
      expect(store().record("offer", offer)).toBeNull();
      expect(store().record("promo_code", code)).toBeNull();
      expect(store().byServerId("offer", 1)).toBeNull();
      expect(store().byKey("01J9ZK00000000000000000001")).toBeNull();
      expect(store().children(offer)).toEqual([]);
      expect(store().knownServerIds("offer")).toEqual([]);
      expect(store().differing()).toEqual([]);
      expect(store().historyOf(offer).at(-1)).toMatchObject({ field: "*", to: "gone", cause: "pull" });
    });

    test("closes conflicts and rejections of the offer and its codes", () => {
      const offer = pullOffer(store(), { serverId: 1 });
      const code = pullCode(store(), offer, { serverId: 11, promoCode: "ONE" });
      store().transaction(write => {
        write.setConflicts("promo_code", code, [conflict("promo_code", code, "promoCode")]);
        write.setRejection({ entity: "offer", recordId: offer, op: "update", status: 400, message: "No." });
      });
      retire(offer);
      expect(store().conflicts()).toEqual([]);
      expect(store().rejections).toEqual([]);
    });

    test("a code goes alone", () => {
      const offer = pullOffer(store(), { serverId: 1 });
      const code = pullCode(store(), offer, { serverId: 11, promoCode: "ONE" });
      retire(code, "promo_code");
      expect(store().record("offer", offer)).not.toBeNull();
      expect(store().children(offer)).toEqual([]);
    });

    test("[L5] its server id is a tombstone until a clean sweep begun after it", () => {
      const offer = pullOffer(store(), { serverId: 1 });
      retire(offer);
      const later = 4_102_444_800_000;
      const isTombstone = () => store().transaction(write => write.isTombstone("offer", 1));
      expect(isTombstone()).toBe(true);
      expect(store().transaction(write => write.isTombstone("promo_code", 1))).toBe(false);
      store().transaction(write => write.forgetTombstones("offer", 0));
      expect(isTombstone()).toBe(true);
      store().transaction(write => write.forgetTombstones("promo_code", later));
      expect(isTombstone()).toBe(true);
      store().transaction(write => write.forgetTombstones("offer", later));
      expect(isTombstone()).toBe(false);
    });

    test("[L3] its server id can come back as another record", () => {
      retire(pullOffer(store(), { serverId: 1 }));
      const again = pullOffer(store(), { serverId: 1 });
      expect(store().byServerId("offer", 1)?.id).toBe(again);
    });
  });
}
