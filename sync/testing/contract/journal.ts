import { describe, expect, test } from "vitest";
import { conflict, type Getter, intent, pullOffer } from "./store-under-test.ts";

export function journal(store: Getter): void {
  describe("the journal of sync", () => {
    test("[U0] keeps intents as they were put, oldest first, until they are dropped", () => {
      const { id } = store().addLocal({ entity: "offer" });
      const first = intent("01J9ZK0000000000000000000B", id, { sent: { controlValue: { b: 1, a: 2 } } });
      const second = intent("01J9ZK0000000000000000000A", id, {
        op: "update",
        serverId: 3,
        before: { x: null },
      });
      store().transaction(write => write.putIntent(first));
      store().transaction(write => write.putIntent(second));
      expect(store().intents()).toEqual([first, second]);
      store().transaction(write => write.dropIntent(first.id));
      expect(store().intents()).toEqual([second]);
    });

    test("[U0] an intent put again replaces the one it was", () => {
      const { id } = store().addLocal({ entity: "offer" });
      const put = intent("01J9ZK0000000000000000000B", id, {});
      store().transaction(write => write.putIntent(put));
      store().transaction(write => write.putIntent({ ...put, sentAt: 99 }));
      expect(store().intents()).toEqual([{ ...put, sentAt: 99 }]);
    });

    test("a record has one rejection, until it is edited or cleared", () => {
      const id = pullOffer(store(), { serverId: 1 });
      const reject = (message: string) =>
        store().transaction(write =>
          write.setRejection({ entity: "offer", recordId: id, op: "update", status: 400, message }),
        );
      reject("First.");
      reject("Second.");
      expect(store().rejections).toMatchObject([{ recordId: id, status: 400, message: "Second." }]);
      store().edit("offer", id, { offerType: "bogo" });
      expect(store().rejections).toEqual([]);
      reject("Third.");
      store().transaction(write => write.clearRejection("offer", id));
      expect(store().rejections).toEqual([]);
    });

    test("small values are kept and replaced", () => {
      store().transaction(write => write.setMeta("last_synced_at", "1"));
      store().transaction(write => write.setMeta("last_synced_at", "2"));
      expect(store().meta("last_synced_at")).toBe("2");
    });

    test("what the server stored differently is noted", () => {
      const id = pullOffer(store(), { serverId: 1 });
      store().transaction(write => write.noteStoredDifferently("offer", id, "clickthruUrl", "long", "lo"));
      expect(store().notices).toMatchObject([{ field: "clickthruUrl", sent: "long", stored: "lo" }]);
    });
  });
}

export function openConflicts(store: Getter): void {
  describe("open conflicts", () => {
    test("a conflict keeps its id as long as its field stays in conflict", () => {
      const id = pullOffer(store(), { serverId: 1 });
      const set = (...fields: string[]) =>
        store().transaction(write =>
          write.setConflicts(
            "offer",
            id,
            fields.map(field => conflict("offer", id, field)),
          ),
        );
      set("offerType", "startDate");
      const first = store()
        .conflicts()
        .find(each => each.field === "offerType");
      set("endDate", "offerType");
      expect(
        store()
          .conflicts()
          .map(each => each.field)
          .sort(),
      ).toEqual(["endDate", "offerType"]);
      expect(
        store()
          .conflicts()
          .find(each => each.field === "offerType"),
      ).toEqual(first);
      set();
      expect(store().conflicts()).toEqual([]);
    });

    test("a conflict's sides are any values", () => {
      const id = pullOffer(store(), { serverId: 1 });
      const sides = {
        kind: "field",
        base: null,
        mine: ["a"],
        theirs: { deep: [1, false] },
        blocking: false,
        theirsAt: "2026-01-01T00:00:00Z",
      } as const;
      store().transaction(write =>
        write.setConflicts("offer", id, [{ entity: "offer", recordId: id, field: "tags", ...sides }]),
      );
      expect(store().conflicts()).toMatchObject([sides]);
    });

    test("are found by their record, and say when theirs came about", () => {
      const [one, two] = [pullOffer(store(), { serverId: 1 }), pullOffer(store(), { serverId: 2 })];
      const theirsAt = "2026-01-01T00:00:00Z";
      store().transaction(write => {
        write.setConflicts("offer", one, [{ ...conflict("offer", one, "*"), kind: "deletion", theirsAt }]);
        write.setConflicts("offer", two, [conflict("offer", two, "offerType")]);
      });
      expect(store().conflictsOf(one)).toMatchObject([{ kind: "deletion", recordId: one, theirsAt }]);
      expect(store().conflictsOf(two)).toMatchObject([{ kind: "field", theirsAt: null }]);
      expect(store().conflictsOf("nobody")).toEqual([]);
    });

    test("of what isn't there can't be, nor a rejection", () => {
      const stray = [conflict("offer", "nobody", "offerType")];
      const rejection = {
        entity: "offer",
        recordId: "nobody",
        op: "update",
        status: 400,
        message: "No.",
      } as const;
      expect(() => store().transaction(write => write.setConflicts("offer", "nobody", stray))).toThrow(
        /no offer/,
      );
      expect(() => store().transaction(write => write.setRejection(rejection))).toThrow(/no offer/);
    });
  });
}
