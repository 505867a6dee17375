import { describe, expect, it } from "vitest";
import type { Manners } from "./server/manners.ts";
import type { Row } from "./server/tables.ts";
import { dashboardOffer, draftsOf } from "./world/drafts.ts";
import { referenceOf } from "./world/oracle.ts";
import { inWorld } from "./world/world.ts";

const servers: readonly Partial<Manners>[] = [
  { putMode: "replace", puts: "none", strictPut: true, dates: "iso" },
  { putMode: "replace", puts: "record", strictPut: true, refuses: ["audit"], lists: "wrapped" },
  { putMode: "patch", puts: "record", dates: "offset", listTimes: true },
];
const texts: Row = { short_text: "A title", long_text: "Words", savings_amount: "20", savings_type: "fixed" };

describe.each(servers)("[W3] [W7] a round trip over a server with manners %j", manners => {
  it("keeps unknown fields, texts and everything that was not edited", () =>
    inWorld(manners, async ({ stranger, studio }) => {
      const over = { offer_redemption_methods: ["promo_code"], code_type: "P" };
      const id = await stranger.create("offers", dashboardOffer(1, over));
      await stranger.edit("offers", id, { ...texts, future_field: { nested: [1, { deep: null }] } });
      const [code] = await stranger.rows("codes");
      const before = { offer: await stranger.row("offers", id), code };
      const ana = studio("ana");
      await ana.apply(0);
      await ana.set((await ana.offerAt(id)).id, "endDate=2027-08-08", "totalUsageLimit=88");
      await ana.settle();
      const after = await stranger.row("offers", id);
      expect(after).toEqual({
        ...before.offer,
        offer_expiry_date: "2027-08-08",
        updated_at: after?.updated_at,
      });
      expect((await stranger.rows("codes"))[0]).toEqual({ ...before.code, usage_limit: 88 });
      expect((await ana.plan()).operations).toEqual([]);
    }));

  it("[W6] never gives a dashboard's record a key, and keeps each author's own reference", () =>
    inWorld(manners, async ({ stranger, studio }) => {
      const references = ["PROMO_1730000001", null, "Deal ~20% ~x:1", "old ~k:not-a-ulid"];
      const ids: number[] = [];
      for (const external_reference of references)
        ids.push(await stranger.create("offers", dashboardOffer(1, { external_reference })));
      const ana = studio("ana");
      const [draft] = draftsOf(61, 1);
      await ana.importRows([{ ...draft, externalReference: "Mine ~20%", campaign: "Q4 Push" }]);
      await ana.settle();
      const offers = await ana.offers();
      const local = (id: number | undefined) => offers.find(({ offerId }) => offerId === id)?.id ?? "";
      for (const id of ids) await ana.set(local(id), "endDate=2027-08-08");
      await ana.settle();
      for (const [at, id] of ids.entries())
        expect((await stranger.row("offers", id))?.external_reference).toBe(references[at]);

      await ana.set(local(ids[0]), "campaign=Spring sale");
      const mine = offers.find(({ externalReference }) => externalReference === "Mine ~20%");
      const keyBefore = await keyOf(mine?.offerId);
      await ana.set(mine?.id ?? "", "externalReference=Mine, renamed");
      await ana.settle();
      expect((await stranger.row("offers", ids[0] ?? 0))?.external_reference).toBe(
        "PROMO_1730000001 ~c:Spring%20sale",
      );
      expect(await keyOf(mine?.offerId)).toBe(keyBefore);
      const renamed = await stranger.row("offers", mine?.offerId ?? 0);
      expect(referenceOf(renamed?.external_reference)).toMatchObject({
        own: "Mine, renamed",
        campaign: "Q4 Push",
      });

      async function keyOf(id: number | null | undefined): Promise<string | null> {
        return referenceOf((await stranger.row("offers", id ?? 0))?.external_reference).key;
      }
    }));
});
