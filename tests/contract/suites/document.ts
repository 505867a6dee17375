import { describe, expect, test } from "vitest";
import { endpointNames, endpoints } from "#shared/api/endpoints.ts";
import type { Api } from "../kigo-api.ts";

/** What clients find out of a complete server without writing (SYNC.md C1). */
export function describeDocument(api: Api) {
  describe("the API's document", () => {
    test("names every endpoint with its parameters, and how long a key is remembered", async () => {
      const { client } = api();
      const answer = await client.send("/openapi.json");
      const document = Object(answer.json);
      expect(document.openapi).toBe("3.1.0");
      for (const name of endpointNames("complete")) {
        const { method, path } = endpoints[name];
        const operation = document.paths[path]?.[method.toLowerCase()];
        expect(operation?.operationId, path).toBe(name);
        const parts = [...path.matchAll(/\{(\w+)\}/g)].map(([, part]) => part);
        const described = operation.parameters.filter((parameter: { in: string }) => parameter.in === "path");
        expect(described.map((parameter: { name: string }) => parameter.name)).toEqual(parts);
        if (method === "POST") expect(JSON.stringify(operation.parameters)).toContain("Idempotency-Key");
      }
      expect(answer.text).toContain("24 hours");
    });
  });
}
