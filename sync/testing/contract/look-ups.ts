import { describe, expect, test } from "vitest";
import { type Getter, pullCode, pullOffer } from "./store-under-test.ts";

export function lookUps(store: Getter): void {
  describe("looking up", () => {
    test("finds a pulled offer by id, server id and key", () => {
      const id = pullOffer(store(), { serverId: 7, key: "01J9ZK00000000000000000007" });
      const found = store().record("offer", id);
      expect(found).toMatchObject({ id, entity: "offer", serverId: 7, parentId: null, deleted: false });
      expect(store().byServerId("offer", 7)).toEqual(found);
      expect(store().byKey("01J9ZK00000000000000000007")).toEqual(found);
    });

    test("keeps fields, base and unknown fields as they were given", () => {
      const id = pullOffer(store(), {
        serverId: 7,
        fields: { offerType: "bogo" },
        extra: { flags: { b: 1, a: [null] } },
      });
      const found = store().record("offer", id);
      expect(found?.fields).toMatchObject({ offerType: "bogo", redemptionMethods: [] });
      expect(found?.base).toEqual(found?.fields);
      expect(found?.extra).toEqual({ flags: { b: 1, a: [null] } });
    });

    test("answers null for what isn't there", () => {
      expect(store().record("offer", "nobody")).toBeNull();
      expect(store().byServerId("offer", 1)).toBeNull();
      expect(store().byKey("nobody")).toBeNull();
      expect(store().meta("nothing")).toBeNull();
    });

    test("server ids of different kinds don't meet", () => {
      pullOffer(store(), { serverId: 7 });
      expect(store().byServerId("promo_code", 7)).toBeNull();
    });

    test("lists an offer's codes and controls, oldest first, those marked deleted included", () => {
      const offer = pullOffer(store(), { serverId: 1 });
      const other = pullOffer(store(), { serverId: 2 });
      const first = pullCode(store(), offer, { serverId: 11, promoCode: "ONE" });
      const second = pullCode(store(), offer, { serverId: 12, promoCode: "TWO" });
      pullCode(store(), other, { serverId: 13, promoCode: "ELSEWHERE" });
      store().remove("promo_code", first);
      const children = store().children(offer);
      expect(children.map(child => [child.id, child.deleted])).toEqual([
        [first, true],
        [second, false],
      ]);
      expect(children.every(child => child.parentId === offer)).toBe(true);
    });

    test("[P2] what is pulled is ready, and a code has its offer's stage", () => {
      const offer = pullOffer(store(), { serverId: 1 });
      const code = pullCode(store(), offer, { serverId: 11, promoCode: "ONE" });
      expect(store().record("offer", offer)?.stage).toBe("ready");
      store().setStage(offer, "draft");
      expect(store().record("promo_code", code)?.stage).toBe("draft");
    });

    test("knows the server ids of records with a base only", () => {
      pullOffer(store(), { serverId: 5 });
      pullOffer(store(), { serverId: 3 });
      store().addLocal({ entity: "offer", fields: { offerType: "bogo" } });
      expect([...store().knownServerIds("offer")].sort()).toEqual([3, 5]);
      expect(store().knownServerIds("promo_code")).toEqual([]);
    });
  });
}
