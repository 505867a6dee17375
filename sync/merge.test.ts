import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { acknowledge, merge } from "./merge.ts";
import type { Fields, Json } from "./record.ts";
import { equal, keyOf } from "./values.ts";

const scalar: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom("a", "b", "c"),
  fc.constant(null),
  fc.integer({ min: 0, max: 2 }),
);
const set: fc.Arbitrary<Json> = fc.uniqueArray(fc.constantFrom("x", "y", "z", "w"));
const fields: fc.Arbitrary<Fields> = fc.record({
  offerTitle: scalar,
  endDate: scalar,
  totalBudget: scalar,
  channels: set,
  tags: set,
});
const same = (a: Fields, b: Fields) =>
  Object.keys({ ...a, ...b }).every(field => equal("offer", field, a[field], b[field]));
const members = (value: Json | undefined) => new Set(Array.isArray(value) ? value.map(keyOf) : []);

describe("three-way merge", () => {
  test("[M1] what only one side changed is taken from that side", () => {
    fc.assert(
      fc.property(fields, fields, (base, side) => {
        const mine = merge("offer", base, side, base);
        const theirs = merge("offer", base, base, side);
        expect(mine.conflicts).toEqual([]);
        expect(theirs.conflicts).toEqual([]);
        expect(same(mine.fields, side)).toBe(true);
        expect(same(theirs.fields, side)).toBe(true);
      }),
    );
  });

  test("[M1] equal changes on both sides are no conflict", () => {
    fc.assert(
      fc.property(fields, fields, (base, side) => {
        expect(merge("offer", base, side, side).conflicts).toEqual([]);
      }),
    );
  });

  test("[M1] a value changed differently on both sides is a conflict that keeps mine and the old base", () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, mine, theirs) => {
        const merged = merge("offer", base, mine, theirs);
        for (const field of ["offerTitle", "endDate", "totalBudget"]) {
          const [b, m, t] = [base[field], mine[field], theirs[field]];
          const differs =
            !equal("offer", field, b, m) && !equal("offer", field, b, t) && !equal("offer", field, m, t);
          expect(merged.conflicts.some(conflict => conflict.field === field)).toBe(differs);
          if (differs) expect([merged.fields[field], merged.base[field]]).toEqual([m, b]);
        }
      }),
    );
  });

  test("[M1] sets never conflict: what either side removed is out, what either added is in", () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, mine, theirs) => {
        const merged = members(merge("offer", base, mine, theirs).fields.channels);
        const [b, m, t] = [members(base.channels), members(mine.channels), members(theirs.channels)];
        for (const member of [...b, ...m, ...t]) {
          const expected = b.has(member) ? m.has(member) && t.has(member) : m.has(member) || t.has(member);
          expect(merged.has(member)).toBe(expected);
        }
      }),
    );
  });

  test("[M1] merging the result with the same server record again changes nothing", () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, mine, theirs) => {
        const once = merge("offer", base, mine, theirs);
        const twice = merge("offer", once.base, once.fields, theirs);
        expect(same(twice.fields, once.fields)).toBe(true);
        expect(same(twice.base, once.base)).toBe(true);
        expect(twice.conflicts).toEqual(once.conflicts);
      }),
    );
  });

  test("[M1] no value that one side introduced is in neither the result nor a conflict", () => {
    fc.assert(
      fc.property(fields, fields, fields, (base, mine, theirs) => {
        const merged = merge("offer", base, mine, theirs);
        for (const field of ["offerTitle", "endDate", "totalBudget"]) {
          for (const side of [mine, theirs]) {
            if (equal("offer", field, side[field], base[field])) continue;
            const inResult = equal("offer", field, merged.fields[field], side[field]);
            expect(inResult || merged.conflicts.some(conflict => conflict.field === field)).toBe(true);
          }
        }
      }),
    );
  });

  test("[M1] fields the server's answer does not speak of stay as they are", () => {
    const merged = merge(
      "offer",
      { offerTitle: null },
      { offerTitle: "Mine", endDate: "2025-12-31" },
      { endDate: "2025-12-30" },
    );
    expect(merged.fields).toEqual({ offerTitle: "Mine", endDate: "2025-12-31" });
    expect(merged.base).toMatchObject({ offerTitle: null });
  });
});

describe("an answered write", () => {
  test("[U0] a value stored otherwise than sent is taken over and named", () => {
    const result = acknowledge(
      "offer",
      { offerTitle: "Long title" },
      { offerTitle: "Long title" },
      { offerTitle: "Long" },
    );
    expect(result).toEqual({ fields: { offerTitle: "Long" }, changed: ["offerTitle"] });
  });

  test("[U0] an edit made while the request was under way stays", () => {
    const result = acknowledge(
      "offer",
      { offerTitle: "Newer" },
      { offerTitle: "Sent" },
      { offerTitle: "Sen" },
    );
    expect(result.fields.offerTitle).toBe("Newer");
  });

  test("[U0] what was stored as sent is no news, a set in another order neither", () => {
    const stored = { endDate: "2025-12-31", channels: ["b", "a"] };
    const result = acknowledge("offer", stored, { endDate: "2025-12-31", channels: ["a", "b"] }, stored);
    expect(result.changed).toEqual([]);
  });
});
