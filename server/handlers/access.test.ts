import { describe, expect, test } from "vitest";
import { bearerCheck, tokenDigest } from "./access.ts";

describe("the bearer token", () => {
  const stored = new Map([[tokenDigest("correct-horse").toString("hex"), "admin"]]);
  const roleOf = async (digest: Uint8Array) => stored.get(Buffer.from(digest).toString("hex"));
  const check = bearerCheck(roleOf);

  test("is taken from the header, the scheme in any case", async () => {
    expect(await check("Bearer correct-horse")).toMatchObject({ role: "admin" });
    expect(await check("bearer correct-horse")).toMatchObject({ role: "admin" });
  });

  test.each([
    undefined,
    "",
    "Bearer",
    "Bearer ",
    "correct-horse",
    "Bearer correct-hors",
    "Bearer correct-horse x",
  ])("is not %j", async header => {
    expect(await check(header)).toBeUndefined();
  });

  test("is asked for again after five seconds, so that a withdrawn one ends", async () => {
    let now = 0;
    let role: string | undefined = "read_only";
    const timed = bearerCheck(
      async () => role,
      () => now,
    );
    expect(await timed("Bearer x")).toMatchObject({ role: "read_only" });
    role = undefined;
    now = 4_999;
    expect(await timed("Bearer x")).toMatchObject({ role: "read_only" });
    now = 5_000;
    expect(await timed("Bearer x")).toBeUndefined();
  });
});
