import { describe, expect, test } from "vitest";
import { complete, textFields, today } from "../../capabilities.ts";
import { type Getter, pull, pullOffer } from "./store-under-test.ts";

export function capabilities(store: Getter): void {
  const set = (next: typeof today, forget: readonly string[] = []) =>
    store().transaction(write => write.setCapabilities(next, forget));
  const differing = () =>
    store()
      .differing()
      .map(record => record.id);
  const kept = () =>
    store()
      .keptHere()
      .map(record => record.id);

  describe("[C1] what the server can do", () => {
    test("is today's at first, and what was stored last from then on", () => {
      expect(store().capabilities()).toEqual(today);
      set({ ...complete, idempotency: 5 });
      expect(store().capabilities()).toEqual({ ...complete, idempotency: 5 });
    });

    test("decides what differs and what is kept here", () => {
      const id = pullOffer(store(), { serverId: 1 });
      store().edit("offer", id, { offerTitle: "Q4 Dealer Incentive" });
      expect([differing(), kept()]).toEqual([[], [id]]);
      set(complete);
      expect([differing(), kept()]).toEqual([[id], []]);
      set(today);
      expect([differing(), kept()]).toEqual([[], [id]]);
    });

    test("[W6] a program is kept here where campaigns are records, and held where they are text", () => {
      const id = pullOffer(store(), { serverId: 1 });
      store().edit("offer", id, { program: "dealers" });
      expect([differing(), kept()]).toEqual([[id], []]);
      set(complete);
      expect([differing(), kept()]).toEqual([[], [id]]);
    });

    test("is read and decides within the transaction that stores it", () => {
      const id = pullOffer(store(), { serverId: 1 });
      store().edit("offer", id, { offerTitle: "Q4" });
      const seen = store().transaction(write => {
        write.setCapabilities(complete, []);
        return [write.capabilities().texts, write.differing().length];
      });
      expect(seen).toEqual([true, 1]);
    });

    test("stays as it was when its transaction fails", () => {
      const id = pullOffer(store(), { serverId: 1, fields: { offerTitle: "Q4" }, hash: "h" });
      const broken = () =>
        store().transaction(write => {
          write.setCapabilities(complete, ["offerTitle"]);
          throw new Error("power cut");
        });
      expect(broken).toThrow("power cut");
      expect(store().capabilities()).toEqual(today);
      expect(store().record("offer", id)?.base).toMatchObject({ offerTitle: "Q4" });
      expect(differing()).toEqual([]);
      store().edit("offer", id, { offerType: "bogo" });
      expect(differing()).toEqual([id]);
    });

    test("what was held in another way is planned anew: its fields are emptied in every base", () => {
      const id = pullOffer(store(), {
        serverId: 1,
        fields: { offerTitle: "Q4", tags: ["a"], offerType: "bogo", campaign: "harvest" },
      });
      const lines = store().historyOf(id);
      set(complete, [...textFields, "campaign", "tags"]);
      const record = store().record("offer", id);
      expect(record?.fields).toMatchObject({ offerTitle: "Q4", tags: ["a"], campaign: "harvest" });
      expect(record?.base).toMatchObject({ offerTitle: null, tags: [], offerType: "bogo", campaign: null });
      expect(differing()).toEqual([id]);
      expect(store().historyOf(id)).toEqual(lines);
    });

    test("what stood in a field that was forgotten is kept beside, until it is forgotten once more", () => {
      const id = pullOffer(store(), { serverId: 1, fields: { campaign: "harvest", tags: ["a"] } });
      const other = pullOffer(store(), { serverId: 2 });
      const extra = (record: string) => store().record("offer", record)?.extra;
      store().transaction(write => write.update("offer", id, { extra: { region: "north" } }, "pull"));
      set(complete, ["campaign", "tags"]);
      expect(extra(id)).toEqual({ region: "north", "~was:campaign": "harvest", "~was:tags": ["a"] });
      expect(extra(other)).toEqual({});
      set(today, ["campaign"]);
      expect(extra(id)).toEqual({ region: "north", "~was:tags": ["a"] });
    });

    test("what was empty stays no difference when it is forgotten", () => {
      pullOffer(store(), { serverId: 1, fields: { offerType: "bogo" } });
      set(complete, [...textFields, "campaign", "tags"]);
      expect(differing()).toEqual([]);
    });

    test("an offer whose base was emptied is merged anew at the next reading", () => {
      pullOffer(store(), { serverId: 1, hash: "one", fields: { campaign: "harvest" } });
      pullOffer(store(), { serverId: 2, hash: "empty before" });
      pull(store(), "offer_type", 1, { hash: "two" });
      set(complete, ["campaign", "tags"]);
      expect(store().hashes("offer", [1, 2])).toEqual(new Map([[2, "empty before"]]));
      expect(store().hashes("offer_type", [1])).toEqual(new Map([[1, "two"]]));
    });
  });
}
