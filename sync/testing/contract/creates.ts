import { describe, expect, test } from "vitest";
import { type Getter, pull, pullOffer } from "./store-under-test.ts";

export function creates(store: Getter): void {
  const key = "01J9ZK00000000000000000001";

  describe("[U1] what was sent under a key", () => {
    test("is remembered, also when the offer is gone", () => {
      const create = {
        key,
        sent: { external_reference: `ERP ~k:${key}`, offerType: "bogo" },
        firstSentAt: 1,
        lastSentAt: 2,
        times: 2,
        answered: false,
        createdAt: null,
      };
      expect(store().sentCreate(key)).toBeNull();
      store().transaction(write => write.putSentCreate(create));
      expect(store().sentCreate(key)).toEqual(create);
      const answered = { ...create, answered: true, createdAt: "2026-01-01T00:00:00Z" };
      store().transaction(write => write.putSentCreate(answered));
      const id = pullOffer(store(), { serverId: 1, key });
      store().transaction(write => write.retire("offer", id, "push"));
      expect(store().sentCreate(key)).toEqual(answered);
    });

    test("a key is retired with its record, for ever", () => {
      const id = pullOffer(store(), { serverId: 1, key });
      expect(store().isRetiredKey(key)).toBe(false);
      store().transaction(write => write.retire("offer", id, "pull"));
      const later = 4_102_444_800_000;
      store().transaction(write => write.forgetTombstones("offer", later));
      expect(store().isRetiredKey(key)).toBe(true);
    });

    test("one server id is one live record", () => {
      pullOffer(store(), { serverId: 1 });
      expect(() => pullOffer(store(), { serverId: 1 })).toThrow();
      expect(store().ofKind("offer")).toHaveLength(1);
    });
  });

  describe("an offer's texts in another language", () => {
    test("go by the offer's id, several of them, and are found by the offer alone", () => {
      const parentId = pullOffer(store(), { serverId: 1 });
      const texts = (languageCode: string) =>
        pull(store(), "descriptive", 1, { parentId, fields: { languageCode }, hash: languageCode });
      const [de, fr] = [texts("de"), texts("fr")];
      expect(
        store()
          .children(parentId)
          .map(({ id, serverId }) => [id, serverId]),
      ).toEqual([
        [de, 1],
        [fr, 1],
      ]);
      expect(store().byServerId("descriptive", 1)).toBeNull();
      expect(store().byServerIds("descriptive", [1])).toEqual(new Map());
      expect(store().hashes("descriptive", [1])).toEqual(new Map());
      expect(store().knownServerIds("descriptive")).toEqual([1]);
      store().transaction(write => write.retire("descriptive", de, "pull"));
      expect(store().transaction(write => write.isTombstone("descriptive", 1))).toBe(false);
      expect(store().children(parentId)).toHaveLength(1);
    });
  });
}
