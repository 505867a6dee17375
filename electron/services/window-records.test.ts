import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { must, openStudioBench, type StudioBench } from "./studio-bench.ts";

let bench: StudioBench;
beforeEach(() => {
  bench = openStudioBench();
});
afterEach(() => bench.close());

const create = (kind: "program" | "campaign" | "merchant" | "partner" | "offer_type", fields: object) =>
  must(bench.studio.windowRecords.create(kind, null, { ...fields }));

function offer(patch: Parameters<StudioBench["studio"]["offers"]["save"]>[1]): string {
  const { offer: made } = must(bench.studio.offers.create());
  must(bench.studio.offers.save(made.id, patch, "window"));
  return made.id;
}

const rowsOf = (kind: Parameters<StudioBench["studio"]["windowRecords"]["list"]>[0]) =>
  must(bench.studio.windowRecords.list(kind)).rows;

/** What a pull leaves of a merchant with a place. */
const pulledMerchant = () =>
  bench.withStore(store =>
    store.sync.transaction(write => {
      const common = { key: null, extra: {}, createdAt: null, hash: null };
      const fields = {
        merchantName: "Ironvale",
        merchantType: null,
        merchantStatus: "active",
        primaryCategoryId: null,
        timeZone: "UTC",
        localNumber: null,
      };
      return write.insertPulled({ entity: "merchant", parentId: null, serverId: 123, fields, ...common });
    }),
  );

describe("what offers come to", () => {
  it("adds up by campaign, by its program and by that one's partner, deleted offers left out", () => {
    const partner = create("partner", { partnerName: "Deere" });
    const program = create("program", { programName: "Ironvale Dealers", partner: partner.row.id });
    create("campaign", { campaignName: "Q4 push", program: program.row.id });
    offer({ campaign: "Q4 push", totalBudget: 50_000 });
    offer({ program: "Ironvale Dealers", totalBudget: 200, offerValue: 5, offerValueUnit: "EUR" });
    const gone = offer({ campaign: "Q4 push", totalBudget: 7 });
    must(bench.studio.offers.delete(gone, "window"));
    offer({ totalBudget: 9 });

    expect(rowsOf("campaign")).toMatchObject([
      {
        name: "Q4 push",
        parentName: "Ironvale Dealers",
        offers: 1,
        budgets: [{ currency: "USD", amount: 50_000 }],
      },
    ]);
    const both = [
      { currency: "USD", amount: 50_000 },
      { currency: "EUR", amount: 200 },
    ];
    for (const kind of ["program", "partner"] as const) {
      const [row] = rowsOf(kind);
      expect(row?.offers).toBe(2);
      expect(row?.budgets).toHaveLength(2);
      expect(row?.budgets).toEqual(expect.arrayContaining(both));
    }
    const detail = must(bench.studio.windowRecords.get("program", program.row.id));
    expect(detail.offers).toHaveLength(2);
    expect(detail.related.map(({ kind, name }) => [kind, name])).toEqual([["campaign", "Q4 push"]]);
    expect(must(bench.studio.windowRecords.get("partner", partner.row.id)).offers).toHaveLength(2);
  });

  it("counts an offer that names another program for its campaign, not for the campaign's program", () => {
    const program = create("program", { programName: "Dealers" });
    const campaign = create("campaign", { campaignName: "Spring", program: program.row.id });
    offer({ campaign: "Spring", program: "Fleet" });
    expect(rowsOf("program")[0]?.offers).toBe(0);
    expect(rowsOf("campaign")[0]?.offers).toBe(1);
    expect(must(bench.studio.windowRecords.get("campaign", campaign.row.id)).offers).toHaveLength(1);
  });

  it("goes by a merchant's number, made here or not, and by a type's word", () => {
    const merchant = create("merchant", { merchantName: "Prairie Auto" });
    expect(merchant.row.number).toBeLessThan(0);
    offer({ merchantOwner: merchant.row.number, offerType: "bogo" });
    create("offer_type", { typeName: "Bogo" });
    expect(rowsOf("merchant")[0]?.offers).toBe(1);
    expect(rowsOf("offer_type")[0]?.offers).toBe(1);
    const detail = must(bench.studio.windowRecords.get("merchant", merchant.row.id));
    expect(detail.offers.map(({ merchantName }) => merchantName)).toEqual(["Prairie Auto"]);
  });
});

describe("records in the window", () => {
  it("are drafts at first, ready when they are marked so, and stay on this computer today", () => {
    const { row, kind, server } = create("program", { programName: "Dealers" });
    expect([row.shown, row.localOnly, server.way]).toEqual(["draft", true, "local_only"]);
    const ready = must(bench.studio.windowRecords.setStage("program", row.id, "ready"));
    expect([kind, ready.row.shown]).toEqual(["program", "ready"]);
  });

  it("refuse what is not complete, by field", () => {
    const answer = bench.studio.windowRecords.create("campaign", null, { campaignName: "" });
    expect(answer).toMatchObject({ ok: false, error: { kind: "problems", message: /^campaignName: / } });
    const { row } = create("campaign", { campaignName: "Q4", startDate: "2025-12-01" });
    const ends = bench.studio.windowRecords.save("campaign", row.id, { endDate: "2025-11-01" });
    expect(ends).toMatchObject({ ok: false, error: { message: /^endDate: It ends before it starts/ } });
  });

  it("[P2] become a draft revision by an edit of what the server has, their places included", () => {
    const id = pulledMerchant();
    expect(must(bench.studio.windowRecords.get("merchant", id)).row.shown).toBe("synced");
    const placed = must(bench.studio.windowRecords.create("location", id, { city: "Moline" }));
    expect([placed.stage, placed.places.map(({ fields }) => fields.city)]).toEqual(["draft", ["Moline"]]);
    must(bench.studio.windowRecords.setStage("merchant", id, "ready"));
    const renamed = must(bench.studio.windowRecords.save("merchant", id, { merchantName: "Ironvale Parts" }));
    expect([renamed.stage, renamed.changed, renamed.live]).toEqual(["draft", ["merchantName"], true]);
  });

  it("go with what belongs to them alone, and come back", () => {
    const program = create("program", { programName: "Dealers" });
    const campaign = create("campaign", { campaignName: "Spring", program: program.row.id });
    const { windowRecords } = bench.studio;
    expect(windowRecords.delete("program", program.row.id)).toMatchObject({
      ok: false,
      error: { kind: "problems" },
    });
    must(windowRecords.delete("campaign", campaign.row.id));
    expect(rowsOf("campaign")).toEqual([]);
    expect(must(windowRecords.restore("campaign", campaign.row.id)).row.shown).toBe("draft");
    expect(rowsOf("campaign")).toHaveLength(1);
  });

  it("[P2] are deleted on the server with the next apply, and are as before when that is taken back", () => {
    const id = pulledMerchant();
    const deleted = must(bench.studio.windowRecords.delete("merchant", id));
    expect([deleted.row.shown, deleted.stage]).toEqual(["deleted", "ready"]);
    expect(must(bench.studio.windowRecords.restore("merchant", id)).row.shown).toBe("synced");
  });
});
