import { describe, expect, test } from "vitest";
import { type Getter, pull, pullOffer, update } from "./store-under-test.ts";

export function merchants(store: Getter): void {
  const add = () => {
    const { id, fields } = store().addLocal({ entity: "merchant", fields: { merchantName: "Harrow" } });
    return { id, localNumber: Number(fields.localNumber) };
  };

  describe("a merchant made here", () => {
    test("gets a negative number of its own, never used again", () => {
      const [first, second] = [add(), add()];
      expect(first.localNumber).toBeLessThan(0);
      expect(second.localNumber).toBeLessThan(first.localNumber);
      store().transaction(write => write.retire("merchant", second.id, "resolve"));
      expect(add().localNumber).toBeLessThan(second.localNumber);
    });

    test("keeps its number when it is edited; one from the server has none", () => {
      const { id, localNumber } = add();
      store().edit("merchant", id, { merchantName: "Harrow & Co" });
      expect(store().record("merchant", id)?.fields.localNumber).toBe(localNumber);
      const pulled = pull(store(), "merchant", 7, {});
      expect(store().record("merchant", pulled)?.fields.localNumber).toBeNull();
    });

    test("by a workaround gets one as well", () => {
      const id = store().transaction(write =>
        write.insertNew({ entity: "merchant", parentId: null, fields: { merchantName: "Harrow" } }),
      );
      expect(store().record("merchant", id)?.fields.localNumber).toBeLessThan(0);
    });

    test("is named by its new number in every offer, in base too", () => {
      const { localNumber } = add();
      const draft = store().addLocal({ entity: "offer", fields: { merchantOwner: localNumber } });
      const synced = pullOffer(store(), { serverId: 1, fields: { merchantOwner: localNumber }, hash: "h" });
      const other = pullOffer(store(), { serverId: 2, fields: { merchantOwner: 5 }, hash: "h" });
      store().edit("offer", synced, { merchantOwner: 6 });
      store().transaction(write => write.renumberMerchant(localNumber, 101));
      expect(store().record("offer", draft.id)?.fields.merchantOwner).toBe(101);
      expect(store().record("offer", synced)).toMatchObject({
        fields: { merchantOwner: 6 },
        base: { merchantOwner: 101 },
      });
      expect(store().record("offer", other)?.fields.merchantOwner).toBe(5);
      expect(store().hashes("offer", [2])).toEqual(new Map([[2, "h"]]));
      expect(store().historyOf(draft.id).at(-1)).toMatchObject({ from: localNumber, to: 101 });
    });
  });

  describe("[W2] a merchant's name", () => {
    test("is its record's where there is one, else the one that came with its number", () => {
      store().transaction(write =>
        write.nameMerchants([
          { merchantId: 7, name: "From the list" },
          { merchantId: 8, name: "Listed only" },
        ]),
      );
      expect(store().merchantName(7)).toBe("From the list");
      const id = pull(store(), "merchant", 7, { fields: { merchantName: "From its record" } });
      expect([7, 8].map(number => store().merchantName(number))).toEqual(["From its record", "Listed only"]);
      const fields = store().record("merchant", id)?.fields ?? {};
      update(store(), "merchant", id, { fields: { ...fields, merchantName: "Renamed" } });
      expect(store().merchantName(7)).toBe("Renamed");
      store().transaction(write => write.retire("merchant", id, "pull"));
      expect(store().merchantName(7)).toBe("From the list");
    });

    test("made here goes by its negative number", () => {
      expect(store().merchantName(add().localNumber)).toBe("Harrow");
    });
  });
}
