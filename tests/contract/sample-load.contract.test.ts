import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { RunningServer } from "../../server/index.ts";
import { startServer } from "../../server/index.ts";
import { TestClient } from "./test-client.ts";

const now = new Date("2026-11-23T10:00:00Z");
const load = { offers: 600, redemptions: 3_000 };

describe("the large sample data", () => {
  let server: RunningServer;
  let client: TestClient;

  beforeAll(async () => {
    server = await startServer({ profile: "complete", port: 0, samples: false, load, now: () => now });
    client = new TestClient(server.url, server.token);
  });
  afterAll(() => server.close());

  test("has as many as asked for, of many merchants, in four languages, with codes and controls", async () => {
    const { offers, total_count } = await client.listOffers({ limit: 100 });
    expect(total_count).toBe(load.offers);
    expect(new Set(offers.map(offer => offer.default_language))).toEqual(new Set(["en", "es", "fr", "de"]));
    expect(offers.every(offer => offer.short_text && offer.long_text && offer.terms_conditions)).toBe(true);
    const counts = await server.db
      .selectNoFrom(counted => [
        counted
          .selectFrom("redemptions")
          .select(count => count.fn.countAll<number>().as("n"))
          .as("redemptions"),
        counted
          .selectFrom("merchants")
          .select(count => count.fn.countAll<number>().as("n"))
          .as("merchants"),
        counted
          .selectFrom("promo_codes")
          .select(count => count.fn.countAll<number>().as("n"))
          .as("codes"),
        counted
          .selectFrom("redemption_controls")
          .select(count => count.fn.countAll<number>().as("n"))
          .as("controls"),
      ])
      .executeTakeFirstOrThrow();
    expect(counts).toEqual({ redemptions: load.redemptions, merchants: 12, codes: 150, controls: 200 });
  });

  test("names dealers' and fleets' programs with campaigns that hold offers", async () => {
    const programs = await client.get("/dashboard/programs?limit=100");
    expect(programs.text).toMatch(/Dealer Program/);
    const links = await client.get("/dashboard/campaigns/1/offers");
    expect(Object(links.json).total_count).toBe(300);
  });

  test("gives analytics that add up to the redemptions", async () => {
    const { offer_id } = await server.db
      .selectFrom("redemptions")
      .select("offer_id")
      .groupBy("offer_id")
      .orderBy(order => order.fn.countAll(), "desc")
      .limit(1)
      .executeTakeFirstOrThrow();
    const analytics = Object((await client.get(`/dashboard/offers/${offer_id}/analytics`)).json);
    expect(analytics.total_redemptions).toBeGreaterThan(10);
    const days: { redemptions: number }[] = analytics.redemptions_by_day;
    expect(days.reduce((sum, day) => sum + day.redemptions, 0)).toBe(analytics.total_redemptions);
    expect(analytics.conversion_rate).toBeGreaterThan(0);
  });

  test("is the same again for the same numbers on the same day", async () => {
    const again = await startServer({ profile: "complete", port: 0, samples: false, load, now: () => now });
    try {
      const other = new TestClient(again.url, again.token);
      for (const path of [
        "/dashboard/offers?limit=100",
        "/dashboard/merchants?limit=100",
        "/dashboard/campaigns",
        "/dashboard/offers/60/analytics",
      ]) {
        expect((await other.get(path)).json, path).toEqual((await client.get(path)).json);
      }
    } finally {
      await again.close();
    }
  });
});
