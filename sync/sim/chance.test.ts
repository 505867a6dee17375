import { describe, expect, test } from "vitest";
import { createChance, ulidOf } from "./chance.ts";

const draw = (seed: number) => {
  const chance = createChance(seed);
  return Array.from({ length: 50 }, () => chance.whole(0, 1000));
};

describe("chance", () => {
  test("the same seed draws the same numbers, another one others", () => {
    expect(draw(7)).toEqual(draw(7));
    expect(draw(7)).not.toEqual(draw(8));
  });

  test("what one part of a world draws does not shift what another one draws", () => {
    const one = createChance(7);
    const other = createChance(7);
    one.fraction();
    expect(one.fork(3).whole(0, 1_000_000)).toBe(other.fork(3).whole(0, 1_000_000));
  });

  test("numbers reach both ends of their range and nothing beyond", () => {
    const chance = createChance(1);
    const drawn = Array.from({ length: 400 }, () => chance.whole(2, 5));
    expect([...new Set(drawn)].sort()).toEqual([2, 3, 4, 5]);
  });

  test("[W6] its ULIDs are 26 characters of Crockford's alphabet, distinct between studios, in order", () => {
    const made = [ulidOf(0, 1), ulidOf(0, 2), ulidOf(0, 40), ulidOf(1, 1)];
    for (const ulid of made) expect(ulid).toMatch(/^[0-7][0-9A-HJKMNP-TV-Z]{25}$/);
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(made.length);
  });
});
