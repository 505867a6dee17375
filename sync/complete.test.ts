import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { isRequest, rowsIn, type Studio, startWorld, type World } from "../tests/support/sync-world.ts";
import { complete } from "./capabilities.ts";
import { sync } from "./engine.ts";
import type { Entity, Fields } from "./record.ts";
import { resolveConflict } from "./resolve.ts";

let world: World;
let studio: Studio;
beforeEach(async () => {
  world = await startWorld("complete");
  studio = world.studio();
});
afterEach(() => world.close());

const list = async (path: string, name?: string) => rowsIn(await world.colleague("GET", path), name);
const add = (entity: Entity, fields: Fields, parentId: string | null = null) =>
  studio.store.addLocal({ entity, parentId, fields });
const fieldsOf = (entity: Entity, id: string) => studio.store.record(entity, id)?.fields ?? {};
const wellDone = async (who = studio) => {
  const outcome = await who.sync();
  expect(outcome).toMatchObject({ stopped: null, rejected: [], unsettled: 0 });
  return outcome;
};
const planned = (who = studio) =>
  who.plan().operations.map(({ op, entity, part }) => `${op} ${entity} ${part}`);

/** A draft of everything: partner, program, campaign, merchant with a location, offer with texts, code, control. */
function everything() {
  const partner = add("partner", { partnerName: "Deere", partnerType: null, partnerStatus: "active" });
  const program = add("program", {
    programName: "Dealers",
    programType: "closed_loop",
    programStatus: "active",
    partner: partner.id,
  });
  const merchant = add("merchant", {
    merchantName: "Harrow",
    merchantType: null,
    merchantStatus: "active",
    primaryCategoryId: null,
    timeZone: "Europe/Madrid",
    localNumber: -1,
  });
  const location = add(
    "location",
    {
      addressLine1: "1 Main St",
      city: "Moline",
      state: "IL",
      postalCode: "61265",
      latitude: 41.5,
      longitude: -90.5,
    },
    merchant.id,
  );
  const campaign = add("campaign", {
    campaignName: "Q4",
    campaignType: "offer_based",
    startDate: "2025-12-01",
    endDate: "2025-12-31",
    program: program.id,
  });
  const offer = studio.draft({ merchantOwner: -1, campaign: "Q4" });
  const code = add(
    "promo_code",
    { promoCode: "DEALER20", codeType: "single", totalUsageLimit: 1000 },
    offer.id,
  );
  const spanish = add(
    "descriptive",
    {
      languageCode: "es",
      offerTitle: "Incentivo",
      offerDescription: null,
      termsConditions: null,
      imageUrl: null,
    },
    offer.id,
  );
  return { partner, program, merchant, location, campaign, offer, code, spanish };
}

