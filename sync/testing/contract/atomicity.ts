import { describe, expect, test } from "vitest";
import type { StoreWriter } from "../../ports.ts";
import { conflict, type Getter, intent, pullOffer } from "./store-under-test.ts";

export function atomicity(store: Getter): void {
  describe("a transaction", () => {
    test("that throws leaves everything as it was", () => {
      const id = pullOffer(store(), { serverId: 1, fields: { offerType: "bogo" } });
      const before = store().record("offer", id);
      const lines = store().historyOf(id).length;
      const broken = () =>
        store().transaction(write => {
          write.update("offer", id, { fields: { ...before?.fields, offerType: "cashback" } }, "pull");
          write.setMeta("cursor", "1");
          write.putIntent(intent("01J9ZK0000000000000000000A", id, {}));
          write.setConflicts("offer", id, [conflict("offer", id, "offerType")]);
          write.retire("offer", id, "pull");
          throw new Error("power cut");
        });
      expect(broken).toThrow("power cut");
      expect(store().record("offer", id)).toEqual(before);
      expect(store().historyOf(id)).toHaveLength(lines);
      expect([store().meta("cursor"), store().intents(), store().conflicts()]).toEqual([null, [], []]);
    });

    test("reads what it wrote, and hands back what its work answers", () => {
      const read = store().transaction(write => {
        write.setMeta("cursor", "1");
        return write.meta("cursor");
      });
      expect(read).toBe("1");
    });

    test("doesn't nest, and can't be async", () => {
      expect(() => store().transaction(() => store().transaction(() => 1))).toThrow();
      expect(() => store().transaction(async () => 1)).toThrow();
    });

    test("its writer is of no use afterwards", () => {
      const writer: StoreWriter = store().transaction(write => write);
      expect(() => writer.setMeta("cursor", "1")).toThrow(/outside its transaction/);
      expect(store().meta("cursor")).toBeNull();
    });
  });
}
