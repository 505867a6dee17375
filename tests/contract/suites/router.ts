import { describe, expect, test } from "vitest";
import { endpointNames, endpoints, type Profile } from "#shared/api/endpoints.ts";
import type { Api } from "../kigo-api.ts";
import { expectFailure } from "../test-client.ts";

const absentPaths = [
  "/",
  "/dashboard",
  "/dashboard/",
  "/dashboard/offers/",
  "/dashboard/offers/redemption-controls/1/2",
  "/Dashboard/offers",
];

const absentToday = [
  "/openapi.json",
  "/openapi.html",
  "/dashboard/programs",
  "/dashboard/programs/1/campaigns",
  "/dashboard/campaigns",
  "/dashboard/campaigns/1/offers",
  "/dashboard/merchants",
  "/dashboard/partners",
  "/dashboard/offers/1/descriptives",
  "/dashboard/offers/1/analytics",
  "/dashboard/offers/1/customer-lists",
  "/dashboard/offers/1/duplicate",
  "/dashboard/offers/1/preview",
  "/dashboard/changes",
  "/api/v1/redemptions",
  "/api/v1/impressions",
];

export function describeRouter(api: Api, profile: Profile) {
  const names = endpointNames(profile);
  const guarded = names.filter(name => endpoints[name].path.startsWith("/dashboard/"));

  describe("routing and access", () => {
    const absent = profile === "today" ? [...absentPaths, ...absentToday] : absentPaths;
    test.each(absent)("answers 404 without a body for %s, with a token or without", async path => {
      const { client } = api();
      const answers = [
        await client.get(path),
        await client.send(path),
        await client.requestRaw("POST", path, "{"),
      ];
      for (const answer of answers) {
        expect([answer.status, answer.text]).toEqual([404, ""]);
      }
    });

    test.each(guarded)("%s needs a bearer token", async name => {
      const { client } = api();
      const { method, path } = endpoints[name];
      const url = path.replace(/\{\w+\}/g, "1");
      for (const authorization of [undefined, "Bearer wrong", "Basic YTpi", "Bearer", "Bearer a b"]) {
        const answer = await client.send(url, { method, headers: authorization ? { authorization } : {} });
        expectFailure(answer, 401, "unauthorized");
        expect(answer.headers.get("www-authenticate")).toBe("Bearer");
      }
    });

    test("takes the scheme of the token in any case", async () => {
      const { client, server } = api();
      const answer = await client.send("/dashboard/offers", {
        headers: { authorization: `bearer ${server.token}` },
      });
      expect(answer.status).toBe(200);
    });

    const of = (today: string, complete: string) => (profile === "today" ? today : complete);
    test.each([
      ["PATCH", "/dashboard/offers", "GET,HEAD,POST"],
      ["DELETE", "/dashboard/offers", "GET,HEAD,POST"],
      ["POST", "/dashboard/offers/1", "DELETE,GET,HEAD,PUT"],
      ["PATCH", "/dashboard/offers/bulk-create", of("DELETE,GET,HEAD,PUT", "POST")],
      ["PUT", "/dashboard/offers/types", "GET,HEAD,POST"],
      ["DELETE", "/dashboard/offers/redemption-controls", "GET,HEAD,POST"],
      ["POST", "/dashboard/promo-codes/1", of("DELETE,PUT", "DELETE,GET,HEAD,PUT")],
      ["POST", "/api/v1/offers", "GET,HEAD"],
      ["DELETE", "/api/v1/merchants/1", "GET,HEAD"],
      ["OPTIONS", "/dashboard/promo-codes", "GET,HEAD,POST"],
    ])("%s %s is 405 without a body and names the methods, before any token", async (method, path, allow) => {
      const answer = await api().client.send(path, { method });
      expect([answer.status, answer.text]).toEqual([405, ""]);
      expect(answer.headers.get("allow")?.split(",").toSorted().join(",")).toBe(allow);
    });

    if (profile === "today") {
      test("[W2] only offers have GET by id", async () => {
        const { client } = api();
        for (const path of ["types", "redemption-controls"]) {
          expect((await client.get(`/dashboard/offers/${path}/1`)).status).toBe(405);
        }
      });
    }

    test("HEAD answers like GET without a body", async () => {
      const answer = await api().client.request("HEAD", "/dashboard/offers");
      expect([answer.status, answer.text]).toEqual([200, ""]);
    });

    test.each([
      ...(profile === "today" ? ["bulk-create"] : []),
      "1.5",
      "-1",
      "0x10",
      "1e3",
      "%20",
      "9223372036854775808",
      "99999999999999999999",
    ])("refuses %s as an id with 400", async id => {
      expectFailure(await api().client.get(`/dashboard/offers/${id}`), 400, "invalid_request", "offer_id");
    });

    test.each([
      ["GET", "/dashboard/offers/4000000000000"],
      ["PUT", "/dashboard/offers/0"],
      ["DELETE", "/dashboard/offers/4000000000000"],
      ["PUT", "/dashboard/offers/types/4000000000000"],
      ["DELETE", "/dashboard/offers/redemption-controls/4000000000000"],
      ["PUT", "/dashboard/promo-codes/4000000000000"],
    ])("%s %s is a 404 with an error when there is no such record", async (method, path) => {
      const body = method === "PUT" ? {} : undefined;
      expectFailure(await api().client.request(method, path, body), 404, "not_found", "There is no");
    });
  });
}