describe("every kind of record on a complete server", () => {
  test("[P1] goes out in the order of dependency, with the ids of fresh parents filled in", async () => {
    const { offer } = everything();
    await wellDone();
    expect(studio.plan().operations).toEqual([]);
    const [partner] = await list("/dashboard/partners", "partners");
    const [program] = await list("/dashboard/programs", "programs");
    const [merchant] = await list("/dashboard/merchants", "merchants");
    const [campaign] = await list("/dashboard/campaigns", "campaigns");
    const [row] = await list("/dashboard/offers", "offers");
    expect(program).toMatchObject({ program_name: "Dealers", partner_id: partner?.partner_id });
    expect(campaign).toMatchObject({ campaign_name: "Q4", program_id: program?.program_id });
    expect(row).toMatchObject({
      merchant_owner: merchant?.merchant_id,
      short_text: "Q4 Dealer Incentive",
      savings_amount: "20",
      savings_type: "percentage",
      external_reference: ` ~k:${studio.offer(offer.id).key}`,
    });
    expect(await list(`/dashboard/merchants/${merchant?.merchant_id}/locations`, "locations")).toMatchObject([
      { city: "Moline", latitude: 41.5 },
    ]);
    expect(await list(`/dashboard/campaigns/${campaign?.campaign_id}/offers`, "offers")).toMatchObject([
      { offer_id: row?.offer_id },
    ]);
    expect(await list(`/dashboard/offers/${row?.offer_id}/descriptives`)).toMatchObject([
      { language_code: "en", long_text: "20% off all equipment purchases" },
      { language_code: "es", short_text: "Incentivo" },
    ]);
    expect(await list("/dashboard/promo-codes")).toMatchObject([
      { promo_code: "DEALER20", usage_limit: 1000 },
    ]);
  });

  test("comes into another studio whole, and both then are idle", async () => {
    const { offer, campaign, program } = everything();
    await wellDone();
    const other = world.studio();
    await wellDone(other);
    const [pulled] = other.store.ofKind("offer");
    expect(pulled?.fields).toMatchObject({
      offerTitle: "Q4 Dealer Incentive",
      campaign: "Q4",
      offerValue: 20,
    });
    const children = other.store.children(pulled?.id ?? "");
    expect(children.map(({ entity }) => entity)).toEqual(["descriptive", "promo_code"]);
    const [otherCampaign] = other.store.ofKind("campaign");
    expect(other.store.record("program", String(otherCampaign?.fields.program))?.fields.programName).toBe(
      "Dealers",
    );
    expect([planned(other), planned()]).toEqual([[], []]);
    expect(studio.store.record("offer", offer.id)?.fields.merchantOwner).toBeGreaterThan(0);
    expect(fieldsOf("campaign", campaign.id).program).toBe(program.id);
  });

  test("an idle run takes at most three requests, by the feed", async () => {
    everything();
    await wellDone();
    await wellDone();
    const before = studio.sent.length;
    await wellDone();
    expect(studio.sent.length - before).toBeLessThanOrEqual(3);
    expect(studio.store.capabilities()).toEqual(complete);
  });

  test("one that fails holds back only what needs it", async () => {
    const { program } = everything();
    studio.store.edit("program", program.id, { programType: "nonsense" });
    studio.draft({ offerTitle: "Another" });
    const outcome = await studio.sync();
    expect(outcome.rejected).toMatchObject([{ id: program.id, status: 400 }]);
    expect(await list("/dashboard/offers", "offers")).toHaveLength(2);
    expect(await list("/dashboard/campaigns", "campaigns")).toEqual([]);
    studio.store.edit("program", program.id, { programType: "hybrid" });
    await wellDone();
    expect(await list("/dashboard/campaigns", "campaigns")).toHaveLength(1);
    expect(planned()).toEqual([]);
  });
});

describe("changes by the feed", () => {
  const changed = async () => {
    const made = everything();
    await wellDone();
    await wellDone();
    const id = studio.offer(made.offer.id).serverId ?? 0;
    return { ...made, id };
  };

  test("a colleague's edits of offer, texts, code and campaign come in, and a conflict where both edited", async () => {
    const { offer, id, campaign } = await changed();
    await world.colleague("PUT", `/dashboard/offers/${id}`, { offer_expiry_date: "2026-01-31" });
    await world.colleague("PUT", `/dashboard/offers/${id}/descriptives`, {
      language_code: "en",
      short_text: "Theirs",
    });
    const campaignId = studio.store.record("campaign", campaign.id)?.serverId;
    await world.colleague("PUT", `/dashboard/campaigns/${campaignId}`, { campaign_name: "Fourth quarter" });
    studio.store.edit("offer", offer.id, { offerTitle: "Mine", clickthruUrl: "https://kigo.example" });
    const outcome = await studio.sync();
    expect(fieldsOf("offer", offer.id)).toMatchObject({ endDate: "2026-01-31", campaign: "Fourth quarter" });
    expect(outcome).toMatchObject({ conflicts: 1, updated: 0 });
    const [conflict] = studio.store.conflicts();
    expect(conflict).toMatchObject({ field: "offerTitle", mine: "Mine", theirs: "Theirs", blocking: true });
    resolveConflict(studio.store, studioRandom, conflict?.id ?? "", { take: "mine" });
    await wellDone();
    expect(await list("/dashboard/offers", "offers")).toMatchObject([
      { short_text: "Mine", clickthru_url: "https://kigo.example" },
    ]);
    expect(planned()).toEqual([]);
  });

  test("[L2] deletions come in by the feed's word and a GET's", async () => {
    const { offer, id, spanish } = await changed();
    await world.colleague("DELETE", `/dashboard/offers/${id}/descriptives/es`);
    await wellDone();
    expect(studio.store.record("descriptive", spanish.id)).toBeNull();
    await world.colleague("DELETE", `/dashboard/offers/${id}`);
    await wellDone();
    expect(studio.store.record("offer", offer.id)).toBeNull();
  });

  test("moving to another campaign links and unlinks", async () => {
    const { offer, id, campaign } = await changed();
    add("campaign", {
      campaignName: "Q1",
      campaignType: null,
      startDate: null,
      endDate: null,
      program: null,
    });
    studio.store.edit("offer", offer.id, { campaign: "Q1" });
    expect(planned()).toEqual(["create campaign record", "link offer campaign"]);
    await wellDone();
    expect(
      await list(
        `/dashboard/campaigns/${studio.store.record("campaign", campaign.id)?.serverId}/offers`,
        "offers",
      ),
    ).toEqual([]);
    const other = world.studio();
    await wellDone(other);
    expect(other.store.byServerId("offer", id)?.fields.campaign).toBe("Q1");
    studio.store.edit("offer", offer.id, { campaign: null });
    expect(planned()).toEqual(["unlink offer campaign"]);
    await wellDone();
    await wellDone(other);
    expect(other.store.byServerId("offer", id)?.fields.campaign).toBeNull();
    expect(planned()).toEqual([]);
  });

  test("[U5] If-Match closes the known limit: a colleague's write between our GET and our PUT is merged", async () => {
    const { offer, id } = await changed();
    studio.store.edit("offer", offer.id, { clickthruUrl: "https://mine.example" });
    studio.before(isRequest("PUT", /^\/dashboard\/offers\/\d+$/), () =>
      world.colleague("PUT", `/dashboard/offers/${id}`, { offer_expiry_date: "2027-01-31" }),
    );
    await wellDone();
    expect(await list("/dashboard/offers", "offers")).toMatchObject([
      { offer_expiry_date: expect.stringContaining("2027-01-31"), clickthru_url: "https://mine.example" },
    ]);
    expect(fieldsOf("offer", offer.id).endDate).toBe("2027-01-31");
  });

  test("[U1] a lost create is asked again under its Idempotency-Key: one offer, at once", async () => {
    studio.fault(isRequest("POST", /^\/dashboard\/offers$/), { kind: "lost_answer" });
    const { id } = studio.draft();
    const before = studio.clock.now();
    await wellDone();
    expect(studio.clock.now() - before).toBeLessThan(5000);
    expect(await list("/dashboard/offers", "offers")).toHaveLength(1);
    expect(studio.offer(id).serverId).toBe(1);
    expect(planned()).toEqual([]);
  });
});

