import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonFaultLine } from "./json-fault.ts";

describe("the line at which JSON breaks", () => {
  it.each([
    ['[\n{"a":1,}\n]', 2],
    ["[1,\n2,\nx]", 3],
    ['[{"a":1]', 1],
    ['[\n{"a":tru}]', 2],
    ["[1]\nx", 2],
    ['[\r\n"a\nb"]', 2],
    ["", 1],
    ["[\n\n", 3],
    ['{"a" 1}', 1],
    ["[1 2]", 1],
    ["[01]", 1],
    ["\n]", 2],
  ])("of %j is %d", (text, line) => {
    expect(() => JSON.parse(text)).toThrow();
    expect(jsonFaultLine(text)).toBe(line);
  });

  it("is where a stranger was put", () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (value, seed) => {
        const lines = JSON.stringify([value, { a: value }], null, 1).split("\n");
        const at = seed % lines.length;
        lines[at] = `$${lines[at]}`;
        expect(jsonFaultLine(lines.join("\n"))).toBe(at + 1);
      }),
    );
  });

  it("runs to the very end of what is JSON", () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const text = `${JSON.stringify([value], null, 1)}\n$`;
        expect(jsonFaultLine(text)).toBe(text.split("\n").length);
      }),
    );
  });
});
