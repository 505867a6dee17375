import { describe, expect, it } from "vitest";
import { bothRest, mustBeEqual } from "./world/agreement.ts";
import { dashboardOffer } from "./world/drafts.ts";
import type { Stranger } from "./world/stranger.ts";
import type { Studio, StudioOffer } from "./world/studio.ts";
import { inWorld } from "./world/world.ts";

describe("two studios and a dashboard on the same offers", () => {
  it("[M1] [M3] [M4] conflicts come up where both changed, hold everything back, and end equal", () =>
    inWorld(
      { dates: "iso", putMode: "replace", order: "touched", strictPut: true },
      async ({ stranger, studio }) => {
        const ids = await seedOffers(stranger, 12);
        const [ana, bob] = [studio("ana"), studio("bob")];
        await ana.apply(0);
        await bob.apply(0);
        const [annas, bobs] = [await ana.offers(), await bob.offers()];
        await everybodyEdits({ stranger, ana, bob, ids, annas, bobs });
        await stranger.clearJournal();

        await ana.apply(3);
        const openAtAna = await openConflicts(ana, annas);
        expect(pairsOf(openAtAna)).toEqual([[ids.deletedThere, "*"]]);
        await bob.apply(3);
        const open = [
          [ids.sameField, "endDate"],
          [ids.deletedByAna, "*"],
          [ids.dashboardSame, "offerType"],
          [ids.editedThere, "*"],
          [ids.withCode, "endDate"],
        ];
        const openAtBob = await openConflicts(bob, bobs);
        expect(pairsOf(openAtBob)).toEqual(open.sort());

        await stranger.edit("offers", ids.sameField, { edition_exclusivity: "silver" });
        await bob.set((await bob.offerAt(ids.sameField)).id, "defaultLanguage=es");
        await bob.apply(3);
        await ana.apply(3);
        expect(await writesIn(stranger, "bob", [ids.sameField, ids.deletedByAna, ids.dashboardSame])).toEqual(
          [],
        );
        expect(await writesIn(stranger, "bob", [ids.editedThere, ids.withCode])).toEqual([]);
        expect(await writesIn(stranger, "ana", [ids.deletedThere])).toEqual([]);

        await decide(bob, openAtBob, [
          [ids.sameField, "mine"],
          [ids.deletedByAna, "mine"],
          [ids.dashboardSame, "theirs"],
          [ids.editedThere, "mine"],
          [ids.withCode, "theirs"],
        ]);
        await decide(ana, openAtAna, [[ids.deletedThere, "theirs"]]);
        await bothRest(ana, bob);
        await mustBeEqual(stranger, [ana, bob]);
        await mustBeAsDecided(stranger, ids);
      },
    ));

  it("[M1] a dashboard's edit of another field is never overwritten, whoever pushes first", () =>
    inWorld({ putMode: "replace", puts: "none" }, async ({ stranger, studio }) => {
      const ids = await seedOffers(stranger, 4);
      const ana = studio("ana");
      await ana.apply(0);
      const offer = (await ana.offerAt(ids.disjoint)).id;
      for (const day of ["2027-07-01", "2027-07-02", "2027-07-03"]) {
        await stranger.edit("offers", ids.disjoint, { edition_exclusivity: `tier ${day}` });
        await ana.set(offer, `endDate=${day}`);
        await ana.apply(0);
        const row = await stranger.row("offers", ids.disjoint);
        expect(row).toMatchObject({ edition_exclusivity: `tier ${day}`, offer_expiry_date: day });
        expect(await ana.offerAt(ids.disjoint)).toMatchObject({ editionExclusivity: `tier ${day}` });
      }
    }));
});

const roles = [
  "disjoint",
  "sameField",
  "sameValue",
  "deletedByAna",
  "dashboardOther",
  "dashboardSame",
  "deletedThere",
  "gone",
  "editedThere",
  "sets",
  "untouched",
  "withCode",
] as const;
type Ids = Record<(typeof roles)[number], number>;

async function seedOffers(stranger: Stranger, count: number): Promise<Ids> {
  const ids: Record<string, number> = {};
  for (const [at, role] of roles.entries()) {
    const over = role === "withCode" ? { offer_redemption_methods: ["promo_code"], code_type: "P" } : {};
    ids[role] = at < count ? await stranger.create("offers", dashboardOffer(at, over)) : -1;
  }
  const id = (role: (typeof roles)[number]) => ids[role] ?? -1;
  return {
    disjoint: id("disjoint"),
    sameField: id("sameField"),
    sameValue: id("sameValue"),
    deletedByAna: id("deletedByAna"),
    dashboardOther: id("dashboardOther"),
    dashboardSame: id("dashboardSame"),
    deletedThere: id("deletedThere"),
    gone: id("gone"),
    editedThere: id("editedThere"),
    sets: id("sets"),
    untouched: id("untouched"),
    withCode: id("withCode"),
  };
}

interface Cast {
  readonly stranger: Stranger;
  readonly ana: Studio;
  readonly bob: Studio;
  readonly ids: Ids;
  readonly annas: readonly StudioOffer[];
  readonly bobs: readonly StudioOffer[];
}

