import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isRequest, rowsIn, type Studio, startWorld, type World } from "../tests/support/sync-world.ts";
import type { Fields, Json } from "./record.ts";

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
const codes = async () => rowsIn(await world.colleague("GET", "/dashboard/promo-codes"));

/** The clock of these studios stands at 21 September 2026. */
function draft(fields: Fields = {}) {
  const offer = studio.draft({ startDate: "2026-09-01", endDate: "2026-12-31", status: "active", ...fields });
  const code = studio.store.addLocal({
    entity: "promo_code",
    parentId: offer.id,
    fields: { promoCode: "DEALER20", codeType: "single", totalUsageLimit: 1000 },
  });
  studio.store.addLocal({
    entity: "redemption_control",
    parentId: offer.id,
    fields: { controlType: "usage_per_customer", controlValue: 3, isActive: true },
  });
  return { offer, code };
}
const shown = () =>
  studio.plan().operations.map(({ op, entity, changes }): Json[] => [op, entity, changes.status?.to ?? null]);

describe("an offer with a promo code that would be live at once", () => {
  test("[U3] is planned inactive, then its code and controls, then going live", () => {
    draft();
    expect(shown()).toEqual([
      ["create", "offer", "inactive"],
      ["create", "promo_code", null],
      ["create", "redemption_control", null],
      ["update", "offer", "active"],
    ]);
    expect(studio.plan().operations.at(-1)?.changes).toEqual({ status: { from: "inactive", to: "active" } });
  });

  test("[U3] is never active with the server's own code", async () => {
    draft();
    const seen: Json[] = [];
    const look = async () => {
      const [offer] = await offers();
      seen.push([offer?.offer_status ?? null, (await codes()).map(({ promo_code }) => promo_code ?? null)]);
    };
    studio.before(isRequest("PUT", /promo-codes/), look);
    studio.before(isRequest("POST", /redemption-controls/), look);
    studio.before(isRequest("PUT", /offers\/\d+$/), look);
    await studio.sync();
    await look();
    expect(seen).toMatchObject([
      ["inactive", [expect.not.stringContaining("DEALER20")]],
      ["inactive", ["DEALER20"]],
      ["inactive", ["DEALER20"]],
      ["active", ["DEALER20"]],
    ]);
    expect(studio.plan().operations).toEqual([]);
  });

  test.each([
    ["begins later", { startDate: "2026-11-01" }],
    ["is over", { startDate: "2025-12-01", endDate: "2025-12-31" }],
    ["is inactive anyway", { status: "inactive" }],
    ["has no promo code among its methods", { redemptionMethods: ["show_save"], codeType: "S" }],
  ])("[U3] is created as it is if it %s", (_, fields: Fields) => {
    draft(fields);
    expect(shown()[0]).toEqual(["create", "offer", fields.status ?? "active"]);
    expect(shown()).toHaveLength(3);
  });

  test("[U3] a crash in between plans the rest by itself", async () => {
    const { offer } = draft();
    await studio.syncUntilCrash(12);
    for (let run = 0; run < 3; run += 1) await studio.sync();
    expect(await offers()).toMatchObject([{ offer_status: "active" }]);
    expect(await codes()).toMatchObject([{ promo_code: "DEALER20" }]);
    expect(studio.offer(offer.id).fields.status).toBe("active");
    expect(studio.plan().operations).toEqual([]);
  });

  test("[U3] a code that the server refuses keeps it from going live", async () => {
    const { offer, code } = draft();
    studio.store.edit("promo_code", code.id, { totalUsageLimit: -5 });
    const outcome = await studio.sync();
    expect(outcome.rejected).toMatchObject([{ id: offer.id }]);
    expect(await offers()).toMatchObject([{ offer_status: "inactive" }]);
    studio.store.edit("promo_code", code.id, { totalUsageLimit: 5 });
    await studio.sync();
    expect(await offers()).toMatchObject([{ offer_status: "active" }]);
  });
});

describe("the same code text from two studios", () => {
  test("[U4] the later one is flagged, nothing is deleted", async () => {
    draft();
    await studio.sync();
    const other = world.studio();
    const twin = other.draft({ offerTitle: "Twin" });
    other.store.addLocal({
      entity: "promo_code",
      parentId: twin.id,
      fields: { promoCode: "dealer20", codeType: "single", totalUsageLimit: null },
    });
    await other.sync();
    expect(other.store.conflicts()).toMatchObject([
      { kind: "code_clash", blocking: false, mine: "dealer20", theirs: { promoCode: "DEALER20" } },
    ]);
    expect(await codes()).toHaveLength(2);
    await studio.sync();
    expect(studio.store.conflicts()).toEqual([]);
    expect(other.plan().operations).toEqual([]);
  });
});
