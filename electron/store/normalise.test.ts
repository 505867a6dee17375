import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { offerFieldsSchema, setFields } from "#shared/domain/offer.ts";
import { equal } from "#sync/values.ts";
import { inOrderOf, normalise, readFields } from "./normalise.ts";

const value = fc.oneof(
  fc.constant(null),
  fc.string(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
);
const members = fc.uniqueArray(fc.string(), { maxLength: 4 });
const offer = fc.record({
  offerTitle: value,
  offerValue: value,
  merchantOwner: value,
  tags: members,
  channels: members,
});

describe("the normal form", () => {
  test("is one text for equal fields, however their keys are ordered", () => {
    fc.assert(
      fc.property(offer, fields => {
        const reversed = Object.fromEntries(Object.entries(fields).reverse());
        expect(normalise("offer", reversed)).toBe(normalise("offer", fields));
      }),
    );
  });

  test("is another text for other fields, once sets have one order", () => {
    fc.assert(
      fc.property(offer, offer, (a, b) => {
        const same = Object.keys(a).every(field =>
          equal("offer", field, Reflect.get(a, field), Reflect.get(b, field)),
        );
        expect(normalise("offer", inOrderOf("offer", b, a)) === normalise("offer", a)).toBe(same);
      }),
    );
  });

  test("comes back as it went in", () => {
    fc.assert(
      fc.property(offer, fields => {
        const text = normalise("offer", fields);
        expect(normalise("offer", readFields(text))).toBe(text);
      }),
    );
  });

  test("has every field, empty ones too, in the schema's order", () => {
    const fields = readFields(normalise("offer", {}));
    expect(Object.keys(fields)).toEqual(offerFieldsSchema.keyof().options);
    for (const set of setFields) expect(fields[set]).toEqual([]);
  });

  test("sorts the keys inside a control's value", () => {
    const control = (controlValue: { [key: string]: string }) =>
      normalise("redemption_control", { controlValue });
    expect(control({ b: "2", a: "1" })).toBe(control({ a: "1", b: "2" }));
  });

  test("a set that holds something else takes its new order", () => {
    expect(inOrderOf("offer", { tags: ["b", "c", "a"] }, { tags: ["a", "b"] })).toEqual({
      tags: ["b", "c", "a"],
    });
    expect(inOrderOf("offer", { tags: ["b", "a"] }, { tags: ["a", "b"] })).toEqual({ tags: ["a", "b"] });
  });
});
