import { describe, expect, it } from "vitest";
import { type Draft, draftsOf } from "./world/drafts.ts";
import { faultsOnServer } from "./world/oracle.ts";
import { said } from "./world/studio.ts";
import { inWorld, type World } from "./world/world.ts";

const createOffer = { method: "POST", path: "^/dashboard/offers$" } as const;
const methods = ["show_save", "promo_code"] as const;

describe.each(methods)("[U1] a create of a %s offer delivered twice", method => {
  it("and never answered ends as one record, the lower id", () =>
    inWorld({}, async world => {
      const { ana, draft } = await oneDraft(world, method);
      await world.stranger.force({ kind: "twice", ...createOffer });
      for (let run = 0; run < 3; run += 1) await ana.run("sync", "apply");
      const rest = await ana.run("sync", "apply");
      expect(rest.exit, said(rest)).toBe(0);
      expect((await idsOf(world))[0]).toBe(501);
      expect(faultsOnServer([draft], await world.stranger.snapshot())).toEqual([]);
    }));

  it("the second after deadline and grace, so that it was sent again, ends as one record", () =>
    inWorld({}, async world => {
      const { ana, draft } = await oneDraft(world, method);
      await world.stranger.force({ kind: "late", ...createOffer, gap: 20_000 });
      await ana.run("sync", "apply");
      await world.stranger.writesReached(2);
      for (let run = 0; run < 4; run += 1) await ana.run("sync", "apply");
      const late = (await world.stranger.journal()).writes.filter(({ fault }) => fault === "late");
      expect(late).toHaveLength(1);
      expect(faultsOnServer([draft], await world.stranger.snapshot())).toEqual([]);
    }));

  it.each([
    ["was answered the first time", "twice_answered", 2_000],
    ["was made a minute after the first", "twice", 60_000],
  ] as const)("stays two where the intent %s, and a person is asked", (_, kind, gap) =>
    inWorld({}, async world => {
      const { ana } = await oneDraft(world, method);
      await world.stranger.force({ kind, ...createOffer, gap });
      for (let run = 0; run < 3; run += 1) await ana.run("sync", "apply");
      const last = await ana.run("sync", "apply");
      expect(await idsOf(world)).toEqual([501, 502]);
      expect(await deletesBy(world)).toEqual([]);
      const asked =
        (await ana.conflicts()).length > 0 ||
        /twice|double|same key|two records/i.test(last.stderr + last.stdout);
      expect(asked, said(last)).toBe(true);
    }),
  );

  it("stays two where a colleague has edited the second, and another studio deletes neither", () =>
    inWorld({}, async world => {
      const { ana } = await oneDraft(world, method);
      await world.stranger.force({ kind: "twice", ...createOffer });
      const { child, ended } = ana.start("sync", "apply");
      await world.stranger.writesReached(2);
      child.kill("SIGKILL");
      await ended;
      await world.stranger.edit("offers", 502, { edition_exclusivity: "theirs" });
      const bob = world.studio("bob");
      for (const studio of [bob, ana, bob, ana, ana]) await studio.run("sync", "apply");
      expect(await idsOf(world)).toEqual([501, 502]);
      expect(await deletesBy(world)).toEqual([]);
      expect(await world.stranger.row("offers", 502)).toMatchObject({ edition_exclusivity: "theirs" });
      expect((await bob.offers()).map(({ offerId }) => offerId).sort()).toEqual([501, 502]);
    }));

  it("and deleted by its author before the next run leaves nothing behind", () =>
    inWorld({}, async world => {
      const { ana } = await oneDraft(world, method);
      await world.stranger.force({ kind: "twice", ...createOffer });
      const { child, ended } = ana.start("sync", "apply");
      await world.stranger.writesReached(2);
      child.kill("SIGKILL");
      await ended;
      const [offer] = await ana.offers();
      await ana.run("offers", "delete", offer?.id ?? "");
      for (let run = 0; run < 4; run += 1) await ana.run("sync", "apply");
      expect(await idsOf(world)).toEqual([]);
      expect((await world.stranger.snapshot()).codes).toEqual([]);
    }));
});

