import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { changesSchema } from "#shared/api/change.ts";
import { type RunningServer, startServer } from "../../server/index.ts";
import { jsonLog } from "../../server/log.ts";
import { startPostgres, type TestPostgres } from "../support/postgres.ts";
import { expectFailure, newMerchant, offerInput, TestClient } from "./test-client.ts";

describe("two instances on one PostgreSQL", () => {
  let postgres: TestPostgres;
  const servers: RunningServer[] = [];
  const lines: string[] = [];
  const options = () => ({
    profile: "complete" as const,
    port: 0,
    samples: false,
    database: postgres.url,
    databasePrefix: "two_",
    log: jsonLog("info", line => lines.push(line)),
  });
  /** A client of either instance, both with the first one's token. */
  const client = (instance: number) => new TestClient(servers[instance]?.url ?? "", servers[0]?.token ?? "");

  beforeAll(async () => {
    postgres = await startPostgres();
    // At once, on a server that has neither database: each may be the one that makes and migrates them.
    const starting = [startServer(options()), startServer({ ...options(), readOnlyToken: "reader-token" })];
    servers.push(...(await Promise.all(starting)));
  });
  afterAll(async () => {
    for (const server of servers) await server.close();
    await postgres.stop();
  });

  test("start together, and each takes the other's token", async () => {
    expect((await client(1).get("/dashboard/offers")).status).toBe(200);
    const first = new TestClient(servers[0]?.url ?? "", servers[1]?.token ?? "");
    expect((await first.get("/dashboard/offers")).status).toBe(200);
  });

  test("what one writes the other reads, tag and feed included", async () => {
    const { cursor } = changesSchema.parse((await client(1).get("/dashboard/changes?since=now")).json);
    const offer = await client(0).createOffer();
    const path = `/dashboard/offers/${offer.offer_id}`;
    const [one, two] = [await client(0).get(path), await client(1).get(path)];
    expect([two.json, two.headers.get("etag")]).toEqual([one.json, one.headers.get("etag")]);
    const { changes } = changesSchema.parse((await client(1).get(`/dashboard/changes?since=${cursor}`)).json);
    expect(changes.map(change => change.kind)).toEqual(["offer", "descriptive"]);
  });

  test("a request repeated at the other instance has one effect", async () => {
    const body = offerInput();
    const send = (instance: number) =>
      client(instance).send("/dashboard/offers", {
        method: "POST",
        headers: {
          authorization: `Bearer ${servers[0]?.token}`,
          "content-type": "application/json",
          "idempotency-key": "at-both",
        },
        body: JSON.stringify(body),
      });
    const answers = await Promise.all([0, 1, 0, 1, 0, 1].map(send));
    expect(new Set(answers.map(answer => answer.text)).size).toBe(1);
    expect((await client(0).listOffers({ merchant_owner: Number(body.merchant_owner) })).total_count).toBe(1);
  });

  test("a list stays one snapshot while both write: ids in order, none twice, the total that of its moment", async () => {
    const merchant_owner = newMerchant();
    let writing = true;
    const write = async (instance: number) => {
      for (let i = 0; i < 25; i += 1) {
        const { offer_id } = await client(instance).createOffer({ merchant_owner });
        if (i % 3 === 0) await client(instance).request("DELETE", `/dashboard/offers/${offer_id}`);
      }
    };
    const read = async () => {
      while (writing) {
        const { offers, total_count } = await client(1).listOffers({ merchant_owner, limit: 100 });
        expect(offers).toHaveLength(total_count);
        const ids = offers.map(offer => offer.offer_id);
        expect(ids).toEqual([...new Set(ids)].toSorted((a, b) => a - b));
      }
    };
    const reading = read();
    await Promise.all([write(0), write(1)]);
    writing = false;
    await reading;
    expect((await client(0).listOffers({ merchant_owner })).total_count).toBe(32);
  });

  test("people on a list are known by the same hash at both", async () => {
    const { offer_id } = await client(0).createOffer();
    const path = `/dashboard/offers/${offer_id}/customer-lists`;
    await client(0).request("POST", path, { customers: ["ana@example.com"] });
    const again = await client(1).request("POST", path, { customers: ["ana@example.com"] });
    expect(again.json).toMatchObject({ accepted: 0, duplicates: 1 });
  });

  test("a token that may only read reads everything and writes nothing", async () => {
    const reader = new TestClient(servers[0]?.url ?? "", "reader-token");
    expect((await reader.get("/dashboard/offers")).status).toBe(200);
    expect((await reader.get("/dashboard/changes")).status).toBe(200);
    expectFailure(await reader.request("POST", "/dashboard/offers", offerInput()), 403, "forbidden");
    expectFailure(await reader.request("DELETE", "/dashboard/offers/1"), 403, "forbidden");
  });

  test("tokens are stored as digests only, and a withdrawn one ends", async () => {
    const rows = (await servers[0]?.db.selectFrom("api_tokens").selectAll().execute()) ?? [];
    expect(rows.map(row => row.role).toSorted()).toEqual(["admin", "admin", "read_only"]);
    const stored = rows.map(row => Buffer.from(row.token_hash).toString("latin1")).join();
    expect(stored).not.toContain("reader-token");
  });

  test("log lines name route, status and request, never a token, a path's ids or what was sent", async () => {
    const { offer_id } = await client(0).createOffer({ external_reference: "typed-by-somebody" });
    await client(0).get(`/dashboard/offers/${offer_id}?short_text=looked-for`);
    const requests = lines.map(line => JSON.parse(line)).filter(line => line.event === "request answered");
    expect(requests.at(-1)).toMatchObject({
      level: "info",
      method: "GET",
      route: "/dashboard/offers/:offer_id([^/]+)",
      status: 200,
      request_id: expect.any(String),
    });
    const text = lines.join("");
    for (const secret of [
      servers[0]?.token ?? "",
      "reader-token",
      "typed-by-somebody",
      "looked-for",
      "ana@example",
    ]) {
      expect(text).not.toContain(secret);
    }
  });

  test("too many requests are answered 429 with Retry-After, and cost nobody else", async () => {
    const rates = { dashboard: { perSecond: 0.5, burst: 3 }, public: { perSecond: 0.5, burst: 2 } };
    const limited = await startServer({ ...options(), rates, readOnlyToken: "reader-token" });
    try {
      const eager = new TestClient(limited.url, limited.token);
      const statuses: number[] = [];
      for (let i = 0; i < 4; i += 1) statuses.push((await eager.get("/dashboard/offers")).status);
      expect(statuses).toEqual([200, 200, 200, 429]);
      const refused = await eager.get("/dashboard/offers");
      expectFailure(refused, 429, "rate_limited");
      expect(Number(refused.headers.get("retry-after"))).toBeGreaterThanOrEqual(1);
      expect((await new TestClient(limited.url, "reader-token").get("/dashboard/offers")).status).toBe(200);
      const open = [0, 1, 2].map(() => eager.send("/api/v1/offers"));
      expect((await Promise.all(open)).map(answer => answer.status).toSorted()).toEqual([200, 200, 429]);
      expect((await eager.send("/healthz")).status).toBe(200);
    } finally {
      await limited.close();
    }
  });
});

describe("an instance whose database goes away", () => {
  test("says so: not ready, 503 with Retry-After, and alive all the same", async () => {
    const postgres = await startPostgres();
    const server = await startServer({
      profile: "complete",
      port: 0,
      samples: false,
      database: postgres.url,
    });
    const client = new TestClient(server.url, server.token);
    expect((await client.get("/dashboard/offers")).status).toBe(200);
    await postgres.stop();
    expect((await client.send("/readyz")).status).toBe(503);
    expect((await client.send("/healthz")).status).toBe(200);
    const answer = await client.get("/dashboard/offers");
    expectFailure(answer, 503, "unavailable");
    expect(answer.headers.get("retry-after")).toBe("1");
    await server.close();
  });
});
