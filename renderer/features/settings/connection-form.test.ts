import { describe, expect, test } from "vitest";
import { addressProblem, tokenPlace } from "./connection-form.ts";

describe("an address", () => {
  test.each(["https://api.example.com", "http://127.0.0.1:4010", " https://api.example.com/base "])(
    "like %s is taken",
    address => expect(addressProblem(address)).toBeNull(),
  );

  test.each([
    "api.example.com",
    "ftp://example.com",
    "javascript:alert(1)",
    "https://",
    "https://ana:secret@example.com",
  ])("like %s is refused in words", address => expect(addressProblem(address)).toMatch(/\w/));
});

test("where a token is kept is said for every place", () => {
  const places = (["keychain", "session", "none"] as const).map(tokenPlace);
  expect(new Set(places).size).toBe(3);
});
