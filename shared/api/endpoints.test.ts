import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { endpoints, pathOf } from "./endpoints.ts";

describe("the table of endpoints", () => {
  test("names no method and path twice", () => {
    const pairs = Object.values(endpoints).map(({ method, path }) => `${method} ${path}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });

  test("covers the inventory of the seed: five for offers, four for each other kind", () => {
    expect(Object.keys(endpoints)).toHaveLength(5 + 3 * 4);
  });

  test("each path with an id has a schema for that id, and no other path has one", () => {
    for (const { path, params } of Object.values(endpoints)) {
      const name = /\{(\w+)\}/.exec(path)?.[1];
      expect(params.safeParse({}).success, path).toBe(name === undefined);
      if (name) expect(params.parse({ [name]: "12" })).toEqual({ [name]: 12 });
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
