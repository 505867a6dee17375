import { describe, expect, it } from "vitest";
import { z } from "zod";
import { dashboardOffer, draftsOf } from "./world/drafts.ts";
import type { Stranger } from "./world/stranger.ts";
import type { Outcome, Studio } from "./world/studio.ts";
import { said } from "./world/studio.ts";
import { inWorld, type World } from "./world/world.ts";

const pendingDay = "2027-05-05";

describe("[L2] many records gone at once", () => {
  it("stop the run before any write; only exactly their number lets it go on", () =>
    inWorld({}, async world => {
      const { ana, ids } = await hundredOffers(world);
      for (const id of ids.slice(0, 30)) await world.stranger.remove("offers", id);
      await world.stranger.clearJournal();

      const stopped = await ana.run("sync", "apply");
      expect(stopped.exit, said(stopped)).toBe(1);
      expect(errorKind(stopped)).toBe("mass_deletion");
      await nothingHappened(world.stranger, ana);

      const tooFew = await ana.run("sync", "apply", "--accept-deletions", "29");
      expect(tooFew.exit, said(tooFew)).toBe(1);
      expect(errorKind(tooFew)).toBe("mass_deletion");
      await nothingHappened(world.stranger, ana);

      const accepted = await ana.run("sync", "apply", "--accept-deletions", "30");
      expect(accepted.exit, said(accepted)).toBe(0);
      expect(await ana.offers()).toHaveLength(71);
      expect(await world.stranger.row("offers", ids[99] ?? 0)).toMatchObject({
        offer_expiry_date: pendingDay,
      });
    }));

  it("up to ten are believed, eleven are not", () =>
    inWorld({ order: "newest" }, async world => {
      const { ana, ids } = await hundredOffers(world);
      for (const id of ids.slice(0, 10)) await world.stranger.remove("offers", id);
      await ana.apply(0);
      expect(await ana.offers()).toHaveLength(91);
      for (const id of ids.slice(10, 21)) await world.stranger.remove("offers", id);
      const stopped = await ana.run("sync", "apply");
      expect([stopped.exit, errorKind(stopped)], said(stopped)).toEqual([1, "mass_deletion"]);
      expect(await ana.offers()).toHaveLength(91);
    }));

  it.each([
    ["a captive portal", { hijacked: "portal" }],
    ["a wrong path", { hijacked: "wrong_path" }],
    ["another tenant's empty lists, with a 404 without JSON for each offer", { emptied: true }],
  ] as const)("%s loses nothing and gets no write", (_, manners) =>
    inWorld({}, async world => {
      const { ana, ids } = await hundredOffers(world);
      await world.stranger.clearJournal();
      await world.stranger.manners(manners);
      for (let run = 0; run < 3; run += 1) {
        const stopped = await ana.run("sync", "apply");
        expect([1, 5], said(stopped)).toContain(stopped.exit);
        expect(stopped.stderr).not.toContain("    at ");
        await nothingHappened(world.stranger, ana);
      }
      await world.stranger.manners({ hijacked: "no", emptied: false });
      await ana.settle();
      expect(await ana.offers()).toHaveLength(101);
      expect(await world.stranger.row("offers", ids[99] ?? 0)).toMatchObject({
        offer_expiry_date: pendingDay,
      });
    }),
  );

  it("a portal in the middle of a run loses nothing", () =>
    inWorld({}, async world => {
      const { ana } = await hundredOffers(world);
      await world.stranger.force({ kind: "portal", method: "GET", path: "/promo-codes", times: 3 });
      await ana.run("sync", "apply");
      await ana.settle();
      expect(await ana.offers()).toHaveLength(101);
    }));
});

describe("[L2] few records gone", () => {
  it("a 404 without JSON needs two runs that agree", () =>
    inWorld({ plain404: true }, async world => {
      const { ana, ids } = await hundredOffers(world);
      for (const id of ids.slice(0, 5)) await world.stranger.remove("offers", id);
      await ana.run("sync", "apply");
      expect(await ana.offers()).toHaveLength(101);
      await ana.settle();
      expect(await ana.offers()).toHaveLength(96);
    }));

  it.each(["offers", "promo-codes", "redemption-controls"])(
    "one reading of %s that silently lacks rows deletes nothing and makes nothing twice",
    list =>
      inWorld({}, async ({ stranger, studio }) => {
        const ana = studio("ana");
        await ana.importRows(draftsOf(5, 24));
        await ana.settle();
        const before = await stranger.snapshot();
        await stranger.clearJournal();
        await stranger.force({ kind: "omit_silently", method: "GET", path: `/${list}\\?limit=100` });
        await ana.settle();
        await ana.settle();
        expect(await ana.offers()).toHaveLength(24);
        expect((await stranger.journal()).writes).toEqual([]);
        expect(await stranger.snapshot()).toEqual(before);
      }),
  );
});

/** A hundred offers of the dashboard, pulled; then an edit and a new draft that wait. */
async function hundredOffers({ stranger, studio }: World): Promise<{ ana: Studio; ids: readonly number[] }> {
  const ids: number[] = [];
  for (let at = 0; at < 100; at += 1) ids.push(await stranger.create("offers", dashboardOffer(at)));
  const ana = studio("ana");
  await ana.apply(0);
  const [draft] = draftsOf(3, 1);
  await ana.importRows([{ ...draft, redemptionMethods: ["show_save"], promoCode: null }]);
  await ana.set((await ana.offerAt(ids[99] ?? 0)).id, `endDate=${pendingDay}`);
  return { ana, ids };
}

async function nothingHappened(stranger: Stranger, ana: Studio): Promise<void> {
  expect((await stranger.journal()).writes).toEqual([]);
  const offers = await ana.offers();
  expect(offers).toHaveLength(101);
  expect(offers.filter(({ endDate }) => endDate === pendingDay)).toHaveLength(1);
  expect(offers.filter(({ offerId }) => offerId === null)).toHaveLength(1);
}

/** The kind of the one error that `--json` says. */
function errorKind({ value }: Outcome): string | null {
  return (
    z.looseObject({ error: z.looseObject({ kind: z.string() }) }).safeParse(value).data?.error.kind ?? null
  );
}