let made = 0;
const studioRandom = {
  ulid() {
    made += 1;
    return `01JD${String(made).padStart(22, "0")}`;
  },
  fraction: () => 0.5,
};

describe("a server that grows", () => {
  test("[C1] what waited for an endpoint is planned by itself once it comes", async () => {
    const before = await startWorld("today");
    const early = before.studio();
    const offer = early.draft({ campaign: "Q4", program: "Dealers" });
    const program = early.store.addLocal({
      entity: "program",
      fields: { programName: "Dealers", programType: "hybrid" },
    });
    await wellDone(early);
    expect(early.plan().localOnly.map(({ id }) => id)).toContain(program.id);
    expect(early.plan().operations).toEqual([]);
    const [row] = rowsIn(await before.colleague("GET", "/dashboard/offers"), "offers");
    expect(row?.external_reference).toContain("~c:Q4 ~p:Dealers");
    // The same rows on a server that now can do everything.
    const grown = Object.fromEntries(
      Object.entries(row ?? {}).filter(([, value]) => value !== null && typeof value !== "undefined"),
    );
    await world.colleague("POST", "/dashboard/offers", grown);
    await before.close();
    early.store.transaction(write => {
      write.setMeta("api", world.url);
      // The grown server made the row at another time than the first one did; a real one keeps it.
      write.update("offer", offer.id, { createdAt: null }, "pull");
    });
    const outcome = await sync({
      store: early.store,
      remote: studio.remote,
      clock: early.clock,
      random: studioRandom,
    });
    expect(outcome).toMatchObject({ stopped: null, rejected: [] });
    expect(await list("/dashboard/campaigns", "campaigns")).toMatchObject([{ campaign_name: "Q4" }]);
    expect(await list("/dashboard/programs", "programs")).toMatchObject([{ program_name: "Dealers" }]);
    expect(await list("/dashboard/campaigns/1/offers", "offers")).toHaveLength(1);
    expect((await list("/dashboard/offers", "offers"))[0]).toMatchObject({
      short_text: "Q4 Dealer Incentive",
    });
    expect(early.store.record("offer", offer.id)?.fields).toMatchObject({
      campaign: "Q4",
      program: "Dealers",
    });
    expect(early.plan().operations).toEqual([]);
  });
});
