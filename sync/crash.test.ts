import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { rowsIn, type Studio, startWorld, type World } from "../tests/support/sync-world.ts";

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

const list = async (path: string) =>
  rowsIn(await world.colleague("GET", path), path.endsWith("offers") ? "offers" : undefined);

describe("a crash between any two effects leads to the same end as no crash", () => {
  test("[U0] [U1] creating an offer with its code and control", async () => {
    let crashed = true;
    for (let effects = 0; crashed; effects += 1) {
      await world.reset();
      studio = world.studio();
      const offer = studio.draft();
      const parentId = offer.id;
      studio.store.addLocal({
        entity: "promo_code",
        parentId,
        fields: { promoCode: "DEALER20", codeType: "single", totalUsageLimit: 1000 },
      });
      studio.store.addLocal({
        entity: "redemption_control",
        parentId,
        fields: { controlType: "usage_per_customer", controlValue: 3 },
      });
      crashed = await studio.syncUntilCrash(effects);
      const outcome = await studio.sync();
      const seen = {
        effects,
        stopped: outcome.stopped,
        offers: (await list("/dashboard/offers")).length,
        codes: (await list("/dashboard/promo-codes")).map(({ promo_code }) => promo_code),
        controls: (await list("/dashboard/offers/redemption-controls")).length,
        left: studio.plan().operations.length,
      };
      expect(seen).toEqual({ effects, stopped: null, offers: 1, codes: ["DEALER20"], controls: 1, left: 0 });
    }
  }, 120_000);

  test("[U0] changing an offer while a colleague changes another field, and deleting one", async () => {
    let crashed = true;
    for (let effects = 0; crashed; effects += 1) {
      await world.reset();
      studio = world.studio();
      const [kept, gone] = [
        studio.draft({ redemptionMethods: ["show_save"] }),
        studio.draft({ redemptionMethods: ["show_save"] }),
      ];
      await studio.sync();
      const path = `/dashboard/offers/${studio.offer(kept.id).serverId}`;
      studio.store.edit("offer", kept.id, { clickthruUrl: "https://example.com/q4" });
      studio.store.remove("offer", gone.id);
      await world.colleague("PUT", path, { offer_expiry_date: "2026-02-28" });
      crashed = await studio.syncUntilCrash(effects);
      const outcome = await studio.sync();
      const rows = await list("/dashboard/offers");
      expect({ effects, stopped: outcome.stopped, conflicts: outcome.conflicts, rows: rows.length }).toEqual({
        effects,
        stopped: null,
        conflicts: 0,
        rows: 1,
      });
      expect(rows[0]).toMatchObject({ clickthru_url: "https://example.com/q4" });
      expect(studio.offer(kept.id).fields).toMatchObject({
        endDate: "2026-02-28",
        clickthruUrl: "https://example.com/q4",
      });
      expect(studio.plan().operations).toEqual([]);
    }
  }, 120_000);
});