async function everybodyEdits({ stranger, ana, bob, ids, annas, bobs }: Cast): Promise<void> {
  const local = (studio: Studio, id: number) =>
    (studio === ana ? annas : bobs).find(({ offerId }) => offerId === id)?.id ?? "";
  const edit = (studio: Studio, id: number, ...changes: readonly string[]) =>
    studio.set(local(studio, id), ...changes);
  const remove = (studio: Studio, id: number) => studio.run("offers", "delete", local(studio, id));
  await edit(ana, ids.disjoint, "endDate=2027-07-01");
  await edit(bob, ids.disjoint, "editionExclusivity=gold");
  await edit(ana, ids.sameField, "endDate=2027-08-01");
  await edit(bob, ids.sameField, "endDate=2027-09-01");
  await edit(ana, ids.sameValue, "endDate=2027-10-01");
  await edit(bob, ids.sameValue, "endDate=2027-10-01");
  await remove(ana, ids.deletedByAna);
  await edit(bob, ids.deletedByAna, "endDate=2027-11-01");
  await edit(ana, ids.dashboardOther, "startDate=2026-10-15");
  await stranger.edit("offers", ids.dashboardOther, { offer_expiry_date: "2027-12-01" });
  await edit(bob, ids.dashboardSame, "offerType=percentage_discount");
  await stranger.edit("offers", ids.dashboardSame, { offer_type: "cashback" });
  await edit(ana, ids.deletedThere, "endDate=2027-12-02");
  await stranger.remove("offers", ids.deletedThere);
  await stranger.remove("offers", ids.gone);
  await remove(bob, ids.editedThere);
  await stranger.edit("offers", ids.editedThere, { offer_type: "cashback" });
  await edit(ana, ids.sets, "redemptionMethods=show_save;barcode");
  await edit(bob, ids.sets, "redemptionMethods=show_save;online_link");
  await edit(ana, ids.withCode, "endDate=2027-08-01");
  await edit(bob, ids.withCode, "endDate=2027-09-01", "totalUsageLimit=77", "usageLimitPerCustomer=2");
}

interface Open {
  readonly conflict: string;
  readonly serverId: number | null;
  readonly field: string;
}

/** Open conflicts by the id that the server had for their offer: a record that is gone there has none now. */
async function openConflicts(studio: Studio, first: readonly StudioOffer[]): Promise<readonly Open[]> {
  return (await studio.conflicts()).map(({ id, recordId, field }) => ({
    conflict: id,
    serverId: first.find(offer => offer.id === recordId)?.offerId ?? null,
    field,
  }));
}

const pairsOf = (open: readonly Open[]) => open.map(({ serverId, field }) => [serverId, field]).sort();

async function decide(
  studio: Studio,
  open: readonly Open[],
  decisions: readonly (readonly [number, "mine" | "theirs"])[],
): Promise<void> {
  for (const [id, take] of decisions)
    for (const { conflict } of open.filter(({ serverId }) => serverId === id))
      await studio.resolve(conflict, take);
}

/** Writes of `who` on these offers, their codes or controls. */
async function writesIn(
  stranger: Stranger,
  who: string,
  offers: readonly number[],
): Promise<readonly string[]> {
  const { writes } = await stranger.journal();
  const offerOf = (write: (typeof writes)[number]) =>
    write.table === "offers" ? write.id : Number((write.after ?? write.before)?.offer_id);
  return writes
    .filter(write => write.who === who && offers.includes(offerOf(write)))
    .map(({ seq, op, table, id, body }) => `${seq}: ${op} ${table} ${id} ${JSON.stringify(body)}`);
}

async function mustBeAsDecided(stranger: Stranger, ids: Ids): Promise<void> {
  const row = (id: number) => stranger.row("offers", id);
  expect(await row(ids.disjoint)).toMatchObject({
    offer_expiry_date: "2027-07-01",
    edition_exclusivity: "gold",
  });
  expect(await row(ids.sameField)).toMatchObject({
    offer_expiry_date: "2027-09-01",
    edition_exclusivity: "silver",
    default_language: "es",
  });
  expect(await row(ids.sameValue)).toMatchObject({ offer_expiry_date: "2027-10-01" });
  expect(await row(ids.dashboardOther)).toMatchObject({
    version_active_from: "2026-10-15",
    offer_expiry_date: "2027-12-01",
  });
  expect(await row(ids.dashboardSame)).toMatchObject({ offer_type: "cashback" });
  for (const id of [ids.deletedByAna, ids.deletedThere, ids.gone, ids.editedThere])
    expect(await row(id)).toBeNull();
  const methods = (await row(ids.sets))?.offer_redemption_methods;
  expect(Array.isArray(methods) && [...methods].sort()).toEqual(["barcode", "online_link", "show_save"]);
  expect(await row(ids.withCode)).toMatchObject({ offer_expiry_date: "2027-08-01" });
  const again = (await stranger.rows("offers")).filter(
    ({ offer_expiry_date }) => offer_expiry_date === "2027-11-01",
  );
  expect(again.map(({ external_reference }) => external_reference)).toEqual([
    expect.stringMatching(/^PROMO_\d+ ~k:[0-9A-HJKMNP-TV-Z]{26}$/),
  ]);
}
