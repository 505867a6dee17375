import { describe, expect, test } from "vitest";
import { type Getter, pull, pullOffer, update } from "./store-under-test.ts";

export function readingByPage(store: Getter): void {
  describe("a page at once", () => {
    test("finds the records of its ids, and leaves the unknown out", () => {
      const [one, three] = [pullOffer(store(), { serverId: 1 }), pullOffer(store(), { serverId: 3 })];
      pull(store(), "offer_type", 2, {});
      const found = store().byServerIds("offer", [3, 2, 1, 99]);
      expect([...found].map(([serverId, record]) => [serverId, record.id]).sort()).toEqual([
        [1, one],
        [3, three],
      ]);
      expect(found.get(1)).toEqual(store().record("offer", one));
      expect(store().byServerIds("offer", [])).toEqual(new Map());
    });

    test("knows the hashes of those that have one", () => {
      pullOffer(store(), { serverId: 1, hash: "one" });
      pullOffer(store(), { serverId: 2 });
      pull(store(), "offer_type", 1, { hash: "a type's" });
      expect(store().hashes("offer", [1, 2, 3])).toEqual(new Map([[1, "one"]]));
      expect(store().hashes("offer_type", [1])).toEqual(new Map([[1, "a type's"]]));
    });

    test("a hash stays as long as fields and base do, and goes with either", () => {
      const id = pullOffer(store(), { serverId: 1, hash: "one" });
      const fields = store().record("offer", id)?.fields ?? {};
      const hash = () => store().hashes("offer", [1]).get(1);
      update(store(), "offer", id, { extra: { x: 1 }, createdAt: "2026-01-01" });
      expect(hash()).toBe("one");
      update(store(), "offer", id, { fields, hash: "two" });
      expect(hash()).toBe("two");
      update(store(), "offer", id, { base: fields });
      expect(hash()).toBeUndefined();
      update(store(), "offer", id, { hash: "three" });
      update(store(), "offer", id, { fields });
      expect(hash()).toBeUndefined();
    });

    test("a person's edit leaves the hash: the same reading would say nothing new of base", () => {
      const id = pullOffer(store(), { serverId: 1, hash: "one" });
      store().edit("offer", id, { offerType: "bogo" });
      expect(store().hashes("offer", [1])).toEqual(new Map([[1, "one"]]));
    });

    test("[L3] what a retired record's hash was says nothing of the next with its id", () => {
      const id = pullOffer(store(), { serverId: 1, hash: "one" });
      store().transaction(write => write.retire("offer", id, "pull"));
      expect(store().hashes("offer", [1])).toEqual(new Map());
      expect(store().byServerIds("offer", [1])).toEqual(new Map());
    });
  });
}

export function forgettingHashes(store: Getter): void {
  describe("hashes", () => {
    test("all hashes are forgotten at once", () => {
      pullOffer(store(), { serverId: 1, hash: "one" });
      pull(store(), "program", 1, { hash: "two" });
      store().transaction(write => write.forgetHashes());
      expect(store().hashes("offer", [1])).toEqual(new Map());
      expect(store().hashes("program", [1])).toEqual(new Map());
    });

    test("what is hashed after that is known, by insert and by update, and forgotten again", () => {
      pullOffer(store(), { serverId: 1, hash: "one" });
      const two = pullOffer(store(), { serverId: 2, hash: "two" });
      for (const round of ["a", "b"]) {
        store().transaction(write => {
          write.forgetHashes();
          write.update("offer", two, { hash: `two ${round}` }, "pull");
        });
        const fresh = pullOffer(store(), { serverId: round === "a" ? 3 : 4, hash: round });
        expect(store().record("offer", fresh)).not.toBeNull();
        const known = [...store().hashes("offer", [1, 2, 3, 4])].sort(([a], [b]) => a - b);
        expect(known).toEqual([
          [2, `two ${round}`],
          [round === "a" ? 3 : 4, round],
        ]);
      }
    });
  });
}

export function openSweeps(store: Getter): void {
  describe("[L6] an open sweep", () => {
    test("keeps its pages by offset until it ends", () => {
      expect(store().openSweep()).toBeNull();
      store().transaction(write => {
        write.beginSweep(5, 250);
        write.addSweptPages([
          { offset: 200, ids: [9] },
          { offset: 0, ids: [3, 1] },
        ]);
      });
      store().transaction(write => write.addSweptPages([{ offset: 100, ids: [] }]));
      expect(store().openSweep()).toEqual({
        startedAt: 5,
        total: 250,
        pages: [
          { offset: 0, ids: [3, 1] },
          { offset: 100, ids: [] },
          { offset: 200, ids: [9] },
        ],
      });
      store().transaction(write => write.endSweep());
      expect(store().openSweep()).toBeNull();
    });

    test("a page read again replaces what it was, a sweep begun anew all of it", () => {
      store().transaction(write => {
        write.beginSweep(5, 2);
        write.addSweptPages([{ offset: 0, ids: [1] }]);
        write.addSweptPages([{ offset: 0, ids: [2] }]);
      });
      expect(store().openSweep()?.pages).toEqual([{ offset: 0, ids: [2] }]);
      store().transaction(write => write.beginSweep(6, 3));
      expect(store().openSweep()).toEqual({ startedAt: 6, total: 3, pages: [] });
    });

    test("no page belongs to no sweep", () => {
      expect(() => store().transaction(write => write.addSweptPages([{ offset: 0, ids: [] }]))).toThrow(
        "No sweep is open.",
      );
    });
  });
}
