import { expect, test } from "vitest";
import { createReadAhead } from "./read-ahead.ts";

test("a reading that began early is the one that is taken", async () => {
  let readings = 0;
  const ahead = createReadAhead(async () => {
    readings += 1;
    return readings;
  });
  ahead.begin();
  ahead.begin();
  expect([await ahead.take(), await ahead.take()]).toEqual([1, 1]);
  expect(await createReadAhead(async () => "at its turn").take()).toBe("at its turn");
});

test("what an early reading throws is thrown to whoever takes it, and else to nobody", async () => {
  const ahead = createReadAhead(async () => {
    throw new Error("cut off");
  });
  ahead.begin();
  await ahead.ended();
  await expect(ahead.take()).rejects.toThrow("cut off");
});
