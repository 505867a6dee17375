import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { isRequest, rowsIn, type Studio, startWorld, type World } from "../tests/support/sync-world.ts";
import type { Reply } from "./ports.ts";

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

const offers = async () => rowsIn(await world.colleague("GET", "/dashboard/offers?limit=100"), "offers");
const dashboardOffer = (more = {}) =>
  world.colleague("POST", "/dashboard/offers", {
    version_active_from: "2026-01-01",
    merchant_owner: 7,
    default_language: "en",
    offer_redemption_methods: ["promo_code"],
    code_type: "P",
    ...more,
  });
const many = async (count: number) => {
  for (let n = 1; n <= count; n += 1) await dashboardOffer({ external_reference: `PROMO_${n}` });
  await studio.sync();
};
const remove = async (from: number, to: number) => {
  for (let id = from; id <= to; id += 1) await world.colleague("DELETE", `/dashboard/offers/${id}`);
};
const writes = () => studio.sent.filter(({ method }) => method !== "GET");

describe("more is gone than anybody deletes by hand", () => {
  test("[L2] stops the run before any write, and nothing is lost here", async () => {
    await many(30);
    studio.draft();
    await remove(1, 12);
    const outcome = await studio.sync();
    expect(outcome.stopped).toMatchObject({
      kind: "mass_deletion",
      message: expect.stringContaining("12 records"),
    });
    expect(outcome.gone.map(({ serverId }) => serverId).toSorted((a, b) => a - b)).toEqual([
      1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
    ]);
    expect(writes()).toEqual([]);
    expect(studio.store.ofKind("offer")).toHaveLength(31);
  });

  test("[L2] goes on by a person's word for exactly that number", async () => {
    await many(30);
    await remove(1, 12);
    expect((await studio.sync({ acceptDeletions: 11 })).stopped).toMatchObject({ kind: "mass_deletion" });
    expect((await studio.sync({ acceptDeletions: 12 })).stopped).toBeNull();
    expect(studio.store.ofKind("offer")).toHaveLength(18);
    expect((await studio.sync()).stopped).toBeNull();
  });

  test("[L2] ten are believed at once", async () => {
    await many(30);
    await remove(1, 10);
    expect((await studio.sync()).stopped).toBeNull();
    expect(studio.store.ofKind("offer")).toHaveLength(20);
    expect(studio.store.ofKind("promo_code")).toHaveLength(20);
  });

  test("[L2] codes that all vanish from their list stop the run too", async () => {
    await many(12);
    const empty: Reply = { kind: "ok", status: 200, json: [] };
    for (let n = 0; n < 4; n += 1)
      studio.fault(isRequest("GET", /promo-codes/), { kind: "answer", reply: empty, afterSending: false });
    expect((await studio.sync()).stopped).toMatchObject({ kind: "mass_deletion" });
    expect(studio.store.ofKind("promo_code")).toHaveLength(12);
  });
});

