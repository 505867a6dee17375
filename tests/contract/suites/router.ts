import { describe, expect, test } from "vitest";
import { endpoints } from "#shared/api/endpoints.ts";
import type { Api } from "../kigo-api.ts";
import { expectFailure } from "../test-client.ts";

const absentPaths = [
  "/",
  "/openapi.json",
  "/dashboard",
  "/dashboard/",
  "/dashboard/programs",
  "/dashboard/campaigns",
  "/dashboard/merchants",
  "/dashboard/offers/",
  "/dashboard/offers/1/descriptives",
  "/dashboard/offers/1/analytics",
  "/dashboard/offers/redemption-controls/1/2",
  "/dashboard/changes",
  "/Dashboard/offers",
];

export function describeRouter(api: Api) {
  describe("routing and access", () => {
    test.each(absentPaths)("answers 404 without a body for %s, with a token or without", async path => {
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

    test.each(Object.entries(endpoints))("%s needs a bearer token", async (_name, { method, path }) => {
      const { client } = api();
      const url = path.replace(/\{\w+\}/, "1");
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

    test.each([
      ["PATCH", "/dashboard/offers", "GET,HEAD,POST"],
      ["DELETE", "/dashboard/offers", "GET,HEAD,POST"],
      ["POST", "/dashboard/offers/1", "DELETE,GET,HEAD,PUT"],
      ["POST", "/dashboard/offers/bulk-create", "DELETE,GET,HEAD,PUT"],
      ["PUT", "/dashboard/offers/types", "GET,HEAD,POST"],
      ["DELETE", "/dashboard/offers/redemption-controls", "GET,HEAD,POST"],
      ["GET", "/dashboard/promo-codes/1", "DELETE,PUT"],
      ["OPTIONS", "/dashboard/promo-codes", "GET,HEAD,POST"],
    ])("%s %s is 405 without a body and names the methods, before any token", async (method, path, allow) => {
      const answer = await api().client.send(path, { method });
      expect([answer.status, answer.text]).toEqual([405, ""]);
      expect(answer.headers.get("allow")?.split(",").toSorted().join(",")).toBe(allow);
    });

    test("[W2] only offers have GET by id", async () => {
      const { client } = api();
      for (const path of ["types", "redemption-controls"]) {
        expect((await client.get(`/dashboard/offers/${path}/1`)).status).toBe(405);
      }
    });

    test("HEAD answers like GET without a body", async () => {
      const answer = await api().client.request("HEAD", "/dashboard/offers");
      expect([answer.status, answer.text]).toEqual([200, ""]);
    });

    test.each([
      "bulk-create",
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
