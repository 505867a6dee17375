import { describe, expect, test } from "vitest";
import { bearerCheck } from "./access.ts";

describe("the bearer token", () => {
  const isAllowed = bearerCheck("correct-horse");

  test("is taken from the header, the scheme in any case", () => {
    expect(isAllowed("Bearer correct-horse")).toBe(true);
    expect(isAllowed("bearer correct-horse")).toBe(true);
  });

  test.each([
    undefined,
    "",
    "Bearer",
    "Bearer ",
    "correct-horse",
    "Bearer correct-hors",
    "Bearer correct-horse x",
  ])("is not %j", header => {
    expect(isAllowed(header)).toBe(false);
  });
});
