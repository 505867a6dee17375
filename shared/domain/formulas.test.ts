import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defuse, restore } from "./formulas.ts";

describe("cells that look like formulas", () => {
  it.each([
    ["=1+1", "'=1+1"],
    ["+49 30 1234", "'+49 30 1234"],
    ["-cmd", "'-cmd"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["\tx", "'\tx"],
    ["\rx", "'\rx"],
    ["'=1+1", "''=1+1"],
    ["''-x", "'''-x"],
    ["-5", "-5"],
    ["+5.25", "+5.25"],
    ["-5.", "'-5."],
    ["'-5", "''-5"],
    ["'tis the season", "'tis the season"],
    ["20% off", "20% off"],
    ["a=b", "a=b"],
    ["", ""],
  ])("%j is written %j and read back", (cell, written) => {
    expect(defuse(cell)).toBe(written);
    expect(restore(written)).toBe(cell);
  });

  it("are harmless when written, and the same when read back", () => {
    const cells = fc
      .array(fc.constantFrom("'", "=", "-", "+", "@", "\t", "\r", "1", ".", "a"), { maxLength: 6 })
      .map(parts => parts.join(""));
    fc.assert(
      fc.property(cells, cell => {
        const written = defuse(cell);
        expect(restore(written)).toBe(cell);
        if (!/^[+-]?\d+(\.\d+)?$/.test(written)) expect(written).not.toMatch(/^[=+\-@\t\r]/);
      }),
      { numRuns: 2000 },
    );
  });
});
