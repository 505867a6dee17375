import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { OfferRow } from "#shared/api/offer.ts";
import { insertSamples } from "../../server/db/ent-mom/samples/insert-samples.ts";
import type { RunningServer } from "../../server/index.ts";
import { startServer } from "../../server/index.ts";
import { TestClient } from "./test-client.ts";

const now = new Date("2026-11-23T10:00:00Z");

describe("the sample data", () => {
  let server: RunningServer;
  let offers: OfferRow[];
  let client: TestClient;

  beforeAll(async () => {
    server = await startServer({ profile: "today", port: 0, samples: true, now: () => now });
    client = new TestClient(server.url, server.token);
    offers = (await client.listOffers({ limit: 100 })).offers;
  });
  afterAll(() => server.close());

  test("are forty offers of six merchants, by ids from 101 to 106", () => {
    expect(offers).toHaveLength(40);
    expect([...new Set(offers.map(offer => offer.merchant_owner))]).toEqual([101, 102, 103, 104, 105, 106]);
  });

  test("have past, running and coming offers, with texts in two languages", () => {
    const running = offers.filter(offer => offer.version_active_from <= now.toISOString());
    expect(running.length).toBeGreaterThan(20);
    expect(running.length).toBeLessThan(offers.length);
    expect(new Set(offers.map(offer => offer.offer_status))).toEqual(
      new Set(["active", "inactive", "expired"]),
    );
    expect(new Set(offers.map(offer => offer.default_language))).toEqual(new Set(["en", "es"]));
    expect(offers.filter(offer => offer.short_text && offer.long_text).length).toBeGreaterThan(35);
  });

  test("[W3] hold odd but legal records", () => {
    expect(offers.some(offer => offer.external_reference?.startsWith("PROMO_1730"))).toBe(true);
    expect(offers.some(offer => offer.offer_type === "")).toBe(true);
    expect(offers.some(offer => !offer.offer_expiry_date)).toBe(true);
    expect(offers.some(offer => offer.offer_redemption_methods.length === 0)).toBe(true);
    expect(
      offers.some(offer => offer.offer_redemption_methods.includes("online_link") && !offer.clickthru_url),
    ).toBe(true);
  });

  test("use all four methods and all six kinds of control", async () => {
    const methods = new Set(offers.flatMap(offer => offer.offer_redemption_methods));
    expect(methods).toEqual(new Set(["promo_code", "show_save", "barcode", "online_link"]));
    const controls = await server.db
      .selectFrom("redemption_controls")
      .select("control_type")
      .distinct()
      .execute();
    expect(controls).toHaveLength(6);
  });

  test("are not loaded a second time, nor into a database that holds an offer", async () => {
    await insertSamples(server.db, now);
    expect((await client.listOffers()).total_count).toBe(40);
  });
});
