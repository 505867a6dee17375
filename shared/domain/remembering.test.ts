import { expect, test } from "vitest";
import { remembering } from "./remembering.ts";

function counted(most?: number) {
  const asked: string[] = [];
  const ask = (text: string): string | null => {
    asked.push(text);
    if (text === "bad") throw new RangeError(text);
    return text === "nothing" ? null : text.toUpperCase();
  };
  return { asked, remembered: remembering(text => text, ask, most) };
}

test("what was asked before is not asked again, an answer of nothing neither", () => {
  const { asked, remembered } = counted();
  expect(["a", "nothing", "a", "nothing"].map(remembered)).toEqual(["A", null, "A", null]);
  expect(asked).toEqual(["a", "nothing"]);
});

test("what throws throws each time", () => {
  const { asked, remembered } = counted();
  expect(() => remembered("bad")).toThrow(RangeError);
  expect(() => remembered("bad")).toThrow(RangeError);
  expect(asked).toHaveLength(2);
});

test("no more are kept than are meant to be", () => {
  const { asked, remembered } = counted(2);
  for (const text of ["a", "b", "c", "b"]) remembered(text);
  expect(asked).toEqual(["a", "b", "c", "b"]);
});
