import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { rowsIn, type Studio, startWorld, type World } from "../tests/support/sync-world.ts";
import { readSavedPlan, savePlan } from "./saved-plan.ts";

let world: World;
let studio: Studio;
beforeAll(async () => {
  world = await startWorld();
});
beforeEach(async () => {
  await world.reset();
  studio = world.studio();
});
afterAll(() => world.close());

const offers = async () => rowsIn(await world.colleague("GET", "/dashboard/offers"), "offers");
const saved = () => savePlan(studio.plan(), studio.store.meta("api"), "2026-09-21T00:00:00Z");
const plain = { redemptionMethods: ["show_save"], codeType: "S" };
const synced = async () => {
  const offer = studio.draft(plain);
  await studio.sync();
  return offer;
};

describe("a saved plan", () => {
  test("is a value: it goes through a file and back", () => {
    studio.draft(plain);
    const plan = saved();
    expect(readSavedPlan(JSON.parse(JSON.stringify(plan)))).toEqual(plan);
    expect(readSavedPlan({ ...plan, version: 2 })).toBeNull();
    expect(readSavedPlan([])).toBeNull();
  });

  test("[P4] sends what it shows and nothing that was readied since", async () => {
    studio.draft(plain);
    const only = saved();
    studio.draft({ ...plain, merchantOwner: 9 });
    expect(await studio.sync({ only })).toMatchObject({
      created: 1,
      stopped: null,
      replanned: [],
      dropped: [],
    });
    expect(await offers()).toMatchObject([{ merchant_owner: 123 }]);
    expect(studio.plan().operations).toHaveLength(1);
  });

  test("[P4] sends the values it shows; what was typed since stays a difference", async () => {
    const { id } = await synced();
    studio.store.edit("offer", id, { clickthruUrl: "https://shown.example" });
    const only = saved();
    studio.store.edit("offer", id, { clickthruUrl: "https://later.example", endDate: "2026-12-24" });
    await studio.sync({ only });
    expect(await offers()).toMatchObject([
      { clickthru_url: "https://shown.example", offer_expiry_date: expect.stringContaining("2025-12-31") },
    ]);
    expect(Object.keys(studio.plan().operations[0]?.changes ?? {}).toSorted()).toEqual([
      "clickthruUrl",
      "endDate",
    ]);
  });

  test("[M1] another field that a colleague changed meanwhile changes nothing about it", async () => {
    const { id } = await synced();
    studio.store.edit("offer", id, { clickthruUrl: "https://shown.example" });
    const only = saved();
    await world.colleague("PUT", "/dashboard/offers/1", { edition_exclusivity: "gold" });
    expect(await studio.sync({ only })).toMatchObject({ updated: 1, replanned: [] });
    expect(await offers()).toMatchObject([
      { clickthru_url: "https://shown.example", edition_exclusivity: "gold" },
    ]);
  });

  test("what is a conflict, a draft again or gone by now is not sent, and said", async () => {
    const { id } = await synced();
    studio.store.edit("offer", id, { clickthruUrl: "https://shown.example" });
    const other = studio.draft({ ...plain, merchantOwner: 9 });
    const only = saved();
    await world.colleague("PUT", "/dashboard/offers/1", { clickthru_url: "https://theirs.example" });
    studio.store.setStage(other.id, "draft");
    const outcome = await studio.sync({ only });
    expect(outcome).toMatchObject({ created: 0, updated: 0, conflicts: 1 });
    expect(outcome.dropped.map(dropped => dropped.id).toSorted()).toEqual([id, other.id].toSorted());
    expect(await offers()).toMatchObject([{ clickthru_url: "https://theirs.example" }]);
  });

  test("[C2] of another API is refused before a request", async () => {
    studio.draft(plain);
    const outcome = await studio.sync({ only: { ...saved(), api: "https://elsewhere.example" } });
    expect(outcome).toMatchObject({ requests: 0, stopped: { kind: "bound_elsewhere" } });
  });
});
