import { describe, expect, test } from "vitest";
import type { SyncRecord } from "../../record.ts";
import { type Getter, pullCode, pullOffer, update } from "./store-under-test.ts";

export function differences(store: Getter): void {
  const differing = () => ids(store().differing());

  describe("what differs", () => {
    test("is nothing right after a pull", () => {
      const offer = pullOffer(store(), { serverId: 1 });
      pullCode(store(), offer, { serverId: 11, promoCode: "ONE" });
      expect(differing()).toEqual([]);
    });

    test("is what was made here and never sent, a draft too", () => {
      const { id } = store().addLocal({ entity: "offer", stage: "draft" });
      expect(differing()).toEqual([id]);
    });

    test("is what was edited, until it is edited back", () => {
      const id = pullOffer(store(), { serverId: 1, fields: { offerType: "bogo" } });
      store().edit("offer", id, { offerType: "cashback" });
      expect(differing()).toEqual([id]);
      store().edit("offer", id, { offerType: "bogo" });
      expect(differing()).toEqual([]);
    });

    test("[M1] is not the order of a set", () => {
      const id = pullOffer(store(), { serverId: 1, fields: { redemptionMethods: ["barcode", "show_save"] } });
      store().edit("offer", id, { redemptionMethods: ["show_save", "barcode"] });
      expect(differing()).toEqual([]);
      expect(store().historyOf(id)).toEqual([]);
    });

    test("[M1] is not the order of a set in a new base", () => {
      const { id } = store().addLocal({
        entity: "offer",
        fields: { redemptionMethods: ["barcode", "show_save"] },
      });
      const fields = store().record("offer", id)?.fields ?? {};
      update(store(), "offer", id, {
        serverId: 1,
        base: { ...fields, redemptionMethods: ["show_save", "barcode"] },
      });
      expect(differing()).toEqual([]);
    });

    test("comes in the order of dependency: offers, codes, controls", () => {
      const offer = pullOffer(store(), { serverId: 1 });
      store().addLocal({ entity: "redemption_control", parentId: offer });
      store().addLocal({ entity: "promo_code", parentId: offer });
      store().addLocal({ entity: "offer" });
      expect(
        store()
          .differing()
          .map(record => record.entity),
      ).toEqual(["offer", "promo_code", "redemption_control"]);
    });

    test("a control's value is compared as data, not as text", () => {
      const offer = pullOffer(store(), { serverId: 1 });
      const id = store().transaction(write =>
        write.insertPulled({
          entity: "redemption_control",
          parentId: offer,
          serverId: 21,
          key: null,
          fields: {
            controlType: "time_window",
            controlValue: { from: "09:00", to: "17:00" },
            isActive: true,
          },
          extra: {},
          createdAt: null,
          hash: null,
        }),
      );
      store().edit("redemption_control", id, { controlValue: { to: "17:00", from: "09:00" } });
      expect(differing()).toEqual([]);
    });
  });
}

export function keptHere(store: Getter): void {
  const differing = () => ids(store().differing());

  describe("what is kept here", () => {
    test("is not what the server has no place for: that is kept here", () => {
      const id = pullOffer(store(), { serverId: 1 });
      expect(store().keptHere()).toEqual([]);
      store().edit("offer", id, { offerTitle: "Q4 Dealer Incentive" });
      expect(differing()).toEqual([]);
      expect(
        store()
          .keptHere()
          .map(record => record.id),
      ).toEqual([id]);
    });

    test("is read page by page, oldest first, whatever lies between", () => {
      const [a, , b, c] = [["q1"], [], ["q2"], ["q3"]].map(
        tags => store().addLocal({ entity: "offer", fields: { tags } }).id,
      );
      const page = (after: string | null | undefined, most: number) =>
        ids(store().keptHere({ after: after ?? null, most }));
      expect([page(null, 2), page(b, 2), page(c, 2), page(null, 9)]).toEqual([[a, b], [c], [], [a, b, c]]);
    });

    test("a new offer keeps here what it has beyond the server's fields", () => {
      store().addLocal({ entity: "offer", fields: { offerType: "bogo" } });
      const { id } = store().addLocal({ entity: "offer", fields: { tags: ["q4"] } });
      expect(
        store()
          .keptHere()
          .map(record => record.id),
      ).toEqual([id]);
    });
  });
}

export function deletions(store: Getter): void {
  const differing = () => ids(store().differing());

  describe("what differs by a deletion", () => {
    test("is a synced record that a person deleted, until it is restored", () => {
      const id = pullOffer(store(), { serverId: 1 });
      store().remove("offer", id);
      expect(store().differing()).toMatchObject([{ id, deleted: true }]);
      store().restore("offer", id);
      expect(differing()).toEqual([]);
    });

    test("is not a deleted offer that never was sent, nor its codes", () => {
      const offer = store().addLocal({ entity: "offer" });
      store().addLocal({ entity: "promo_code", parentId: offer.id, fields: { promoCode: "ONE" } });
      store().remove("offer", offer.id);
      expect(differing()).toEqual([]);
      store().restore("offer", offer.id);
      expect(differing()).toHaveLength(2);
    });

    test("[P3] is a deleted record whose create turned out to have arrived", () => {
      const { id, fields } = store().addLocal({ entity: "offer" });
      store().remove("offer", id);
      update(store(), "offer", id, { serverId: 9, base: fields });
      expect(differing()).toEqual([id]);
    });
  });
}

const ids = (records: readonly SyncRecord[]) => records.map(record => record.id);
