import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

const save = (id: string, patch: Parameters<StudioBench["studio"]["offers"]["save"]>[1]) =>
  must(bench.studio.offers.save(id, patch, "window"));
const offerOf = (id: string) => must(bench.studio.offers.get(id)).offer;

describe("the controls of an offer", () => {
  const controls = {
    usageLimitPerDay: 1,
    redemptionPlaces: ["12", "Puerto"],
    redemptionHours: ["mon-fri 09:00-17:00", "sat 10:00-14:00"],
    exclusiveGroup: "dealers",
  };

  it("are kept as typed, undone and done again in one step, and restored from a version", () => {
    const { offer } = must(bench.studio.offers.create());
    expect(save(offer.id, controls).offer).toMatchObject(controls);
    save(offer.id, { redemptionHours: ["sun 10:00-12:00"], usageLimitPerDay: null, exclusiveGroup: null });
    expect(must(bench.studio.history.undo())).toMatchObject({ records: 1, leftCount: 0 });
    expect(offerOf(offer.id)).toMatchObject(controls);
    must(bench.studio.history.redo());
    const after = { usageLimitPerDay: null, redemptionHours: ["sun 10:00-12:00"], exclusiveGroup: null };
    expect(offerOf(offer.id)).toMatchObject(after);
    const versions = must(bench.studio.history.versions(offer.id));
    const named = versions.flatMap(({ changes }) => changes.map(({ name, to }) => [name, to]));
    expect(named).toContainEqual(["redemptionHours", "sun 10:00-12:00"]);
    expect(named).toContainEqual(["redemptionPlaces", ["12", "Puerto"]]);
  });

  it("of a duplicate are the same, as records of its own", () => {
    const { offer } = must(bench.studio.offers.create());
    save(offer.id, controls);
    expect(must(bench.studio.offers.duplicate(offer.id)).offer).toMatchObject(controls);
  });

  it("that the form has no field for are shown as they are, and stay through an edit", () => {
    const id = bench.pulled();
    const shown = [{ type: "location", value: '{"city":"Moline"}', active: true }];
    expect(must(bench.studio.offers.get(id)).otherControls).toEqual(shown);
    expect(save(id, { redemptionPlaces: ["12"] }).otherControls).toEqual(shown);
    expect(save(id, { redemptionPlaces: [] }).otherControls).toEqual(shown);
  });

  it("refuse hours that nobody could read, and keep those there were", () => {
    const { offer } = must(bench.studio.offers.create());
    save(offer.id, controls);
    const refused = bench.studio.offers.save(offer.id, { redemptionHours: ["after eight"] }, "window");
    expect(refused).toMatchObject({ ok: false, error: { kind: "invalid" } });
    expect(offerOf(offer.id)).toMatchObject(controls);
  });
});

describe("the places of an offer", () => {
  it("are its merchant's: another's stop it from being ready, an unknown name is warned of", () => {
    const { windowRecords, offers } = bench.studio;
    const merchantOwner = bench.withStore(store => {
      store.sync.transaction(write => {
        const common = { key: null, extra: {}, createdAt: null, hash: null };
        for (const serverId of [7, 8]) {
          const fields = { merchantName: `Merchant ${serverId}`, localNumber: null };
          const parentId = write.insertPulled({
            entity: "merchant",
            parentId: null,
            serverId,
            fields,
            ...common,
          });
          const place = { addressLine1: `${serverId} Main St`, city: "Moline" };
          const common2 = { ...common, serverId: serverId * 10, fields: place };
          write.insertPulled({ entity: "location", parentId, ...common2 });
        }
      });
      return 7;
    });
    const rules = (redemptionPlaces: string[]) =>
      save(id, { redemptionPlaces }).problems.flatMap(({ field, rule, severity }) =>
        field === "redemptionPlaces" ? [`${severity} ${rule}`] : [],
      );
    const { id } = must(offers.create()).offer;
    save(id, { merchantOwner, startDate: "2025-12-01", redemptionMethods: ["show_save"] });
    expect(rules(["70", "7 Main St, Moline", "7 Main St"])).toEqual([]);
    expect(rules(["80"])).toEqual(["error place-of-another-merchant"]);
    expect(offers.setStage(id, "ready")).toMatchObject({ ok: false, error: { kind: "problems" } });
    expect(rules(["Old town"])).toEqual(["warning place-unknown"]);
    must(offers.setStage(id, "ready"));

    const made = must(windowRecords.create("merchant", null, { merchantName: "Corner Shop" }));
    must(windowRecords.create("location", made.row.id, { addressLine1: "1 Side St" }));
    save(id, { merchantOwner: made.row.number, redemptionPlaces: ["1 Side St"] });
    expect(must(offers.get(id)).problems.filter(({ field }) => field === "redemptionPlaces")).toEqual([]);
  });
});
