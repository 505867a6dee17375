import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { dashboardOffer, draftsOf } from "./world/drafts.ts";
import { exposures, faultsOnServer } from "./world/oracle.ts";
import { said } from "./world/studio.ts";
import { inWorld, type World } from "./world/world.ts";

describe("a saved plan", () => {
  it("[P4] sends what it showed, and a second time nothing", () =>
    inWorld({ lists: "wrapped" }, async ({ stranger, studio }) => {
      const ana = studio("ana");
      const drafts = draftsOf(11, 8);
      await ana.importRows(drafts);
      const saved = await ana.run("sync", "plan", "--out", "plan.json");
      expect(saved.exit, said(saved)).toBe(0);
      expect((await stranger.journal()).writes).toEqual([]);
      expect(saved.value).toMatchObject({ operations: expect.any(Array) });
      const applied = await ana.run("sync", "apply", "--plan", "plan.json");
      expect(applied.exit, said(applied)).toBe(0);
      const snapshot = await stranger.snapshot();
      expect(faultsOnServer(drafts, snapshot)).toEqual([]);
      expect(exposures((await stranger.journal()).writes)).toEqual([]);
      await stranger.clearJournal();
      await ana.run("sync", "apply", "--plan", "plan.json");
      expect((await stranger.journal()).writes).toEqual([]);
      expect((await ana.plan()).operations).toEqual([]);
    }));

  it("leaves out what was edited after it was saved; the next apply sends that", () =>
    inWorld({}, async world => {
      const { ana, ids, local } = await plannedEdits(world);
      await ana.set(local(3), "endDate=2027-04-04");
      const applied = await ana.run("sync", "apply", "--plan", "plan.json");
      expect(applied.exit, said(applied)).toBe(0);
      expect(await writtenBy(world, "ana")).toEqual(ids.slice(0, 3));
      await ana.settle();
      expect(await writtenBy(world, "ana")).toEqual(ids.slice(0, 4));
      expect(await world.stranger.row("offers", ids[3] ?? 0)).toMatchObject({
        offer_expiry_date: "2027-04-04",
      });
    }));

  it("is planned anew only where the world moved: a merge, a conflict, a deletion", () =>
    inWorld({ putMode: "replace", order: "touched" }, async world => {
      const { ana, ids } = await plannedEdits(world);
      const [merged = 0, contested = 0, plain = 0] = ids;
      await world.stranger.edit("offers", merged, { edition_exclusivity: "silver" });
      await world.stranger.edit("offers", contested, { offer_expiry_date: "2027-09-09" });
      await world.stranger.clearJournal();
      const applied = await ana.run("sync", "apply", "--plan", "plan.json");
      expect(applied.exit, said(applied)).toBe(3);
      expect(await writtenBy(world, "ana")).toEqual([merged, plain]);
      expect(await world.stranger.row("offers", merged)).toMatchObject({
        edition_exclusivity: "silver",
        offer_expiry_date: "2027-02-02",
      });
      expect(await world.stranger.row("offers", contested)).toMatchObject({
        offer_expiry_date: "2027-09-09",
      });
    }));

  it("does not bring back what was deleted there meanwhile", () =>
    inWorld({}, async world => {
      const { ana, ids } = await plannedEdits(world);
      await world.stranger.remove("offers", ids[0] ?? 0);
      await world.stranger.clearJournal();
      const applied = await ana.run("sync", "apply", "--plan", "plan.json");
      expect(applied.exit, said(applied)).toBe(3);
      expect(await writtenBy(world, "ana")).toEqual(ids.slice(1, 3));
      expect(await world.stranger.rows("offers")).toHaveLength(ids.length - 1);
    }));

  it.each([
    ["is cut off", (text: string) => text.slice(0, text.length / 2)],
    ["is no plan", () => '{"hello": "world"}'],
    ["is empty", () => ""],
  ])("whose file %s is refused with exit 2, and nothing is sent", (_, damage) =>
    inWorld({}, async world => {
      const { ana } = await plannedEdits(world);
      const file = path.join(ana.folder, "plan.json");
      writeFileSync(file, damage(readFileSync(file, "utf8")));
      const applied = await ana.run("sync", "apply", "--plan", "plan.json");
      expect(applied.exit, said(applied)).toBe(2);
      expect(applied.stderr).not.toContain("    at ");
      expect((await world.stranger.journal()).writes).toEqual([]);
    }),
  );
});

/** Six offers of the dashboard; edits of three of them in a saved plan. */
async function plannedEdits({ stranger, studio }: World) {
  const ids: number[] = [];
  for (let at = 0; at < 6; at += 1) ids.push(await stranger.create("offers", dashboardOffer(at)));
  const ana = studio("ana");
  await ana.apply(0);
  const offers = await ana.offers();
  const local = (at: number) => offers.find(({ offerId }) => offerId === ids[at])?.id ?? "";
  for (const at of [0, 1, 2]) await ana.set(local(at), "endDate=2027-02-02");
  const saved = await ana.run("sync", "plan", "--out", "plan.json");
  expect(saved.exit, said(saved)).toBe(0);
  await stranger.clearJournal();
  return { ana, ids, local };
}

async function writtenBy({ stranger }: World, who: string): Promise<readonly number[]> {
  const { writes } = await stranger.journal();
  return writes
    .filter(write => write.who === who)
    .map(({ id }) => id)
    .sort();
}