describe("[U1] a double that another studio sees", () => {
  it("is two records there, and is deleted by nobody but its author", () =>
    inWorld({}, async world => {
      const { ana } = await oneDraft(world, "show_save");
      await world.stranger.force({ kind: "twice", ...createOffer });
      const { child, ended } = ana.start("sync", "apply");
      await world.stranger.writesReached(2);
      child.kill("SIGKILL");
      await ended;
      const bob = world.studio("bob");
      for (let run = 0; run < 3; run += 1) await bob.run("sync", "apply");
      expect((await bob.offers()).map(({ offerId }) => offerId).sort()).toEqual([501, 502]);
      expect(await idsOf(world)).toEqual([501, 502]);
      for (let run = 0; run < 3; run += 1) await ana.run("sync", "apply");
      await bob.settle();
      expect(await idsOf(world)).toEqual([501]);
      expect((await bob.offers()).map(({ offerId }) => offerId)).toEqual([501]);
    }));
});

describe("[U2] a part delivered twice", () => {
  it.each([
    ["promo code", "^/dashboard/promo-codes$"],
    ["redemption control", "^/dashboard/offers/redemption-controls$"],
  ])("and never answered: the author's %s is there, and the runs come to rest", (_, place) =>
    inWorld({ ownCodes: false }, async world => {
      const { ana, draft } = await oneDraft(world, "promo_code");
      await world.stranger.force({ kind: "drop_after", method: "POST", path: place });
      await world.stranger.force({ kind: "late", method: "POST", path: place, gap: 3_000 });
      await ana.settle();
      expect(faultsOnServer([draft], await world.stranger.snapshot())).toEqual([]);
    }),
  );
});

describe("[L2] [U2] [U3] one reading of a list that lacks a row", () => {
  it("while the server's own code is looked for makes no second code", () =>
    inWorld({}, async world => {
      const { ana, draft } = await oneDraft(world, "promo_code");
      const { ended } = ana.start("sync", "apply");
      await world.stranger.writesReached(1);
      await world.stranger.force({ ...lacksFirst, path: "^/dashboard/promo-codes" });
      await ended;
      await ana.settle();
      expect(faultsOnServer([draft], await world.stranger.snapshot())).toEqual([]);
    }));

  it.each([
    ["promo code", "/dashboard/promo-codes"],
    ["redemption control", "/dashboard/offers/redemption-controls"],
  ])("while a lost create is looked for makes no second %s", (_, place) =>
    inWorld({ ownCodes: false }, async world => {
      const { ana, draft } = await oneDraft(world, "promo_code");
      await world.stranger.force({ kind: "drop_after", method: "POST", path: `^${place}$` });
      const { child, ended } = ana.start("sync", "apply");
      await partMade(world, place);
      await world.stranger.force({ ...lacksFirst, path: `^${place}` });
      child.kill("SIGKILL");
      await ended;
      await ana.settle();
      expect(faultsOnServer([draft], await world.stranger.snapshot())).toEqual([]);
    }),
  );
});

const lacksFirst = { kind: "omit_silently", method: "GET", chance: 0 } as const;

/** The offer is the first write, its code the second, its control the third. */
const partMade = ({ stranger }: World, place: string) =>
  stranger.writesReached(place.endsWith("codes") ? 2 : 3);

async function oneDraft({ studio }: World, method: (typeof methods)[number]) {
  const ana = studio("ana");
  const [any] = draftsOf(31, 1);
  if (any === undefined) throw new Error("There is no draft.");
  const draft: Draft = {
    ...any,
    redemptionMethods: [method],
    promoCode: method === "promo_code" ? "TWICE20" : null,
    totalUsageLimit: 40,
    usageLimitPerCustomer: 2,
    clickthruUrl: null,
    status: "active",
    startDate: "2026-01-01",
    endDate: null,
  };
  await ana.importRows([draft]);
  return { ana, draft };
}

const idsOf = async ({ stranger }: World): Promise<readonly number[]> =>
  (await stranger.snapshot()).offers.map(([id]) => id).sort();

const deletesBy = async ({ stranger }: World): Promise<readonly string[]> =>
  (await stranger.journal()).writes
    .filter(({ op }) => op === "delete")
    .map(({ who, table, id }) => `${who}: ${table} ${id}`);
