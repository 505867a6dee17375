import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import type { Endpoint } from "#shared/api/endpoints.ts";
import { endpointNames, endpoints } from "#shared/api/endpoints.ts";
import { complete, today } from "#sync/index.ts";
import { needsOf } from "./server-view.ts";

describe("[C1] what the server can do", () => {
  test("today: an exact way, or what the studio does instead, in words", () => {
    const needs = needsOf(today);
    expect(needs.filter(({ way }) => way === "exact").map(({ need }) => need)).toEqual([
      "Create, change, delete offers",
      "Promo codes and limits",
      "Offer types",
    ]);
    for (const { need, way, words } of needs) {
      const isSaid = way === "exact" ? words === "" : words.length > 0;
      expect([need, isSaid]).toEqual([need, true]);
    }
  });

  test("a complete one: exact, but for what no server has a field for", () => {
    expect(needsOf(complete).flatMap(({ need, way }) => (way === "exact" ? [] : [need, way]))).toEqual([
      "Channels, audience, budget, objective",
      "local_only",
      "Pictures from files",
      "local_only",
    ]);
  });

  test("an endpoint that comes alone changes its own need alone", () => {
    const before = needsOf(today);
    const after = needsOf({ ...today, kinds: [...today.kinds, "program"] });
    const changed = after.filter((need, index) => need.way !== before[index]?.way);
    expect(changed.map(({ need }) => need)).toEqual(["Program type of an offer", "Programs"]);
  });
});

describe("docs/workarounds.md", () => {
  const page = readFileSync(path.join(import.meta.dirname, "../../docs/workarounds.md"), "utf8");

  test("names every endpoint that today's server lacks", () => {
    const known = new Set(
      endpointNames("today").map(name => `${endpoints[name].method} ${endpoints[name].path}`),
    );
    const missing = endpointNames("complete").map(
      name => `${endpoints[name].method} ${endpoints[name].path}`,
    );
    for (const each of missing.filter(endpoint => !known.has(endpoint)))
      expect(page).toContain(`\`${each}\``);
  });

  test("says each workaround in the words of the table of endpoints", () => {
    const all: readonly Endpoint[] = Object.values(endpoints);
    for (const { workaround } of all) if (workaround !== undefined) expect(page).toContain(workaround);
  });
});