describe("an id that a restored server used again", () => {
  /** A dashboard's offer whose created_at the studio knows, since it wrote to it. */
  const learned = async () => {
    await dashboardOffer();
    await studio.sync();
    const record = studio.store.byServerId("offer", 1);
    if (!record) throw new Error("Offer 1 was not pulled.");
    studio.store.edit("offer", record.id, { clickthruUrl: "https://mine.example" });
    await studio.sync();
    return record;
  };

  test("[L3] with another key and another created_at is another record; edits of the old one wait for a person", async () => {
    const offer = studio.draft({ redemptionMethods: ["show_save"], codeType: "S" });
    await studio.sync();
    studio.store.edit("offer", offer.id, { clickthruUrl: "https://mine.example" });
    await world.reset();
    const other = world.studio();
    other.clock.advance(1);
    other.draft({ redemptionMethods: ["barcode"], codeType: "B", merchantOwner: 9 });
    await other.sync();
    await studio.sync();
    await studio.sync();
    expect(await offers()).toMatchObject([{ offer_id: 1, merchant_owner: 9, clickthru_url: null }]);
    expect(studio.store.conflicts()).toMatchObject([{ kind: "deletion", recordId: offer.id, theirs: null }]);
    expect(studio.store.byServerId("offer", 1)?.fields).toMatchObject({ merchantOwner: 9 });
  });

  test("[L3] without edits here the new one takes its place", async () => {
    await dashboardOffer({ external_reference: "OLD" });
    await studio.sync();
    const [old] = studio.store.ofKind("offer");
    await world.reset();
    const other = world.studio();
    other.draft();
    await other.sync();
    await studio.sync();
    expect(studio.store.ofKind("offer").map(({ serverId, key }) => [serverId, key === null])).toEqual([
      [1, false],
    ]);
    expect(studio.store.record("offer", old?.id ?? "")).toBeNull();
  });

  test("[L3] a row that lost our key is asked for before it is merged: nothing of a stranger's comes into ours", async () => {
    const offer = studio.draft({ redemptionMethods: ["show_save"], codeType: "S" });
    await studio.sync();
    studio.store.edit("offer", offer.id, { clickthruUrl: "https://mine.example" });
    await world.reset();
    await dashboardOffer({ merchant_owner: 123, clickthru_url: "https://theirs.example" });
    await studio.sync();
    expect(studio.store.conflicts()).toMatchObject([{ kind: "deletion", recordId: offer.id }]);
    expect(studio.offer(offer.id).fields).toMatchObject({
      clickthruUrl: "https://mine.example",
      startDate: "2025-12-01",
      redemptionMethods: ["show_save"],
    });
  });

  test("[U6] a row of ours that lost its key is asked for once, not in every run", async () => {
    const offer = studio.draft({ redemptionMethods: ["show_save"], codeType: "S" });
    await studio.sync();
    await world.colleague("PUT", "/dashboard/offers/1", { external_reference: null });
    const questions = () => studio.sent.filter(isRequest("GET", /^\/dashboard\/offers\/1$/)).length;
    const before = questions();
    await studio.sync();
    expect(questions()).toBe(before + 1);
    await studio.sync();
    expect(questions()).toBe(before + 1);
    expect(studio.offer(offer.id).serverId).toBe(1);
    expect(studio.store.conflicts()).toEqual([]);
  });

  test("[L3] a row that looks the same is asked for once a write found another record under its id", async () => {
    const { id } = await learned();
    studio.store.edit("offer", id, { clickthruUrl: "https://again.example" });
    await world.reset();
    await dashboardOffer({ clickthru_url: "https://mine.example" });
    await studio.sync();
    await studio.sync();
    expect(await offers()).toMatchObject([{ offer_id: 1, clickthru_url: "https://mine.example" }]);
    expect(studio.store.conflicts()).toMatchObject([{ kind: "deletion", recordId: id }]);
    expect(studio.plan().operations).toEqual([]);
  });

  test("[L3] a lost write is settled by the record it went to, not by another under its id that looks the same", async () => {
    await dashboardOffer({ external_reference: "PROMO_1" });
    await studio.sync();
    const id = studio.store.byServerId("offer", 1)?.id ?? "";
    studio.store.edit("offer", id, { clickthruUrl: "https://mine.example" });
    const reply: Reply = { kind: "unreachable", sent: true, message: "cut" };
    studio.fault(isRequest("PUT", /^\/dashboard\/offers\/1$/), {
      kind: "answer",
      reply,
      afterSending: false,
    });
    expect((await studio.sync({ config: { rounds: 0 } })).unsettled).toBe(1);
    await world.reset();
    await dashboardOffer({ external_reference: "PROMO_1" });
    studio.clock.advance(60_000);
    await studio.sync();
    expect(await offers()).toMatchObject([{ offer_id: 1, clickthru_url: null }]);
    expect(studio.store.conflicts()).toMatchObject([{ kind: "deletion", recordId: id, theirs: null }]);
    expect(studio.store.intents()).toEqual([]);
  });

  test("[L3] both reference and merchant edited by a colleague is the same record all the same", async () => {
    const offer = studio.draft({ redemptionMethods: ["show_save"], codeType: "S" });
    await studio.sync();
    await world.colleague("PUT", "/dashboard/offers/1", {
      external_reference: "Ours now",
      merchant_owner: 9,
    });
    studio.store.edit("offer", offer.id, { clickthruUrl: "https://mine.example" });
    await studio.sync();
    expect(await offers()).toMatchObject([
      { merchant_owner: 9, external_reference: "Ours now", clickthru_url: "https://mine.example" },
    ]);
    expect(studio.offer(offer.id).fields).toMatchObject({ merchantOwner: 9, externalReference: "Ours now" });
  });
});

describe("a long sweep", () => {
  test("[L6] that was cut off goes on where it was", async () => {
    for (let n = 1; n <= 60; n += 1) await dashboardOffer({ external_reference: `PROMO_${n}` });
    const config = { pageSize: 5, pace: { first: 1, most: 1 } };
    const pages = () =>
      studio.sent.filter(isRequest("GET", /^\/dashboard\/offers$/)).map(({ query }) => query?.offset);
    studio.before(
      request => request.query?.offset === 30,
      () => studio.clock.advance(2000),
    );
    const broken: Reply = { kind: "unreachable", sent: true, message: "cut" };
    for (let n = 0; n < 4; n += 1)
      studio.fault(request => request.query?.offset === 40, {
        kind: "answer",
        reply: broken,
        afterSending: false,
      });
    expect((await studio.sync({ config })).stopped).toMatchObject({ kind: "unreachable" });
    const before = pages().length;
    expect((await studio.sync({ config })).stopped).toBeNull();
    const again = pages().slice(before);
    expect(again.filter(offset => typeof offset === "number" && offset > 0 && offset < 30)).toEqual([]);
    expect(studio.store.ofKind("offer")).toHaveLength(60);
    expect(studio.store.openSweep()).toBeNull();
  });

  test("[W1] a short page makes none be skipped", async () => {
    for (let n = 1; n <= 12; n += 1) await dashboardOffer({ external_reference: `PROMO_${n}` });
    const [whole] = [await world.colleague("GET", "/dashboard/offers?limit=5&offset=0")];
    const rows = rowsIn(whole, "offers").slice(0, 3);
    const short: Reply = {
      kind: "ok",
      status: 200,
      json: { offers: rows, total_count: 12, limit: 5, offset: 0 },
    };
    studio.fault(request => request.query?.offset === 0 && request.query.limit === 5, {
      kind: "answer",
      reply: short,
      afterSending: false,
    });
    await studio.sync({ config: { pageSize: 5 } });
    expect(studio.store.ofKind("offer")).toHaveLength(12);
  });
});
