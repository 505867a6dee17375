import { describe, expect, test } from "vitest";
import type { Profile } from "#shared/api/endpoints.ts";
import type { Api } from "../kigo-api.ts";

export function describeOperations(api: Api, profile: Profile) {
  const onlyComplete = (title: string, body: () => Promise<void>) => {
    if (profile === "complete") test(title, body);
  };

  describe("operations", () => {
    test.each([
      ["/healthz", { status: "ok" }],
      ["/readyz", { status: "ready" }],
    ])("%s answers without a token", async (path, body) => {
      const answer = await api().client.send(path);
      expect([answer.status, answer.json]).toEqual([200, body]);
    });

    onlyComplete("an answer carries the caller's request id, or one of its own", async () => {
      const { client } = api();
      const named = await client.send("/healthz", { headers: { "x-request-id": "trace-17" } });
      expect(named.headers.get("x-request-id")).toBe("trace-17");
      const hostile = await client.send("/healthz", { headers: { "x-request-id": 'a"b<c>' } });
      expect(hostile.headers.get("x-request-id")).toMatch(/^[\w-]{36}$/);
    });

    onlyComplete("the page of the API's document shows every endpoint, without a script", async () => {
      const page = await api().client.send("/openapi.html");
      expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
      expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
      expect(page.text).toContain("POST /dashboard/offers/bulk-create");
      expect(page.text).not.toContain("<script");
    });
  });
}
