import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { profiles } from "./endpoint.ts";
import { endpointNames, endpoints, pathOf } from "./endpoints.ts";

describe("the table of endpoints", () => {
  test.each(profiles)("of %s names no method and path twice", profile => {
    const pairs = endpointNames(profile).map(name => `${endpoints[name].method} ${endpoints[name].path}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  test("of today is the inventory of the seed, five for offers, four for each other kind, and the public reads", () => {
    expect(endpointNames("today")).toHaveLength(5 + 3 * 4 + 4);
  });

  test("of complete answers every method and path of today", () => {
    const pairs = new Set(
      endpointNames("complete").map(name => `${endpoints[name].method} ${endpoints[name].path}`),
    );
    for (const name of endpointNames("today")) {
      expect(pairs).toContain(`${endpoints[name].method} ${endpoints[name].path}`);
    }
  });

  test("each part of a path that varies has a schema, and no other path has one", () => {
    for (const { path, params } of Object.values(endpoints)) {
      const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "");
      expect(params.safeParse({}).success, path).toBe(names.length === 0);
      expect(params.safeParse(Object.fromEntries(names.map(name => [name, "12"]))).success, path).toBe(true);
    }
  });
});

describe("pathOf", () => {
  test("fills in an id", () => {
    expect(pathOf(endpoints.getOffer, { offer_id: 456 })).toBe("/dashboard/offers/456");
    expect(pathOf(endpoints.listOffers, {})).toBe("/dashboard/offers");
  });

  test("escapes what it fills in, so that no value reaches another path", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), value => {
        const path = pathOf(endpoints.deletePromoCode, { code_id: value });
        const parts = path.split("/");
        expect(parts).toHaveLength(4);
        expect(decodeURIComponent(parts[3] ?? "")).toBe(value);
      }),
    );
  });
});
