import { describe, expect, it } from "vitest";
import type { Row } from "./server/tables.ts";
import { dashboardOffer, draftsOf } from "./world/drafts.ts";
import { referenceOf } from "./world/oracle.ts";
import { inWorld, type World } from "./world/world.ts";

const newDay = "2027-03-03";
const others = [
  ["without a key", (at: number) => `PROMO_${at}`],
  ["with another studio's key", (at: number) => `PO ${at} ~k:01M8ARASMEDNWBBY264CRRTF${at}Z`],
] as const;

describe("[L3] a restored server gives ids again", () => {
  it.each(others)(
    "an edit that waits here is not written onto the stranger %s that has its id",
    (_, reference) =>
      inWorld({}, async world => {
        const { ana, ids } = await threeSynced(world);
        await ana.set((await ana.offerAt(ids[0] ?? 0)).id, `endDate=${newDay}`, "totalUsageLimit=55");
        const before = await takenOver(world, reference);

        await ana.run("sync", "apply");
        for (const { id } of await ana.conflicts()) await ana.resolve(id, "mine");
        await ana.settle();

        const writes = (await world.stranger.journal()).writes.filter(({ op }) => op !== "create");
        const touched = writes.filter(({ table, id }) =>
          (table === "offers" ? before.offers : before.codes).includes(id),
        );
        expect(touched.map(({ op, table, id, body }) => [op, table, id, body])).toEqual([]);
        const kept = (await world.stranger.rows("offers")).filter(row => row.offer_expiry_date === newDay);
        expect(kept.map(row => referenceOf(row.external_reference).own)).toEqual(["PO kept 0"]);
        expect(kept.map(row => before.offers.includes(Number(row.offer_id)))).toEqual([false]);
        const here = await ana.offers();
        for (const id of before.offers) expect(here.filter(({ offerId }) => offerId === id)).toHaveLength(1);
      }),
  );

  it("a delete that waits here does not delete the stranger", () =>
    inWorld({}, async world => {
      const { ana, ids } = await threeSynced(world);
      await ana.run("offers", "delete", (await ana.offerAt(ids[0] ?? 0)).id);
      const before = await takenOver(world, at => `PROMO_${at}`);
      await ana.run("sync", "apply");
      for (const { id } of await ana.conflicts()) await ana.resolve(id, "mine");
      await ana.settle();
      expect((await world.stranger.journal()).writes.filter(({ op }) => op === "delete")).toEqual([]);
      const left = (await world.stranger.rows("offers")).map(({ offer_id }) => offer_id);
      expect(left).toEqual(expect.arrayContaining([...before.offers]));
    }));

  it("a missing key alone proves nothing, and is not put back", () =>
    inWorld({}, async ({ stranger, studio }) => {
      const ana = studio("ana");
      await ana.importRows(draftsOf(8, 1));
      await ana.settle();
      const [row] = await stranger.rows("offers");
      const id = Number(row?.offer_id);
      await stranger.edit("offers", id, { external_reference: "typed over at the dashboard" });
      await ana.settle();
      await ana.set((await ana.offerAt(id)).id, `endDate=${newDay}`);
      await ana.settle();
      expect(await stranger.row("offers", id)).toMatchObject({
        external_reference: "typed over at the dashboard",
        offer_expiry_date: newDay,
      });
      expect(await stranger.rows("offers")).toHaveLength(1);
    }));
});

/** Three offers made by the studio, the first with a code and a limit. */
async function threeSynced({ studio }: World) {
  const ana = studio("ana");
  const methods = [["promo_code"], ["show_save"], ["barcode"]];
  const drafts = draftsOf(4, 3).map((draft, at) => ({
    ...draft,
    externalReference: `PO kept ${at}`,
    merchantOwner: 123,
    redemptionMethods: methods[at],
    promoCode: at === 0 ? "KEPT20" : null,
    totalUsageLimit: 20,
    clickthruUrl: null,
  }));
  await ana.importRows(drafts);
  await ana.settle();
  const ids = [...(await ana.offers())]
    .sort((a, b) => a.id.localeCompare(b.id))
    .map(({ offerId }) => offerId ?? 0);
  return { ana, ids };
}

/** The backup knew nothing of them; others' offers and codes have the ids since. */
async function takenOver({ stranger }: World, reference: (at: number) => string) {
  const empty = { offers: [], codes: [], controls: [], types: [], ownCodes: [] };
  await stranger.restore({ ...empty, next: { offers: 501, codes: 9001, controls: 71, types: 1 } });
  const over: Row = { merchant_owner: 999, offer_redemption_methods: ["promo_code"], code_type: "P" };
  const offers: number[] = [];
  for (let at = 0; at < 3; at += 1) {
    offers.push(
      await stranger.create("offers", dashboardOffer(at, { ...over, external_reference: reference(at) })),
    );
  }
  await stranger.clearJournal();
  const codes = (await stranger.rows("codes")).map(row => Number(row.promo_code_id));
  return { offers, codes };
}
